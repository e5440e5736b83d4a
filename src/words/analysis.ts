import type { Lexicon } from '../lexicon/lexicon.js'

/** A pronoun attached to a word's end. */
export interface Pronoun {
  readonly form: string
  readonly person: number
  readonly gender: number
  readonly number: number
}

/** One reading of a word form: clitics, lexeme and features. Shared by all its occurrences; never changed, but for what later stages remember of it. */
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
  /** The stem, cut out. */
  readonly stem: string
  /** True when the reading is reasoned from the word's shape alone. */
  readonly guess: boolean
  /** What the reading costs before context is seen; lower is likelier. */
  readonly cost: number
  /** Class for the choice in context, an index into the disambiguation table's classes. */
  readonly kind: number
  /** What later stages remember of it (see `perReading`); null as long as all of them found nothing. */
  memory: unknown[] | null
  /** A bit for each stage that has asked and found nothing. */
  nothing: number
}

/** A reading that nothing is known of but its part of speech. */
export function plain(pos: number, kind: number): Analysis {
  return reading('', -1, '', pos, pos, 0, '', '', false, false, null, 0, 0, false, 0, kind)
}

/** A reading of a folded form, which its stem is cut from. */
export function reading(
  form: string, lexeme: number, lemma: string, pos: number, features: number, flags: number, conj: string, prep: string, det: boolean, fut: boolean, pron: Pronoun | null,
  stemStart: number, stemEnd: number, guess: boolean, cost: number, kind: number,
): Analysis {
  return made(lexeme, lemma, pos, features, flags, conj, prep, det, fut, pron, stemStart, stemEnd, stemOf(form, lemma, stemStart, stemEnd), guess, cost, kind)
}

/** The same reading at another cost. */
export const withCost = (a: Analysis, cost: number): Analysis =>
  cost === a.cost ? a : made(a.lexeme, a.lemma, a.pos, a.features, a.flags, a.conj, a.prep, a.det, a.fut, a.pron, a.stemStart, a.stemEnd, a.stem, a.guess, cost, a.kind)

/**
 * The one place where readings are made, so that the engine gives all of them one hidden class: everything that comes after looks at them, and an object of many
 * classes is slow to look at.
 */
function made(
  lexeme: number, lemma: string, pos: number, features: number, flags: number, conj: string, prep: string, det: boolean, fut: boolean, pron: Pronoun | null,
  stemStart: number, stemEnd: number, stem: string, guess: boolean, cost: number, kind: number,
): Analysis {
  return { lexeme, lemma, pos, features, flags, conj, prep, det, fut, pron, stemStart, stemEnd, stem, guess, cost, kind, memory: null, nothing: 0 }
}

/** The lemma's own string, where the stem is the lemma: what is asked for by it is then found without comparing letters. */
function stemOf(form: string, lemma: string, start: number, end: number): string {
  if (end - start === lemma.length && form.startsWith(lemma, start)) return lemma
  return form.slice(start, end)
}

/** Everything later stages ask of a reading's lexeme, without going through the tables again. */
export function lemmaWritten(lexicon: Lexicon, a: Analysis): string {
  return a.lexeme >= 0 ? lexicon.lexemes[a.lexeme].lemma : a.lemma
}
