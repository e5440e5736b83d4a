import type { KindPrecision } from './clues.js'
import type { GazetteerEntry } from './gazetteer.js'

/** A place named in the text. */
export interface PlaceMention {
  /** Tokens of the mention with its kind noun and direction: `شمال محافظة حلب`; `to` is exclusive. */
  readonly from: number
  readonly to: number
  /** Where the name itself begins; equal to `from` when nothing stands before it. */
  readonly nameFrom: number
  /** Places of that name, at least one; those of another country than the text says are left out. */
  readonly candidates: readonly GazetteerEntry[]
  /** What the noun before the name says the place is; null without one. */
  readonly kind: KindPrecision | null
  /** Folded direction words around the name, in order: `شمال`, `شمالي غرب`; null without one. */
  readonly direction: string | null
}
