import type { Entity, EventRecord, Link } from '../../src/record/record.js'
import { type Article, spanOf } from '../../src/text/article.js'

export const text = 'قال مسؤولان عراقيان لوكالة أسوشيتد برس إن الوزير هدد بالرد. ثم زار الوفد بغداد.'
export const article: Article = { id: 'a1', text, title: 'الوزير يهدد بالرد', published: '2021-01-04', outlet: 'النهار' }

function span(words: string): { start: number; end: number; text: string } {
  const start = text.indexOf(words)
  return spanOf(text, start, start + words.length)
}

export function entity(words: string, more: Partial<Entity>): Entity {
  return { ...span(words), name: words, nameEn: '', entity: null, country: null, sector: [], ...more }
}

export function link(words: string, more: Partial<Link>): Link {
  return { ...entity(words, more), hop: 1, kind: 'unspecified', via: 'قال', ...more }
}

/** A threat that came through a news agency and two officials who are not named. */
export const threat: EventRecord = {
  id: 'r1', doc: 'a1', event: 'THREATEN', mode: null, cameo: '130', quad: 3, scale: -4.4, status: 'actual',
  trigger: span('هدد'), actor: [entity('الوزير', { nameEn: 'the minister', country: 'IRQ', sector: ['GOV', 'MIL'] })], recipient: [],
  content: span('بالرد'), condition: null, deadline: null, date: null, place: null,
  chain: [
    link('أسوشيتد برس', { hop: 1, kind: 'agency', nameEn: 'AP', entity: 'agency.ap', via: 'لوكالة' }),
    link('مسؤولان عراقيان', { hop: 2, kind: 'anonymous', nameEn: 'official', country: 'IRQ', count: 2 }),
  ],
  quote: 'indirect', sentence: span('قال مسؤولان عراقيان لوكالة أسوشيتد برس إن الوزير هدد بالرد.'), confidence: 0.8, why: ['frame:هدد', 'chain:قال ل'],
}

/** A visit in the outlet's own voice, with two actors, a place and a date. */
export const visit: EventRecord = {
  ...threat, id: 'r2', event: 'CONSULT', mode: 'visit', cameo: '042', quad: 1, scale: 2.8, status: 'planned', trigger: span('زار'),
  actor: [entity('الوفد', { nameEn: 'delegation' }), entity('الوزير', { nameEn: 'the minister', country: 'IRQ', sector: ['GOV'] })], recipient: [entity('بغداد', { nameEn: 'Baghdad', country: 'IRQ' })],
  content: null, chain: [], quote: null, sentence: span('ثم زار الوفد بغداد.'), confidence: 0.4, why: [],
  date: { ...span('ثم'), value: '2021-01-05', first: null, until: null, precision: 'day', basis: 'relative' },
  place: { ...span('بغداد'), name: 'بغداد', nameEn: 'Baghdad', country: 'IRQ', lat: 33.3, lon: 44.4, precision: 'city' },
}
