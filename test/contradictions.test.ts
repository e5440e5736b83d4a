import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createCoder } from '../src/coder.js'
import { differencesText } from '../src/formats/contradiction-text.js'
import type { Figure } from '../src/gist/figures/figures.js'
import { emptyGist } from '../src/gist/gist.js'
import { readTable } from '../src/lexicon/table.js'
import type { EventRecord } from '../src/record/record.js'
import { aboutFigure } from '../src/stories/contradictions/about.js'
import type { Differences } from '../src/stories/contradictions/contradiction.js'
import { contradictionsOf } from '../src/stories/contradictions/contradictions.js'
import type { Report } from '../src/store/report.js'
import { text as anyText, threat } from './support/records.js'

const coder = createCoder()
let numbered = 0

/** A report of an invented event. */
function report(text: string, published: string | null = '2021-04-07T08:00:00Z', more: { readonly title?: string; readonly outlet?: string } = {}): Report {
  const article = { id: `r${++numbered}`, text, published, ...more }
  const { records, gist } = coder.read(article)
  return { article: numbered, text: article, records, gist }
}

/** Each contradiction as `kind about: value/value`, each update as `grew about: value > value`; how many reports say it in brackets. */
const short = ({ contradictions, updates }: Differences): string[] => [
  ...contradictions.map(({ kind, about, sides }) => `${kind} ${about}: ${sides.map((s) => `${s.value} (${s.lexicon.length > 0 ? 'lexicon, ' : ''}${s.sayings.length})`).join(' / ')}`),
  ...updates.map(({ about, steps }) => `grew ${about}: ${steps.map((s) => s.value).join(' > ')}`),
]
const found = (...reports: Report[]): string[] => short(contradictionsOf(reports))

const EARLY = '2021-04-07T08:00:00Z'
const LATE = '2021-04-07T18:00:00Z'

