import type { Frame, Role } from './frames.js'

/** Where the filler of a role stands. */
export type Filler =
  | { readonly type: 'phrase'; readonly phrase: number }
  | { readonly type: 'part'; readonly from: number; readonly to: number }
  /** An enclitic pronoun on token `at`. */
  | { readonly type: 'pronoun'; readonly at: number; readonly notSubjectOf: number }
  /** The dropped subject of a predicate. */
  | { readonly type: 'dropped'; readonly predicate: number }
  /** A nisba adjective at token `at`. */
  | { readonly type: 'nisba'; readonly at: number }

export interface Filled {
  readonly role: Role
  readonly slot: string
  readonly filler: Filler
}

/** A word that may express an event, with one frame it could be read by. */
export interface Candidate {
  /** Token of the trigger. */
  readonly at: number
  readonly frame: Frame
  readonly form: 'verb' | 'participle' | 'noun' | 'adjective'
  /** Predicate of a verbal trigger, −1 for others. */
  readonly predicate: number
  /** Phrase a nominal trigger stands in, −1 for others. */
  readonly phrase: number
  readonly filled: readonly Filled[]
  /** Tokens of what is stated, asked, threatened …; null for none. */
  readonly content: { readonly from: number; readonly to: number; readonly quoted: boolean } | null
  /** Predicate of the light verb that carries a nominal trigger, −1 for none. */
  readonly light: number
  /** Predicate that says whether it was done at all: its own, or that of a light verb (لم يشن هجوما); −1 for none. */
  readonly doneBy: number
  readonly passive: boolean
  /** False when the frame's needs do not hold and it was kept for want of another. */
  readonly fits: boolean
}

// Written out rather than spread, so that all candidates have one hidden class.
export const withFrame = ({ at, form, predicate, phrase, filled, content, light, doneBy, passive, fits }: Candidate, frame: Frame): Candidate => ({ at, frame, form, predicate, phrase, filled, content, light, doneBy, passive, fits })
export const withContent = ({ at, frame, form, predicate, phrase, filled, light, doneBy, passive, fits }: Candidate, content: Candidate['content']): Candidate => ({ at, frame, form, predicate, phrase, filled, content, light, doneBy, passive, fits })
