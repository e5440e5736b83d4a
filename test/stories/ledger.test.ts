import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ledgerCsv, ledgerJson, type LedgerRow, ledgerTable } from '../../src/formats/ledger.js'
import { stateOn } from '../../src/stories/ledger/entry.js'
import { packNote, unpackNote } from '../../src/stories/ledger/packed-note.js'
import { knowledge, ledgerOf, reportOf } from '../support/ledger.js'

const extradition = [
  reportOf(1, '2021-03-01T08:00:00Z', 'النهار', 'طالبت تركيا اليونان بتسليم ثمانية جنود فروا بعد محاولة الانقلاب.'),
  reportOf(2, '2021-03-01T10:00:00Z', 'الحياة', 'دعت أنقرة أثينا إلى تسليم الجنود الثمانية الذين فروا بعد محاولة الانقلاب الفاشلة.'),
  reportOf(3, '2021-03-02T08:00:00Z', 'النهار', 'رفضت اليونان طلب تركيا تسليم الجنود الثمانية الذين فروا بعد محاولة الانقلاب.'),
]
const sanctions = [
  reportOf(11, '2021-03-01', 'النهار', 'هددت الولايات المتحدة فنزويلا بفرض عقوبات على قطاع النفط وشركات التأمين.'),
  reportOf(12, '2021-03-05', 'الحياة', 'فرضت الولايات المتحدة الخميس عقوبات على فنزويلا تشمل قطاع النفط وشركات التأمين.'),
]
const bread = [
  reportOf(21, '2021-03-01', 'النهار', 'تعهدت الحكومة الأردنية بإلغاء ضريبة الخبز قبل 15 مارس 2021.'),
  reportOf(22, '2021-04-01', 'النهار', 'زار وزير الخارجية المصري بغداد.'),
]
const teachers = [
  reportOf(31, '2021-03-01', 'النهار', 'طالبت نقابة المعلمين الحكومة التونسية بزيادة رواتب المدرسين.'),
  reportOf(32, '2021-03-02', 'الحياة', 'طالبت نقابة المعلمين الحكومة التونسية بترميم المدارس القديمة في الأرياف.'),
]
const researcher = [
  reportOf(41, '2021-03-01', 'النهار', 'طالبت فرنسا إيران بالإفراج عن الباحثة المعتقلة في طهران.'),
  reportOf(42, '2021-03-06', 'الحياة', 'طالبت فرنسا إيران أمس الجمعة بالإفراج عن الباحثة المعتقلة في طهران.'),
  reportOf(43, '2021-03-09', 'الحياة', 'أفرجت إيران عن الباحثة الفرنسية المعتقلة في طهران.'),
]
const mediation = [
  reportOf(51, '2021-03-01', 'النهار', 'عرضت سلطنة عمان على إيران استضافة المحادثات النووية في مسقط.'),
  reportOf(52, '2021-03-03', 'الحياة', 'وافقت إيران على عرض سلطنة عمان استضافة المحادثات النووية في مسقط.'),
]
const all = [extradition, sanctions, bread, teachers, researcher, mediation].flat()

describe('entries', () => {
  it('a demand in the words of two outlets is one, refused the next day', () => {
    const { entries } = ledgerOf(extradition)
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({ kind: 'demand', state: 'refused', outlets: ['النهار', 'الحياة'], reports: 3, first: '2021-03-01', last: '2021-03-02' })
    expect(entries[0].actor[0].country).toBe('TUR')
    expect(entries[0].recipient[0].country).toBe('GRC')
    expect(entries[0].answers[0]).toMatchObject({ answer: 'refused', article: 3, day: '2021-03-02' })
    expect(entries[0].answers[0].probability).toBeGreaterThan(0.8)
  })

  it('two demands of one actor about different things stay two', () => {
    expect(ledgerOf(teachers).entries.map(({ what }) => what)).toEqual(['بزيادة رواتب المدرسين', 'بترميم المدارس القديمة في الأرياف'])
  })

  it('a threat is carried out by the deed that its words name', () => {
    const { entries } = ledgerOf(sanctions)
    expect(entries.map(({ kind, state }) => [kind, state])).toEqual([['threat', 'carried-out']])
    expect(entries[0].answers[0].why).toContain('does-threatened')
  })

  it('the same deed by somebody else carries nothing out', () => {
    const { entries } = ledgerOf([sanctions[0], reportOf(13, '2021-03-05', 'الحياة', 'فرضت كندا عقوبات على فنزويلا تشمل قطاع النفط وشركات التأمين.')])
    expect(entries[0].state).toBe('open')
  })

  it('what happened before is no answer', () => {
    const { entries } = ledgerOf([sanctions[0], { ...sanctions[1], text: { ...sanctions[1].text, published: '2021-02-20' } }])
    expect(entries[0].state).toBe('open')
  })

  it('a promise whose deadline passes without an answer expires', () => {
    const [promise] = ledgerOf(bread).entries
    expect(promise).toMatchObject({ kind: 'promise', state: 'open', due: '2021-03-15' })
    expect(stateOn(promise, '2021-03-15')).toBe('open')
    expect(stateOn(promise, '2021-03-16')).toBe('expired')
  })

  it('said again on a later day it is repeated, and then granted', () => {
    const { entries } = ledgerOf(researcher)
    expect(entries.map(({ state, reports }) => [state, reports])).toEqual([['granted', 2]])
    expect(entries[0].answers.map(({ answer, day }) => [answer, day])).toEqual([['granted', '2021-03-09'], ['repeated', '2021-03-05']])
  })

  it('an offer is accepted', () => {
    expect(ledgerOf(mediation).entries.find(({ kind }) => kind === 'offer')).toMatchObject({ state: 'granted' })
  })

  it('an article without a date makes entries, which nothing answers', () => {
    const { entries, answers } = ledgerOf([{ ...researcher[0], text: { ...researcher[0].text, published: null } }, researcher[2]])
    expect(entries.map(({ first, state }) => [first, state])).toEqual([[null, 'open']])
    expect(answers).toEqual([])
  })
})