describe('numbers', () => {
  const killed = (number: string, published: string | null = EARLY): Report => report(`قتل ${number} في انفجار هز مدينة الموصل. ولم تعلن أي جهة مسؤوليتها.`, published)
  test('different ones of the same time contradict each other, and each side has its reports', () => {
    expect(found(killed('12 شخصا'), killed('15 شخصا'), killed('12 شخصا'))).toEqual(['number people killed: 12 (2) / 15 (1)'])
  })
  test('more in a later report is an update', () => {
    expect(found(killed('12 شخصا'), killed('15 شخصا', LATE))).toEqual(['grew people killed: 12 > 15'])
  })
  test('less in a later report is none', () => {
    expect(found(killed('12 شخصا', LATE), killed('15 شخصا'))).toEqual(['number people killed: 12 (1) / 15 (1)'])
  })
  test('more in a report of the same moment that says it has grown is one', () => {
    expect(found(killed('12 شخصا'), report('أفادت الشرطة العراقية بارتفاع عدد القتلى في انفجار هز مدينة الموصل إلى 15 شخصا.'))).toEqual(['grew people killed: 12 > 15'])
  })
  test('without times nothing says which came first', () => {
    expect(found(killed('12 شخصا', null), killed('15 شخصا', null))).toEqual(['number people killed: 12 (1) / 15 (1)'])
  })
  test.each([
    ['at least so many and more', 'ما لا يقل عن 12 شخصا', '15 شخصا'],
    ['a range and a number in it', 'ما بين 10 و15 شخصا', '12 شخصا'],
    ['about so many', 'نحو 50 شخصا', '52 شخصا'],
    ['no number at all', 'عشرات الأشخاص', '12 شخصا'],
    ['other people', '12 جنديا', '15 مدنيا'],
    ['people and some of them', '12 شخصا', 'خمسة أطفال'],
    ['an attack and a war', '12 شخصا', '3000 شخص'],
  ])('%s agree or are not compared', (_, a, b) => {
    expect(found(killed(a), killed(b, LATE))).toEqual([])
    expect(found(killed(b), killed(a))).toEqual([])
  })
  test('two sides that differ widely on one thing contradict each other', () => {
    const lost = (who: string, number: string): Report => report(`أعلن ${who} مقتل ${number} في هجوم على مدينة دير الزور يوم الثلاثاء.`)
    expect(found(lost('الجيش السوري', '12 جنديا'), lost('المرصد السوري لحقوق الإنسان', '50 جنديا'))).toEqual(['number soldiers killed: 12 (1) / 50 (1)'])
    expect(found(lost('الجيش السوري', '12 جنديا'), lost('الجيش السوري', '50 جنديا'))).toEqual([])
  })
  test('at least so many and fewer contradict each other', () => {
    expect(found(killed('ما لا يقل عن 20 شخصا'), killed('15 شخصا'))).toEqual(['number people killed: 15 (1) / at least 20 (1)'])
  })
  test('a number that is about so many is said as the report says it', () => {
    expect(found(killed('نحو 14 شخصا'), killed('30 شخصا'))).toEqual(['number people killed: 30 (1) / about 14 (1)'])
  })
  test('numbers of other places, days and stretches of time are not compared', () => {
    const mosul = killed('12 شخصا')
    expect(found(mosul, report('قتل 15 شخصا في انفجار هز مدينة البصرة.'))).toEqual([])
    expect(found(mosul, report('قتل 15 شخصا في انفجار هز مدينة الموصل الشهر الماضي.'))).toEqual([])
    expect(found(mosul, report('قتل 15 شخصا في مدينة الموصل منذ عام 2019.'))).toEqual([])
  })
  test('a report that leads with several numbers is no evidence', () => {
    expect(found(killed('12 شخصا'), report('قتل 15 شخصا في انفجار هز مدينة الموصل. وقتل تسعة أشخاص في هجوم على مدينة الموصل.'))).toEqual([])
  })
  test('numbers of what is known to be different events are not compared', () => {
    const [a, b] = [killed('12 شخصا'), killed('15 شخصا')]
    const idOf = ({ records }: Report): string => records.find((r) => r.event === 'ASSAULT')!.id
    expect(short(contradictionsOf([a, b], [[idOf(a)], [idOf(b)]]))).toEqual([])
    expect(short(contradictionsOf([a, b], [[idOf(a), idOf(b)]]))).toHaveLength(1)
  })
  test('both wordings come with who says them and through whom', () => {
    const a = report('قالت الشرطة العراقية إن 12 شخصا قتلوا في انفجار هز مدينة الموصل.', EARLY, { outlet: 'النهار' })
    const b = report('قتل 15 شخصا في انفجار هز مدينة الموصل.', EARLY, { outlet: 'الغد' })
    const [{ sides }] = contradictionsOf([a, b]).contradictions
    const [twelve, fifteen] = ['12', '15'].map((value) => sides.find((s) => s.value === value)!.sayings[0])
    expect([twelve.outlet, twelve.words.text, twelve.chain.map((link) => link.country)]).toEqual(['النهار', '12 شخصا', ['IRQ']])
    expect([fifteen.outlet, fifteen.words.text, fifteen.chain]).toEqual(['الغد', '15 شخصا', []])
  })
})

describe('ordinals', () => {
  const third = report('بدأت الجولة الثالثة من الحوار الاستراتيجي بين بغداد وواشنطن.')
  const alsoThird = report('تنطلق اليوم الجولة الثالثة من المحادثات الاستراتيجية مع واشنطن.')
  const fourth = report('عقدت الجولة الرابعة من المحادثات الاستراتيجية بين العراق والولايات المتحدة.')
  test('one round that is called the third and the fourth', () => {
    expect(found(third, alsoThird, fourth)).toEqual(['ordinal round of talks: third (2) / fourth (1)'])
  })
  test('the next round on the next day', () => {
    expect(found(third, report('عقدت الجولة الرابعة من المحادثات الاستراتيجية بين العراق والولايات المتحدة.', '2021-04-08'))).toEqual([])
  })
  test('rounds of other talks', () => {
    expect(found(third, report('عقدت الجولة الرابعة من المحادثات الاستراتيجية بين القاهرة والخرطوم.'))).toEqual([])
  })
  test('a report that tells of one round and the next', () => {
    expect(found(third, report('انتهت الجولة الثالثة من الحوار الاستراتيجي بين بغداد وواشنطن. وتبدأ الجولة الرابعة من الحوار الاستراتيجي بين بغداد وواشنطن في الخريف.'))).toEqual([])
  })
})

