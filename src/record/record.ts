import type { LinkKind } from '../sources/kinds.js'
import type { Span } from '../text/article.js'

/** PLOVER's event types and `STATE`, a public statement. */
export const eventTypes = ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT', 'STATE'] as const
export type EventType = (typeof eventTypes)[number]
export type Status = 'actual' | 'planned' | 'hypothetical' | 'negated'
export type { LinkKind } from '../sources/kinds.js'

/** Who acts, or is acted on. The span is null for a dropped subject that is named nowhere. */
export interface Entity {
  readonly start: number | null
  readonly end: number | null
  readonly text: string | null
  /** Fullest Arabic form in the article, or the lexicon's. */
  readonly name: string
  /** The lexicon's English name, else a transliteration. */
  readonly nameEn: string
  /** Lexicon id, or null. */
  readonly entity: string | null
  /** ISO 3166 alpha-3, or PLOVER's UNO EUR IGO NGO IMG MNC ISM, PSE, KOS; null if unknown. */
  readonly country: string | null
  /** PLOVER sector codes, best first. */
  readonly sector: readonly string[]
  readonly count?: number
}

/** One source on the way from the outlet (hop 1) to the origin. */
export interface Link extends Entity {
  readonly hop: number
  readonly kind: LinkKind
  /** The attribution expression: `قال`, `بحسب`, `في بيان` … */
  readonly via: string
}

export interface DateValue extends Span {
  /** `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or null when it cannot be resolved. */
  readonly value: string | null
  /** First day of a range, which `value` may be less exact than: a week is told by its month. */
  readonly first: string | null
  /** Last day of a range. */
  readonly until: string | null
  readonly precision: 'day' | 'month' | 'year' | 'range' | 'unknown'
  readonly basis: 'explicit' | 'relative' | 'published'
}

export interface Place extends Span {
  readonly name: string
  readonly nameEn: string
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly precision: 'point' | 'city' | 'district' | 'province' | 'country'
}

/** One political event or public statement, as one article reports it. The agreement on every field stands in docs/record.md. */
export interface EventRecord {
  readonly id: string
  readonly doc: string
  readonly event: EventType
  readonly mode: string | null
  readonly cameo: string
  readonly quad: 0 | 1 | 2 | 3 | 4
  readonly scale: number
  readonly status: Status
  readonly trigger: Span
  readonly actor: readonly Entity[]
  readonly recipient: readonly Entity[]
  readonly content: Span | null
  readonly condition: Span | null
  readonly deadline: DateValue | null
  readonly date: DateValue | null
  readonly place: Place | null
  readonly chain: readonly Link[]
  readonly quote: 'direct' | 'indirect' | null
  readonly sentence: Span
  readonly confidence: number
  readonly why: readonly string[]
}