describe('answers to what is threatened or asked against', () => {
  it('a threat to leave an agreement is carried out by leaving it', () => {
    const { entries } = ledgerOf([
      reportOf(61, '2021-05-01', 'النهار', 'هدد الرئيس الأميركي دونالد ترامب بالانسحاب من الاتفاق النووي مع إيران.'),
      reportOf(62, '2021-05-08', 'الحياة', 'انسحب الرئيس الأميركي دونالد ترامب الثلاثاء من الاتفاق النووي مع إيران.'),
    ])
    expect(entries.map(({ state }) => state)).toEqual(['carried-out'])
  })
  it('a demand to vote against somebody is not granted by voting for him', () => {
    const { entries } = ledgerOf([
      reportOf(71, '2021-05-01', 'النهار', 'دعت منظمة العفو الدولية مجلس الشيوخ الأميركي إلى التصويت ضد تعيين جينا هاسبل مديرة لوكالة المخابرات المركزية.'),
      reportOf(72, '2021-05-08', 'الحياة', 'أقر مجلس الشيوخ الأميركي تعيين جينا هاسبل مديرة لوكالة المخابرات المركزية.'),
    ])
    expect(entries.filter(({ state }) => state === 'granted')).toEqual([])
  })
})

describe('articles without a date', () => {
  const demand = 'طالبت نقابة المعلمين الحكومة التونسية بزيادة رواتب المدرسين.'
  it.each([[null, null], ['2021-03-01', null], [null, '2021-03-01']])('are one entry by parties and words: %s, %s', (a, b) => {
    const { entries } = ledgerOf([a, b].map((day, i) => reportOf(81 + i, day, 'النهار', demand)))
    expect(entries.map(({ reports }) => reports)).toEqual([2])
  })
  it('are two where the words are others', () => {
    expect(ledgerOf([reportOf(83, null, 'النهار', demand), reportOf(84, null, 'النهار', 'طالبت نقابة المعلمين الحكومة التونسية بترميم المدارس القديمة في الأرياف.')]).entries).toHaveLength(2)
  })
})

describe('order', () => {
  it('of reports makes no difference, and nothing is lost', () => {
    const told = (reports: typeof all) => {
      const { mentions, groups, entries, answers } = ledgerOf(reports)
      return {
        mentions: mentions.map(({ id }) => id).sort(), groups: groups.map((group) => group.join(' ')).sort(), entries: entries.map((entry) => JSON.stringify(entry)).sort(),
        answers: answers.map(({ mention, by, answer, probability }) => `${mention.id} ${by.id} ${answer} ${probability}`).sort(),
      }
    }
    const expected = told(all)
    fc.assert(fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (reports) => { expect(told(reports)).toEqual(expected) }), { numRuns: 60 })
    expect(expected.groups.join(' ').split(' ').sort()).toEqual(expected.mentions)
  })
})

it('a note comes out of its packing as it went in', () => {
  for (const note of ledgerOf(all).mentions) expect(unpackNote(packNote(note))).toEqual(note)
})

it('every feature that an answer may name has a weight', () => {
  for (const { why } of ledgerOf(all).answers) for (const feature of why.slice(1)) expect(knowledge.evidence.has(feature), feature).toBe(true)
  for (const { name } of knowledge.answers) expect(knowledge.evidence.has(`row:${name}`), name).toBe(true)
})

describe('what is shown', () => {
  const rows: LedgerRow[] = ledgerOf([...extradition, ...bread]).entries.map((entry, i) => ({ ...entry, id: i + 1, answers: entry.answers.map((answer) => ({ ...answer, outlet: 'النهار', sentence: 'رفضت اليونان الطلب.' })) }))

  it('a table with isolated Arabic, the state and the answering sentence', () => {
    const table = ledgerTable(rows, { width: 140, colour: false })
    expect(table).toContain('refused')
    expect(table).toContain('\u2068بتسليم ثمانية جنود')
    expect(table).toMatch(/↳ refused 2021-03-02, \d\d %: \u2068النهار\u2069: \u2068رفضت اليونان الطلب\.\u2069/)
    expect(table).toContain('2021-03-15')
  })

  it('nothing that a text holds can command the terminal', () => {
    expect(ledgerTable([{ ...rows[0], what: 'طلب\u001b[2J', condition: '\u202eعكس' }], { width: 100, colour: false })).not.toMatch(/[\u001b\u202e]/)
  })

  it('JSON with the day of the states, and CSV with one row for each', () => {
    expect(JSON.parse(ledgerJson(rows, '2021-04-01'))).toMatchObject({ asOf: '2021-04-01', entries: [{ id: 1, state: 'refused' }, { id: 2, due: '2021-03-15' }] })
    expect(ledgerCsv(rows).trim().split('\n')).toHaveLength(3)
    expect(ledgerCsv([{ ...rows[0], what: '=1+1' }])).toContain("'=1+1")
  })

  it('says so when nothing fits', () => {
    expect(ledgerTable([], { width: 100, colour: false })).toBe('nothing in the ledger fits\n')
  })
})
