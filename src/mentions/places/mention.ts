import type { KindPrecision } from './clues.js'
import type { GazetteerEntry, Precision } from './gazetteer.js'

/** A place told by a noun, or by a name that the gazetteer lacks. */
export interface Unnamed {
  readonly precision: Precision
  /** ISO 3166 alpha-3 of the nationality beside the noun, or null. */
  readonly country: string | null
  /** A name after the noun of its kind, a noun that leads back to an earlier place, another noun of place, or a name without any. */
  readonly as: 'name' | 'anaphor' | 'site' | 'guess'
}

/** A place told in the text. */
export interface PlaceMention {
  /** Tokens of the mention with its kind noun and direction: `شمال محافظة حلب`; `to` is exclusive. */
  readonly from: number
  readonly to: number
  /** Where the name itself begins; equal to `from` when nothing stands before it. */
  readonly nameFrom: number
  /** Places of that name, at least one where there is a name of the gazetteer; those of another country than the text says are left out. */
  readonly candidates: readonly GazetteerEntry[]
  /** What the noun before the name says the place is; null without one. */
  readonly kind: KindPrecision | null
  /** Folded direction words around the name, in order: `شمال`, `شمالي غرب`; null without one. */
  readonly direction: string | null
  /** Null for a place with a name of the gazetteer. */
  readonly unnamed: Unnamed | null
}
