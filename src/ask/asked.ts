/** What somebody looks for, as he writes it. Of several values of one field one must hold; of several fields all must. */
export interface Asked {
  /** A lexicon id, an Arabic or English name, a country code (IRN), a sector code (GOV), or both (IRN:GOV). */
  readonly actor?: readonly string[]
  readonly recipient?: readonly string[]
  /** Actor or recipient. */
  readonly party?: readonly string[]
  /** A source anywhere in the chain. */
  readonly through?: readonly string[]
  readonly event?: readonly string[]
  readonly mode?: readonly string[]
  readonly status?: readonly string[]
  readonly quad?: readonly string[]
  readonly origin?: readonly string[]
  readonly outlet?: readonly string[]
  /** A name, a country's name or code, or a code and a name (LBN:طرابلس). */
  readonly place?: readonly string[]
  /** `south,west,north,east` in degrees. */
  readonly box?: string
  /** A day, month or year: from its first day, up to its last. */
  readonly since?: string
  readonly until?: string
  /** Which day counts: `event` (when not given) or `published`. */
  readonly time?: string
  /** Arabic words, all of which stand in the record's sentence, in any of their forms. */
  readonly text?: string
  readonly minConfidence?: number
}

/** A value that nothing can match. */
export interface Problem {
  readonly field: keyof Asked
  readonly value: string
  readonly message: string
  /** What was probably meant. */
  readonly nearest: string | null
}

/** Names a problem, with what might have been meant, and stands for no value. */
export type Fault = (message: string, candidates?: Iterable<string>) => null
