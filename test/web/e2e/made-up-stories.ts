/** Stories invented for tests of pages, as the API answers them. */
import type { Grade, Sources, Story, StoryHead } from '../../../src/server/api/types.js'

const papers = ['شراع الخليج', 'ضفة النيل', 'السديم نت', 'أوراق الشرق', 'مدار الأخبار', 'زقورة نيوز', 'منبر الجمهورية', 'صوت المناجم', 'مرفأ برس', 'واحة الخبر']
export const paper = (i: number): string => `${papers[i % papers.length]}${i >= papers.length ? ` ${Math.floor(i / papers.length) + 1}` : ''}`
const sentence = 'قال مسؤولان تشاديان لوكالة رويترز إن الجولة الثالثة من المحادثات أحرزت تقدما.'

type Source = Sources['sources'][number]
const source = (key: string, kind: Source['kind'], label: string, labelAr: string, more: Partial<Source> = {}): Source => ({ key, kind, name: labelAr, nameEn: label, label, labelAr, entity: null, country: null, sector: [], count: null, reports: [], ...more })
const edge = (from: string, to: string, article: number, text = 'وكالة رويترز'): Sources['edges'][number] => ({ from, to, evidence: [{ by: 'words', article, text, start: 21, end: 33, via: 'قال', record: `r${article}` }] })

const grade = (level: Grade['level'], outlets: number, origins: number): Grade => ({
  level, outlets, origins, named: 0,
  text: level === 'one unnamed' ? `A single origin, unnamed: ${outlets} outlets, 1 origin: two unnamed Chadian officials, through Reuters` : `Several origins: ${outlets} outlets, ${origins} origins`,
  textAr: level === 'one unnamed' ? `مصدر واحد لا يُذكر اسمه: ${outlets} وسائل إعلام، مصدر واحد: مسؤولان تشاديان (دون ذكر الأسماء)، عبر رويترز` : `عدة مصادر: ${outlets} وسائل إعلام، ${origins} مصادر`,
  reasons: [`All ${outlets} outlets have it through Reuters.`, 'شراع الخليج was first.'], reasonsAr: ['الوسائل جميعها أخذته عن رويترز.', 'الأسبق إلى النشر: شراع الخليج.'],
})

/** `outlets` outlets that all have it from two unnamed officials through one agency; every fifth has the text of the first. */
export function linkedSources(outlets: number): Sources {
  const keys = Array.from({ length: outlets }, (_, i) => `outlet:${i}`)
  const officials = 'anonymous:official:TCD'
  return {
    grade: grade('one unnamed', outlets, 1),
    reports: keys.map((outlet, i) => ({ article: i + 1, id: `a${i + 1}`, outlet, published: `2024-05-01T${String(9 + Math.floor(i / 6)).padStart(2, '0')}:${(i % 6) * 10}0`.slice(0, 16), title: `تشاد وليبيا تقتربان من اتفاق بعد جولة ثالثة من المحادثات (${i + 1})` })),
    sources: [...keys.map((key, i) => source(key, 'outlet', paper(i), paper(i), { reports: [i + 1] })), source('agency.reuters', 'agency', 'Reuters', 'رويترز'), source(officials, 'anonymous', 'two unnamed Chadian officials', 'مسؤولان تشاديان (دون ذكر الأسماء)', { count: 2 })],
    edges: [...keys.map((key, i) => edge(key, 'agency.reuters', i + 1)), { from: 'agency.reuters', to: officials, evidence: keys.map((_, i) => edge('', '', i + 1, 'مسؤولان تشاديان').evidence[0]) }],
    origins: [{ source: officials, standing: 'unnamed', main: true, outlets: keys, records: outlets, paths: keys.map((key) => [key, 'agency.reuters', officials]) }],
    commonLink: 'agency.reuters', first: { article: 1, outlet: keys[0], sure: true },
    copies: keys.flatMap((_, i) => (i > 0 && i % 5 === 0 ? [{ source: 1, copy: i + 1, order: 'known', shareOfCopy: 0.94, shareOfSource: 0.8, words: 40, text: sentence }] : [])),
  }
}