describe('names and offices', () => {
  const right = report('قال وزير الخارجية العراقي فؤاد حسين إن بلاده ترحب بالمحادثات.')
  const wrong = report('أكد وزير الخارجية العراقي فؤاد حسن أن بلاده ترحب بالمحادثات.')
  const undated = report('أكد وزير الخارجية العراقي فؤاد حسن أن بلاده ترحب بالمحادثات.', null)
  test('a name that is not the holder’s', () => {
    expect(found(right, wrong)).toEqual(['name foreign minister (IRQ): Fuad Hussein (lexicon, 1) / فؤاد حسن (1)'])
    expect(found(wrong, report('وصل الوفد إلى بغداد.'))).toEqual(['name foreign minister (IRQ): فؤاد حسن (1) / Fuad Hussein (lexicon, 0)'])
  })
  test('a report without a date is judged by the story’s day, and without any by likeness of names', () => {
    expect(found(right, undated)).toEqual(['name foreign minister (IRQ): Fuad Hussein (lexicon, 1) / فؤاد حسن (1)'])
    expect(found(undated)).toEqual(['name foreign minister (IRQ): فؤاد حسن (1) / Fuad Hussein (lexicon, 0)'])
    expect(found(report('أكد وزير الخارجية العراقي كريم الساعدي أن بلاده ترحب بالمحادثات.', null))).toEqual([])
  })
  test('a wrong name in two spellings is one', () => {
    const ministers = ['كريم الساعدي', 'كريم_الساعدي'].map((name) => report(`قال وزير الخارجية العراقي ${name} إن بلاده ترحب بالمحادثات.`))
    expect(found(...ministers)).toEqual(['name foreign minister (IRQ): كريم الساعدي (2) / Fuad Hussein (lexicon, 0)'])
  })
  test('spellings of one name', () => {
    expect(found(report('قال الرئيس الصربي ألكسندر فوسيتش إن بلاده ترفض ذلك.'), report('قال الرئيس الصربي ألكسندر فوتشيتش إن بلاده ترفض ذلك.'))).toEqual([])
  })
  test('who is joined to a minister is not the minister', () => {
    expect(found(report('التقى وزير الطاقة الروسي ألكسندر نوفاك أمين المنظمة.'), report('حضر وزير الطاقة الروسي وعبد الله البدري الاجتماع.'))).toEqual([])
  })
  test('somebody else’s office', () => {
    expect(found(report('قال الرئيس الأميركي إيمانويل ماكرون إنه يرفض ذلك.', '2018-05-08'))).toEqual(['office president (USA): إيمانويل ماكرون (1) / Donald Trump (lexicon, 0)'])
  })
})

const LATER_IN_TEXT = 5000

/** A record as made by hand: what the coder would find in texts that need not be written out. */
const record = (id: string, more: Partial<EventRecord>): EventRecord => ({
  ...threat, id, event: 'ASSAULT', mode: 'aerial', quad: 4, status: 'actual', chain: [], content: null, confidence: 0.9,
  actor: [{ ...threat.actor[0], entity: 'person.a', name: 'أ', nameEn: 'A', country: 'IRQ', sector: ['GOV'] }],
  recipient: [{ ...threat.actor[0], entity: null, name: 'القافلة', nameEn: 'convoy', country: null, sector: ['CVL'] }],
  ...more,
})
const told = (article: number, ...records: EventRecord[]): Report => ({ article, text: { id: String(article), text: anyText, published: EARLY }, records, gist: emptyGist })
const by = (name: string, country: string): Partial<EventRecord> => ({ actor: [{ ...threat.actor[0], entity: `state.${country}`, name, nameEn: name, country, sector: ['GOV'] }] })
const place = (nameEn: string, lat: number, lon: number): Partial<EventRecord> => ({ place: { start: 0, end: 3, text: anyText.slice(0, 3), name: nameEn, nameEn, country: 'IRQ', lat, lon, precision: 'city' } })
const day = (value: string): Partial<EventRecord> => ({ date: { start: 0, end: 3, text: anyText.slice(0, 3), value, first: null, until: null, precision: 'day', basis: 'relative' } })
const mosul = place('Mosul', 36.3, 43.1)

