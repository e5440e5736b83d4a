import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCoder } from '../src/coder.js'
import { loadLexicon } from '../src/lexicon/lexicon.js'
import { shippedLexicon } from '../src/lexicon/shipped.js'
import type { Report } from '../src/store/report.js'
import { copiesAmong } from '../src/stories/sources/copies.js'
import { inEnglish } from '../src/stories/sources/english.js'
import { fingerprintOf, inCommon } from '../src/stories/sources/fingerprint.js'
import { gradeOf } from '../src/stories/sources/grade.js'
import { dayInUtc } from '../src/stories/sources/order.js'
import { hashedWords } from '../src/stories/sources/hashed-words.js'
import { sourcesJson } from '../src/stories/sources/json.js'
import { type SourceKnowledge, sourceKnowledge } from '../src/stories/sources/knowledge.js'
import { type Provenance, storySources } from '../src/stories/sources/provenance.js'
import { storyTree } from '../src/stories/sources/tree.js'
import type { Article } from '../src/text/article.js'

const coder = createCoder()
const knowledge = sourceKnowledge(loadLexicon(shippedLexicon()))
const language = inEnglish(knowledge)

const readings = new Map<string, Pick<Report, 'records' | 'gist'>>()
let article = 0
/** A report of an outlet; the same text of the same outlet is read once. */
function report(outlet: string, text: string, more: Partial<Article> = {}): Report {
  article++
  const key = `${outlet} ${text}`
  if (!readings.has(key)) readings.set(key, coder.read({ id: 'x', text, outlet }))
  return { article, text: { id: `${outlet}-${article}`, text, outlet, ...more }, ...readings.get(key)! }
}
const at = (time: string): Partial<Article> => ({ published: `2018-06-15T${time}:00+00:00` })
const provenanceOf = (reports: readonly Report[], by: SourceKnowledge): Provenance => storySources(reports, by).story
const labels = (p: Provenance): string[] => p.independence.origins.map(({ node }) => language.node(node))
const headline = (p: Provenance): string => language.headline(gradeOf(p), p.graph)

const attack = 'هاجم مسلحون حافلة قرب الحدود وقتلوا سائقها وأصابوا ستة ركاب قبل أن يفروا إلى الجبال القريبة من القرية. وكانت الحافلة تقل عمالا عائدين من المزارع إلى منازلهم بعد يوم عمل طويل. ووصلت سيارات الإسعاف إلى المكان بعد ساعة ونقلت المصابين إلى مستشفى المدينة.'
const pursuit = 'وطوقت قوات الأمن المنطقة وأغلقت الطرق المؤدية إليها وبدأت البحث عن المهاجمين في الوديان. وشهدت المنطقة هجمات مشابهة خلال الأشهر الماضية أوقعت عددا من القتلى بين المدنيين.'

