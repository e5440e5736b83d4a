import type { Lexicon } from '../lexicon/lexicon.js'

/** A pronoun attached to a word's end. */
export interface Pronoun {
  readonly form: string
  readonly person: number
  readonly gender: number
  readonly number: number
}

/** One reading of a word form: clitics, lexeme and features. Shared by all its occurrences; never changed. */
export interface Analysis {
  /** Index of the lexeme, −1 when the lexicon does not know the word. */
  readonly lexeme: number
  /** Folded lemma: the key that frames and roles are filed under. */
  readonly lemma: string
  readonly pos: number
  readonly features: number
  /** `Flag` bits of the lexeme. */
  readonly flags: number
  readonly conj: string
  readonly prep: string
  readonly det: boolean
  readonly fut: boolean
  readonly pron: Pronoun | null
  /** Where the stem stands in the folded form, clitics cut off. */
  readonly stemStart: number
  readonly stemEnd: number
  /** True when the reading is reasoned from the word's shape alone. */
  readonly guess: boolean
  /** What the reading costs before context is seen; lower is likelier. */
  readonly cost: number
  /** Class for the choice in context, an index into the disambiguation table's classes. */
  readonly kind: number
}

/** Everything later stages ask of a reading's lexeme, without going through the tables again. */
export function lemmaWritten(lexicon: Lexicon, a: Analysis): string {
  return a.lexeme >= 0 ? lexicon.lexemes[a.lexeme].lemma : a.lemma
}