/** Four outlets, of which each has its own: one named, one unnamed, one that names nobody, one through an agency that does not say how it knows. */
export function severalSources(): Sources {
  const keys = ['outlet:0', 'outlet:1', 'outlet:2', 'outlet:3']
  return {
    ...linkedSources(4), grade: grade('several', 4, 4), commonLink: null, copies: [],
    sources: [...keys.map((key, i) => source(key, 'outlet', paper(i), paper(i), { reports: [i + 1] })), source('person:1', 'person', 'Kamal al-Rawi', 'كمال الراوي'), source('anonymous:1', 'anonymous', 'an unnamed security source', 'مصدر أمني (دون ذكر الاسم)', { count: 1 }), source('agency.anadolu', 'agency', 'Anadolu Agency', 'الأناضول'), source('document:1', 'document', 'a statement', 'بيان'), source('body:1', 'body', 'Ministry of Health', 'وزارة الصحة')],
    edges: [edge('outlet:0', 'person:1', 1, 'كمال الراوي'), edge('outlet:1', 'anonymous:1', 2, 'مصدر أمني'), edge('outlet:1', 'person:1', 2, 'الراوي'), edge('outlet:3', 'agency.anadolu', 4, 'وكالة الأناضول'), edge('outlet:0', 'document:1', 1, 'بيان'), edge('document:1', 'body:1', 1, 'وزارة الصحة')],
    origins: [
      { source: 'person:1', standing: 'named', main: true, outlets: ['outlet:0', 'outlet:1'], records: 2, paths: [['outlet:0', 'person:1'], ['outlet:1', 'person:1']] },
      { source: 'anonymous:1', standing: 'unnamed', main: true, outlets: ['outlet:1'], records: 1, paths: [['outlet:1', 'anonymous:1']] },
      { source: 'outlet:2', standing: 'untold', main: true, outlets: ['outlet:2'], records: 1, paths: [['outlet:2']] },
      { source: 'agency.anadolu', standing: 'untold', main: true, outlets: ['outlet:3'], records: 1, paths: [['outlet:3', 'agency.anadolu']] },
      { source: 'body:1', standing: 'named', main: false, outlets: ['outlet:0'], records: 1, paths: [['outlet:0', 'document:1', 'body:1']] },
    ],
  }
}

export const record = (article: number): Story['events'][number]['told'] => ({
  id: `r${article}`, doc: `a${article}`, event: 'STATE', mode: null, cameo: '010', quad: 0, scale: 0, status: 'actual', trigger: { start: 0, end: 3, text: 'قال' },
  actor: [{ start: 4, end: 19, text: 'مسؤولان تشاديان', name: 'مسؤولان تشاديان', nameEn: 'official (Chad)', entity: null, country: 'TCD', sector: ['GOV'], count: 2 }], recipient: [],
  content: { start: 34, end: sentence.length - 1, text: sentence.slice(34, -1) }, condition: null, deadline: null, date: null, place: null,
  chain: [{ start: 20, end: 33, text: 'لوكالة رويترز', name: 'رويترز', nameEn: 'Reuters', entity: 'agency.reuters', country: 'GBR', sector: ['JRN'], hop: 1, kind: 'agency', via: 'قال' }],
  quote: 'indirect', sentence: { start: 0, end: sentence.length, text: sentence }, confidence: 0.9, why: [],
})

const saying = (article: number, text: string, part: string): Story['contradictions'][number]['sides'][number]['sayings'][number] => {
  const start = text.indexOf(part)
  return { article, outlet: paper(article - 1), published: '2024-05-01T09:10', words: { start, end: start + part.length, text: part, part: 'text' }, sentence: { start: 0, end: text.length, text, part: 'text' }, chain: record(article).chain }
}

export function madeUpStory(sources: Sources, id = 1): Story {
  return {
    id, title: 'تشاد وليبيا تقتربان من اتفاق لفتح المعابر بعد جولة ثالثة', first: '2024-05-01', last: '2024-05-02', articles: sources.reports.map(({ article }) => article), sources,
    events: [{ event: 'STATE', mode: null, status: 'actual', actors: [], recipients: [], first: '2024-05-01', last: null, place: { name: 'الدوحة', nameEn: 'Doha', country: 'QAT' }, records: [{ article: 1, record: 'r1' }, { article: 2, record: 'r2' }], sources, told: record(1) }],
    contradictions: [{
      kind: 'ordinal', about: 'round of talks', aboutAr: 'جولة', weight: 0.8,
      sides: [
        { value: 'third', lexicon: [], sayings: [saying(1, sentence, 'الجولة الثالثة من المحادثات'), saying(2, sentence, 'الجولة الثالثة من المحادثات'), saying(3, sentence, 'الجولة الثالثة من المحادثات')] },
        { value: 'fourth', lexicon: [], sayings: [saying(4, sentence.replace('الثالثة', 'الرابعة'), 'الجولة الرابعة من المحادثات')] },
      ],
    }, {
      kind: 'name', about: 'foreign minister (TCD)', aboutAr: 'وزير الخارجية التشادي', weight: 0.5,
      sides: [
        { value: 'حسن موسى أبكر', lexicon: [], sayings: [saying(1, 'ويرأس الوزير حسن موسى أبكر وفد بلاده.', 'حسن موسى أبكر')] },
        { value: 'حسين موسى أبكر', lexicon: [{ entity: 'person.1', name: 'حسين موسى أبكر', nameEn: 'Hussein Moussa Abkar', from: '2023-01-01', to: '' }], sayings: [saying(2, 'ويرأس الوزير حسين موسى أبكر وفد بلاده.', 'حسين موسى أبكر')] },
      ],
    }],
    updates: [{ about: 'people killed', aboutAr: 'عدد القتلى', steps: [7, 11, 14].map((n, i) => ({ value: String(n), lexicon: [], sayings: [saying(i + 1, `قتل ${n} أشخاص في الانفجار.`, String(n))] })) }],
  }
}

export const madeUpHead = (id: number, title = 'تشاد وليبيا تقتربان من اتفاق لفتح المعابر'): StoryHead => ({ id, title, first: '2024-05-01', last: '2024-05-02', articles: 6, outlets: Array.from({ length: 6 }, (_, i) => paper(i)), actors: [] })