describe('one agency behind several outlets', () => {
  const story = [
    report('Alpha', 'قال مسؤولان عراقيان لوكالة رويترز إن الحكومة طلبت من الفصائل الانسحاب من المدينة القديمة قبل نهاية الأسبوع.', at('10:00')),
    report('Beta', 'نقلت وكالة رويترز للأنباء عن مسؤولين عراقيين قولهما إن الحكومة طلبت من الفصائل الانسحاب من المدينة القديمة.', at('11:00')),
    report('Gamma', 'ذكرت رويترز أن الحكومة العراقية طلبت من الفصائل الانسحاب. وقال مسؤولان عراقيان للوكالة إن المهلة تنتهي يوم الخميس.', at('12:00')),
  ]
  const p = provenanceOf(story, knowledge)

  test('is one origin, whatever the agency is called', () => expect(headline(p)).toBe('A single origin, unnamed: 3 outlets, 1 origin: two unnamed Iraqi officials, through Reuters'))

  test('is their common link', () => expect(p.independence.commonLink).toBe('agency.reuters'))

  test('each edge has the words it rests on', () => {
    const edge = p.graph.edges.find(({ from, to }) => from === 'outlet:alpha' && to === 'agency.reuters')!
    for (const e of edge.evidence) expect(story[e.report].text.text.slice(e.start!, e.end!)).toBe(e.text)
    expect(edge.evidence[0]).toMatchObject({ by: 'words', text: 'وكالة رويترز' })
  })

  test('the first outlet is known by its time', () => expect(p.first).toEqual({ report: 0, sure: true, dated: true }))

  test('is drawn as a tree from the origin', () => {
    const lines = storyTree(p, story, { width: 100, language }).replace(/[\u2066-\u2069]/g, '').split('\n')
    expect(lines.slice(1, 3)).toEqual(['  All 3 outlets have it through Reuters.', '  Alpha was first.'])
    expect(lines.slice(4, 9).map((line) => line.replace(/ {2}«.*$/, ''))).toEqual(['two unnamed Iraqi officials مسؤولان عراقيان', '└─ Reuters رويترز', '   ├─ Alpha 2018-06-15', '   ├─ Beta 2018-06-15', '   └─ Gamma 2018-06-15'])
  })

  test('is told as data by the numbers of its articles', () => {
    const json = sourcesJson(p, story, language)
    expect(json.origins).toMatchObject([{ standing: 'unnamed', main: true, outlets: ['outlet:alpha', 'outlet:beta', 'outlet:gamma'] }])
    expect(json.first).toEqual({ article: story[0].article, outlet: 'outlet:alpha', sure: true })
    expect(JSON.parse(JSON.stringify(json))).toEqual(json)
  })
})

describe('what nobody said', () => {
  test.each([
    ['ولم تعلن أي جهة مسؤوليتها عن الهجوم.'], ['ولم تكشف السلطات الإندونيسية هوية القتلى.'], ['ولم تعلق إسرائيل على الهجوم.'],
    ['وأعلنت الحداد الوطني يومين.'],
  ])('is no origin: %s', (text) => expect(labels(provenanceOf([report('Alpha', `وقع انفجار في المدينة. ${text}`)], knowledge))).toEqual(['Alpha']))
})

test('days in the tree are of one zone, whatever zone an outlet writes in', () => {
  expect(['2018-05-13T01:30:00+04:00', '2018-05-12T22:30:00Z', '2018-05-13', ''].map(dayInUtc)).toEqual(['2018-05-12', '2018-05-12', '2018-05-13', ''])
})

describe('credits', () => {
  test.each([
    ['بيروت - رويترز', '', ['agency.reuters']],
    ['رويترز، أ ف ب', '', ['agency.reuters', 'agency.afp']],
    ['Beta ووكالات', '', [null]],
    ['وكالات - عدن', '', [null]],
    ['علي وفا', '', []],
    [null, 'عمان (أ ف ب) - أعلنت الحكومة خطتها.', ['agency.afp']],
    [null, 'قالت "رويترز" إن الحكومة أعلنت خطتها: لا هدنة.', []],
    [null, 'أعلنت الحكومة خطتها أمس. «واس»', ['agency.spa']],
    [null, 'أعلنت الحكومة خطتها، بحسب وكالة الأنباء السعودية (واس).', []],
  ])('%s | %s', (byline, text, expected) => {
    expect(knowledge.credits({ id: 'x', text, byline, outlet: 'Beta' }).map(({ medium }) => medium?.id ?? null)).toEqual(expected)
  })

  test('the outlet is not credited to itself', () => expect(knowledge.credits({ id: 'x', text: '', byline: 'دبي - العربية نت', outlet: 'alarabia' })).toEqual([]))

  test('ten reprints of an agency are one origin', () => {
    const story = Array.from({ length: 10 }, (_, i) => report(`Paper ${i}`, `${attack} ${pursuit}`, { byline: i % 2 === 0 ? 'رويترز' : 'لندن - رويترز' }))
    expect(labels(provenanceOf(story, knowledge))).toEqual(['Reuters'])
  })

  test('whom a credited text quotes is known through the agency', () => {
    const p = provenanceOf([report('Alpha', 'أعلنت وزارة الداخلية الأردنية اعتقال ثلاثة مسلحين قرب الحدود.', { byline: 'عمان - أ ف ب' })], knowledge)
    expect(p.independence.origins.map(({ paths }) => paths)).toEqual([[['outlet:alpha', 'agency.afp', 'body.ministry-of-interior-of-jordan']]])
    expect(headline(p)).toBe('A single origin, named: 1 outlet, 1 origin: Ministry of Interior of Jordan, through Agence France-Presse')
  })
})

