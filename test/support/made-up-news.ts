import type { Entity, EventRecord, Link } from '../../src/record/record.js'
import type { CodedArticle } from '../../src/store/index.js'
import { type Article, spanOf } from '../../src/text/article.js'

/** Numbers that look random and are the same on every run. */
export function dice(seed: number): { below(n: number): number; one<T>(of: readonly T[]): T; some<T>(of: readonly T[], most: number): T[] } {
  let state = seed
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const below = (n: number): number => Math.floor(next() * n)
  const one = <T>(of: readonly T[]): T => of[below(of.length)]
  return { below, one, some: (of, most) => Array.from({ length: below(most + 1) }, () => one(of)) }
}

type Named = Pick<Entity, 'name' | 'nameEn' | 'entity' | 'country' | 'sector'>

export const parties: readonly Named[] = [
  { name: 'إيران', nameEn: 'Iran', entity: 'state.IRN', country: 'IRN', sector: ['GOV'] },
  { name: 'الحرس الثوري', nameEn: 'IRGC', entity: 'group.irgc', country: 'IRN', sector: ['MIL', 'GOV'] },
  { name: 'مصطفى الكاظمي', nameEn: 'Mustafa al-Kadhimi', entity: 'person.mustafa-al-kadhimi', country: 'IRQ', sector: ['GOV'] },
  { name: 'سعد الكاظمي', nameEn: 'Saad al-Kazimi', entity: null, country: 'IRQ', sector: ['OPP', 'PTY'] },
  { name: 'متظاهرون', nameEn: 'protesters', entity: null, country: null, sector: ['CVL'] },
  { name: 'الأمم المتحدة', nameEn: 'United Nations', entity: 'body.un', country: 'UNO', sector: [] },
  { name: "100%_'; drop table record; --", nameEn: "100%_'; drop table record; --", entity: null, country: null, sector: [] },
]

const sources: readonly (Named & Pick<Link, 'kind'>)[] = [
  { name: 'أسوشيتد برس', nameEn: 'Associated Press', entity: 'agency.ap', country: 'USA', sector: ['JRN'], kind: 'agency' },
  { name: 'رويترز', nameEn: 'Reuters', entity: 'agency.reuters', country: 'GBR', sector: ['JRN'], kind: 'agency' },
  { name: 'مسؤول', nameEn: 'official', entity: null, country: 'IRQ', sector: ['GOV'], kind: 'anonymous' },
]

export const places: readonly NonNullable<EventRecord['place']>[] = [
  { start: 0, end: 1, text: 'x', name: 'بغداد', nameEn: 'Baghdad', country: 'IRQ', lat: 33.3, lon: 44.4, precision: 'city' },
  { start: 0, end: 1, text: 'x', name: 'طرابلس', nameEn: 'Tripoli', country: 'LBY', lat: 32.9, lon: 13.2, precision: 'city' },
  { start: 0, end: 1, text: 'x', name: 'طرابلس', nameEn: 'Tripoli', country: 'LBN', lat: 34.4, lon: 35.8, precision: 'city' },
  { start: 0, end: 1, text: 'x', name: 'بحر بيرنغ', nameEn: 'Bering Sea', country: null, lat: 58, lon: -178, precision: 'point' },
  { start: 0, end: 1, text: 'x', name: 'مطار بغداد', nameEn: 'Baghdad Airport', country: 'IRQ', lat: null, lon: null, precision: 'point' },
]

export const outlets = ['النهار', 'Al Arabiya', 'AlArabiya', 'BBC'] as const
export const words = ['اعلن', 'ميليشيا', 'قصف', 'هدنه', 'وزير', 'اتفاق', '%', "'"] as const
const kinds = [['ASSAULT', 'aerial', 4], ['ASSAULT', null, 4], ['CONSULT', 'visit', 1], ['STATE', null, 0], ['THREATEN', null, 3], ['AID', null, 2]] as const

/** Articles with records as a coder could have made them, for queries to be held against each other. */
export function madeUpNews(count: number, seed = 1): CodedArticle[] {
  const { below, one, some } = dice(seed)
  const entity = (named: Named): Entity => ({ start: null, end: null, text: null, ...named })
  const day = (): string => new Date(Date.UTC(2018, 0, 1 + below(420))).toISOString().slice(0, 10)
  return Array.from({ length: count }, (_, a) => {
    const sentences = Array.from({ length: 3 }, () => some(words, 5))
    const text = sentences.map((sentence) => `${sentence.join(' ')}.`).join(' ')
    const spans = sentences.map((sentence, i) => {
      const start = sentences.slice(0, i).reduce((sum, before) => sum + before.join(' ').length + 2, 0)
      return spanOf(text, start, start + sentence.join(' ').length + 1)
    })
    const article: Article = { id: `n${seed}-${a}`, text: `${text}${a}`, title: `عنوان ${a}`, published: below(9) === 0 ? null : day(), outlet: below(9) === 0 ? null : one(outlets) }
    const starts = [...text.matchAll(/[^ .]+/g)].map((m) => m.index)
    const keys = starts.map((start) => /^[^ .]+/.exec(text.slice(start))![0])
    const records = Array.from({ length: below(6) }, (_, r): EventRecord => {
      const [event, mode, quad] = one(kinds)
      const value = day()
      const dates: EventRecord['date'][] = [null, { ...spans[0], value, first: null, until: null, precision: 'day', basis: 'explicit' }, { ...spans[0], value: value.slice(0, 7), first: null, until: null, precision: 'month', basis: 'explicit' }]
      return {
        id: `r${seed}-${a}-${r}`, doc: article.id, event, mode, quad, cameo: '', scale: quad, status: one(['actual', 'planned', 'negated']), trigger: spans[0],
        actor: some(parties, 2).map(entity), recipient: some(parties, 2).map(entity), content: null, condition: null, deadline: null, date: one(dates), place: below(3) === 0 ? null : one(places),
        chain: some(sources, 2).map((source, i) => ({ ...entity(source), hop: i + 1, kind: source.kind, via: 'قال' })), quote: null, sentence: one(spans), confidence: below(1001) / 1000, why: [],
      }
    })
    const names = parties.filter((p) => p.entity === null && p.name !== 'متظاهرون').map((p) => ({ key: `name:${p.name}`, kind: 'person' as const, name: p.name, nameEn: p.nameEn, country: p.country, count: 1 }))
    return { article, reading: { records, notes: [], gist: { title: { keys: [], starts: [] }, text: { keys, starts }, names, figures: [], ordinals: [], offices: [] } } }
  })
}