describe('acts', () => {
  test('whether it happened', () => {
    expect(found(told(1, record('a', {})), told(2, record('b', { status: 'negated' })))).toEqual(['status aerial (convoy): it did not happen (1) / it happened (1)'])
    expect(found(told(1, record('a', {})), told(2, record('b', { status: 'planned' })))).toEqual([])
  })
  test('who did it, where the town is the same', () => {
    expect(found(told(1, record('a', { ...mosul, ...by('Turkey', 'TUR') })), told(2, record('b', { ...mosul, ...by('Iran', 'IRN') })))).toEqual(['actor aerial (convoy): Iran (1) / Turkey (1)'])
    expect(found(told(1, record('a', by('Turkey', 'TUR'))), told(2, record('b', by('Iran', 'IRN'))))).toEqual([])
    expect(found(told(1, record('a', { ...mosul, ...by('Turkey', 'TUR') }), record('c', { ...mosul, ...by('Iran', 'IRN') })), told(2, record('b', { ...mosul, ...by('Iran', 'IRN') })))).toEqual([])
  })
  test('when and where', () => {
    expect(found(told(1, record('a', day('2021-04-07'))), told(2, record('b', day('2021-04-04'))))).toEqual(['date aerial (convoy): 2021-04-04 (1) / 2021-04-07 (1)'])
    expect(found(told(1, record('a', day('2021-04-07'))), told(2, record('b', day('2021-04-06'))))).toEqual([])
    expect(found(told(1, record('a', mosul)), told(2, record('b', place('Basra', 30.5, 47.8))))).toEqual(['place aerial (convoy): Basra (1) / Mosul (1)'])
    expect(found(told(1, record('a', mosul)), told(2, record('b', place('Hamdaniya', 36.3, 43.4))))).toEqual([])
  })
  test('what stands far down, is unsure or was done to those who are fought day after day, is not compared', () => {
    const denied = { status: 'negated' } as const
    expect(found(told(1, record('a', {})), told(2, record('b', { ...denied, trigger: { ...threat.trigger, start: LATER_IN_TEXT, end: LATER_IN_TEXT + 3 } })))).toEqual([])
    expect(found(told(1, record('a', {})), told(2, record('b', { ...denied, confidence: 0.2 })))).toEqual([])
    const rebels = { recipient: [{ ...threat.actor[0], entity: 'group.x', name: 'س', nameEn: 'X', country: 'IRQ', sector: ['REB'] }] }
    expect(found(told(1, record('a', { ...mosul, ...rebels })), told(2, record('b', { ...place('Basra', 30.5, 47.8), ...rebels })))).toEqual([])
  })
})

const story = [
  report('قتل 12 شخصا في انفجار هز مدينة الموصل. وبدأت الجولة الثالثة من الحوار بين بغداد وواشنطن.', EARLY, { outlet: 'النهار', title: 'مقتل 12 شخصا في الموصل' }),
  report('قتل 15 شخصا في انفجار هز مدينة الموصل. وبدأت الجولة الرابعة من الحوار بين بغداد وواشنطن.', EARLY, { outlet: 'الغد' }),
  report('قال وزير الخارجية العراقي فؤاد حسن إن 12 شخصا قتلوا في انفجار هز مدينة الموصل.', EARLY, { outlet: 'الأيام' }),
  report('قتل 20 شخصا في انفجار هز مدينة الموصل.', LATE),
]