describe('copies', () => {
  test('the earlier one is the source, and the copy adds no origin', () => {
    const p = provenanceOf([report('Alpha', `${attack} ${pursuit}`, at('09:00')), report('Beta', `${attack} ${pursuit}`, at('08:00'))], knowledge)
    expect(labels(p)).toEqual(['Beta'])
    expect(p.copies).toMatchObject([{ source: 1, copy: 0, order: 'known', shareOfCopy: 1 }])
    expect(p.graph.edges).toMatchObject([{ from: 'outlet:alpha', to: 'outlet:beta', evidence: [{ by: 'copied text', from: 1, share: 1 }] }])
  })

  test.each([[{}, 'unknown'], [at('08:00'), 'same-time'], [{ published: '2018-06-15' }, 'unknown']] as const)('with %j nobody knows which was first', (published, order) => {
    const p = provenanceOf([report('Alpha', `${attack} ${pursuit}`, published), report('Beta', `${attack} ${pursuit}`, published)], knowledge)
    expect(p.copies).toMatchObject([{ order }])
    expect(p.independence.origins).toHaveLength(1)
    expect(language.reasons(gradeOf(p), p.graph)[0]).toMatch(/print the same text; which of them was first is not known/)
  })

  test('few words changed, some added and some left out are a copy still', () => {
    const edited = `${attack.replace('قرب الحدود', 'على مقربة من الحدود').replace('بعد ساعة', 'بعد نحو ساعة')} ${pursuit.replace('وأغلقت الطرق المؤدية إليها ', '')} ولم تعلن أي جهة مسؤوليتها.`
    expect(copiesAmong([report('Alpha', `${attack} ${pursuit}`), report('Beta', edited)], knowledge.spelling)).toHaveLength(1)
  })

  test('the same event in other words is none', () => {
    const other = 'سقط قتيل وستة جرحى في اعتداء نفذه مجهولون على حافلة كانت تنقل عمالا من المزارع قرب الحدود. وفر المنفذون إلى الجبال فيما أغلقت قوات الأمن طرق المنطقة ونقل الجرحى إلى مستشفى المدينة.'
    expect(copiesAmong([report('Alpha', `${attack} ${pursuit}`), report('Beta', other)], knowledge.spelling)).toEqual([])
  })

  test('text that one of two credits to an agency is the agency\'s in both', () => {
    const p = provenanceOf([report('Alpha', `${attack} ${pursuit}`, at('08:00')), report('Beta', `${attack} ${pursuit}`, { ...at('09:00'), byline: 'بيروت - رويترز' })], knowledge)
    expect(labels(p)).toEqual(['Reuters'])
    expect(p.graph.edges.map(({ from, to }) => `${from} < ${to}`)).toEqual(['outlet:alpha < agency.reuters', 'outlet:beta < agency.reuters'])
  })
})

