import type { Texted } from '../text/texted.js'
import type { Analysis } from './analysis.js'
import type { NameMatch } from './names.js'
import type { WordType } from './word-types.js'

/** Stage 2: one reading chosen for each token. */
export interface Worded extends Texted {
  /** What each token's letters alone say. */
  readonly type: readonly WordType[]
  /** `WordType.nothing` of each token, as it was when the document was read. */
  readonly nothing: Int32Array
  /** Folded form of each token. */
  readonly form: readonly string[]
  readonly word: readonly Analysis[]
  /** All readings each choice was made from. */
  readonly readings: readonly (readonly Analysis[])[]
  /** Names of the lexicon found in the text, in order, without overlap. */
  readonly names: readonly NameMatch[]
  /** Index in `names` of the name each token belongs to, −1 for none. */
  readonly nameAt: Int32Array
  /** What a number word says, null for other words. */
  readonly numeral: (i: number) => Numeral | null
  /** Offset in the text of the `letter`-th letter of a token's folded form: folding drops marks and opens ligatures. */
  readonly letterStart: (i: number, letter: number) => number
}

/** A number word: ثلاثة is 3; عشرات and آلاف are several tens and thousands, how many is not said. */
export interface Numeral {
  readonly value: number
  readonly several: boolean
}