test('the order of the reports changes nothing', () => {
  const orders = [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1], [1, 3, 0, 2]]
  const all = orders.map((order) => contradictionsOf(order.map((k) => story[k])))
  expect(all[0].contradictions.map(({ kind }) => kind).sort()).toEqual(['name', 'number', 'ordinal'])
  for (const one of all) expect(one).toEqual(all[0])
})

test('wordings are slices of what the report says', () => {
  for (const { sides } of contradictionsOf(story).contradictions) {
    for (const { article, words, sentence } of sides.flatMap((s) => s.sayings)) {
      const { title, text } = story.find((r) => r.article === article)!.text
      for (const w of [words, sentence]) expect((w.part === 'title' ? title! : text).slice(w.start, w.end)).toBe(w.text)
    }
  }
})

test('on a terminal both wordings stand under each other, Arabic kept in its direction', () => {
  const [a, b] = [report('قتل 12 شخصا في انفجار هز مدينة الموصل.', EARLY, { outlet: 'النهار' }), report('قتل 15 شخصا في انفجار هز مدينة الموصل.', null, { outlet: 'الغد' })]
  expect(differencesText(contradictionsOf([a, b]), { width: 100 })).toBe([
    'number: people killed',
    '  \u206812\u2069', `    ${a.article}  \u2068النهار\u2069, 2021-04-07 08:00 UTC`, '      \u2068قتل 12 شخصا في انفجار هز مدينة الموصل.\u2069',
    '  \u206815\u2069', `    ${b.article}  \u2068الغد\u2069`, '      \u2068قتل 15 شخصا في انفجار هز مدينة الموصل.\u2069', '',
  ].join('\n'))
})

test('a story of one report, and of none, has no contradictions but with the lexicon', () => {
  expect(contradictionsOf([])).toEqual({ contradictions: [], updates: [] })
  expect(found(story[0])).toEqual([])
})

describe('what they differ in, in Arabic', () => {
  const abouts = (...texts: readonly string[]): string[] => {
    const { contradictions, updates } = contradictionsOf(texts.map((text) => report(text, '2018-05-08T08:00:00Z')))
    return [...contradictions, ...updates].map(({ aboutAr }) => aboutAr)
  }
  test.each([
    ['عدد القتلى', 'قتل 12 شخصا في انفجار هز مدينة الموصل.', 'قتل 15 شخصا في انفجار هز مدينة الموصل.'],
    ['عدد الجرحى من المدنيين', 'أصيب 12 مدنيا في انفجار هز مدينة الموصل.', 'أصيب 15 مدنيا في انفجار هز مدينة الموصل.'],
    ['عدد القتلى أو الجرحى', 'أدى الحادث في الموصل إلى مقتل وإصابة 12 شخصا.', 'أدى الحادث في الموصل إلى مقتل وإصابة 15 شخصا.'],
    ['جولة', 'عقدت الجولة الثالثة من المحادثات بين العراق والولايات المتحدة.', 'عقدت الجولة الرابعة من المحادثات بين العراق والولايات المتحدة.'],
    ['الرئيس الأميركي', 'قال الرئيس الأميركي إيمانويل ماكرون إنه يرفض ذلك.', 'قال الرئيس الأميركي دونالد ترامب إنه يرفض ذلك.'],
  ])('%s', (about, ...texts) => {
    expect(abouts(...texts)).toEqual([about])
  })
  test('every kind of figure has a name', () => {
    const kinds = new Set(readTable('counts.tsv', fs.readFileSync('lexicon/figures/counts.tsv', 'utf8'), []).map(({ cells }) => cells.kind))
    for (const kind of kinds) expect(aboutFigure({ kind, whom: 'person', whomEn: 'people', whomAr: null } as Figure).aboutAr).toMatch(/^عدد [\u0600-\u06ff ]+$/)
    expect(aboutFigure({ kind: 'flooded', whom: 'person', whomEn: 'people', whomAr: null } as Figure).aboutAr).toBe('عدد flooded')
  })
})