describe('what is an origin', () => {
  test('an outlet in its own voice', () => expect(headline(provenanceOf([report('Alpha', attack)], knowledge))).toBe('A single origin, which does not say how it knows: 1 outlet, 1 origin: Alpha'))

  test('parallel sources, each', () => {
    expect(labels(provenanceOf([report('Alpha', 'قال الوزير الأردني محمد المومني وقائد الشرطة حسين الحواتمة إن المسلحين هاجموا الحافلة.')], knowledge))).toEqual(['Hussein al-Hawatmeh', 'Mohammad Momani'])
  })

  test('one of many whom a report quotes is not what it rests on', () => {
    const voices = ['وزير الدفاع الأردني', 'وزير الداخلية السوري', 'المتحدث باسم الحكومة العراقية', 'رئيس الوزراء اللبناني', 'وزير الخارجية المصري', 'السفير التركي', 'الرئيس التونسي']
    const text = voices.map((who) => `قال ${who} إن الهجوم على الحافلة جريمة.`).join(' ')
    expect(headline(provenanceOf([report('Alpha', text)], knowledge))).toMatch(/^Several main origins: 1 outlet, /)
  })

  test('reports of nobody in particular only where there is nothing else', () => {
    const nobody = report('Alpha', 'ذكرت تقارير أن الجيش قصف البلدة.')
    expect(headline(provenanceOf([nobody], knowledge))).toMatch(/^No source is named: 1 outlet, 1 origin: reports that name nobody/)
    expect(labels(provenanceOf([nobody, report('Beta', 'أعلنت وزارة الداخلية الأردنية اعتقال ثلاثة مسلحين قرب الحدود.')], knowledge))).toEqual(['Ministry of Interior of Jordan'])
  })

  test('media that have it from each other are one', () => {
    const p = provenanceOf([report('alarabiya', 'قالت قناة الجزيرة إن الجيش قصف البلدة.'), report('aljazeera', 'قالت قناة العربية إن الجيش قصف البلدة.')], knowledge)
    expect(p.independence.origins).toHaveLength(1)
    expect(p.independence.origins[0].outlets).toHaveLength(2)
  })

  test('an office without a name, who holds it by the other reports, however it is spelled', () => {
    const story = [report('Alpha', 'قال الرئيس الأميركي دونالد ترامب إن بلاده ستنسحب من الاتفاق.'), report('Beta', 'قال الرئيس الأمريكي إن بلاده ستنسحب من الاتفاق.'), report('Gamma', 'قال الرئيس الأميركي إن القرار نهائي.')]
    const p = provenanceOf(story, knowledge)
    expect(labels(p)).toEqual(['Donald Trump'])
    expect(p.independence.origins[0].outlets).toHaveLength(3)
  })
  test('a person whose name two outlets spell by ear', () => {
    const story = [report('Alpha', 'قال النائب العراقي كريم الشواني إن القانون مرفوض.'), report('Beta', 'قال النائب العراقي كريم الشوواني إن القانون مرفوض.')]
    expect(provenanceOf(story, knowledge).independence.origins).toHaveLength(1)
  })
  test('two persons of one family name are two', () => {
    const story = [report('Alpha', 'قال النائب العراقي حسن العامري إن القانون مرفوض.'), report('Beta', 'قال النائب العراقي كريم العامري إن القانون مرفوض.')]
    expect(provenanceOf(story, knowledge).independence.origins).toHaveLength(2)
  })

  test('unnamed officials of two outlets are not the same', () => {
    expect(provenanceOf(['Alpha', 'Beta'].map((outlet) => report(outlet, 'قال مسؤول عراقي إن الحكومة طلبت من الفصائل الانسحاب.')), knowledge).independence.origins).toHaveLength(2)
  })

  test('unless both relay one agency and nobody else', () => {
    const story = ['Alpha', 'Beta'].map((outlet, i) => report(outlet, `${i ? 'وبحسب' : 'وفقا لـ'} رويترز فإن القوات انسحبت من البلدة. وقال مسؤول عراقي إن الحكومة طلبت من الفصائل الانسحاب.`.replace('لـ ', 'ل')))
    const p = provenanceOf(story, knowledge)
    expect(labels(p)).toEqual(['an unnamed Iraqi official'])
    expect(language.reasons(gradeOf(p), p.graph).join(' ')).toMatch(/is not said: they relay no other agency/)
  })
})

test('an event counts by the paragraph that names a source, not by a lead that does not', () => {
  const story = [report('Alpha', 'هاجم مسلحون حافلة قرب الحدود. وقالت وزارة الداخلية الأردنية إن مسلحين هاجموا حافلة وقتلوا سائقها.')]
  const assaults = story[0].records.filter(({ event }) => event === 'ASSAULT')
  const { event } = storySources(story, knowledge)
  expect(assaults.length).toBeGreaterThan(1)
  expect(labels(event({ records: assaults.map((record) => ({ report: 0, record })) }))).toEqual(['Ministry of Interior of Jordan'])
  expect(labels(event({ records: [{ report: 0, record: assaults[0] }] }))).toEqual(['Alpha'])
})

describe('for any reports', () => {
  const sentences = [
    'قال مسؤولان عراقيان لوكالة رويترز إن الحكومة طلبت من الفصائل الانسحاب من المدينة القديمة قبل نهاية الأسبوع.', 'أعلنت وزارة الداخلية الأردنية اعتقال ثلاثة مسلحين قرب الحدود.',
    'ذكرت تقارير أن الجيش قصف البلدة.', 'بحسب وكالة الأناضول، هاجم مسلحون حافلة قرب الحدود.', 'قالت قناة العربية إن الجيش قصف البلدة.', 'قال مسؤول عراقي إن القوات اعتقلت ثلاثة من قادة الفصائل.', attack, pursuit,
  ]
  /** Few texts, since each is read once for each outlet. */
  const texts = sentences.flatMap((sentence, i) => [sentence, `${sentence} ${sentences[(i + 3) % sentences.length]} ${attack}`])
  const anyReport = fc.record({
    outlet: fc.constantFrom('Alpha', 'Beta', 'Gamma', 'alarabiya'), text: fc.constantFrom(...texts),
    published: fc.constantFrom(null, '2018-06-15', '2018-06-15T08:00:00Z', '2018-06-15T09:00:00Z', '2018-06-16T09:00:00Z'), byline: fc.constantFrom(null, 'رويترز', 'وكالات', 'رويترز، أ ف ب'),
  }).map(({ outlet, text, published, byline }) => report(outlet, text, { published, byline }))
  const anyStory = fc.array(anyReport, { minLength: 1, maxLength: 5 })
  const told = (reports: readonly Report[]): unknown => {
    const { reports: _, copies, ...json } = sourcesJson(provenanceOf(reports, knowledge), reports, language)
    return { ...json, copies: copies.length }
  }

  test('their order changes nothing', () => {
    fc.assert(fc.property(anyStory.chain((story) => fc.tuple(fc.constant(story), fc.shuffledSubarray(story, { minLength: story.length }))), ([story, shuffled]) => { expect(told(shuffled)).toEqual(told(story)) }), { numRuns: 60 })
  })

  test('a verbatim reprint, later than all, never raises the number of origins', () => {
    fc.assert(fc.property(anyStory.filter((story) => story.every(({ text }) => text.published)), fc.nat(), (story, k) => {
      const { text } = story[k % story.length].text
      fc.pre(text.includes(attack))
      const reprint = report('Reprinter', text, { published: '2018-06-17' })
      expect(provenanceOf([...story, reprint], knowledge).independence.origins.length).toBeLessThanOrEqual(provenanceOf(story, knowledge).independence.origins.length)
    }), { numRuns: 60 })
  })
})

describe('fingerprints', () => {
  const words = fc.array(fc.constantFrom(...'باب كتاب قلم شجرة بحر جبل نهر طريق مدينة قرية جسر سفينة حصان نافذة مصباح ورقة صخرة سماء نجم قمر'.split(' ')), { minLength: 12, maxLength: 40 })
  const print = (text: string): ReturnType<typeof fingerprintOf> => fingerprintOf(hashedWords(text, knowledge.spelling))

  test('twelve words in common leave a number in common', () => {
    fc.assert(fc.property(words, words, words, (shared, a, b) => { expect(inCommon(print([...a, ...shared].join(' ')), print([...shared, ...b].join(' ')))).toBeGreaterThan(0) }))
  })

  test('are equal for spelling variants, and none for a text of few words', () => {
    expect(print('أعلنت الحكومة إلغاء الرحلة إلى القاهرة')).toEqual(print('اعلنت الحكومة الغاء الرحلة الى القاهره'))
    expect(print('أعلنت الحكومة')).toHaveLength(0)
  })
})
