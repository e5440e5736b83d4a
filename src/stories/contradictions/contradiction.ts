import type { Holder } from '../../gist/figures/holders.js'
import type { Words } from '../../gist/figures/parts.js'
import type { Link } from '../../record/record.js'
import type { About } from './about.js'

export const contradictionKinds = ['status', 'actor', 'number', 'ordinal', 'name', 'office', 'date', 'place'] as const
/**
 * What reports differ in: whether it happened, who did it, how many, which of a series, who holds an office, which office somebody holds, when, where.
 */
export type ContradictionKind = (typeof contradictionKinds)[number]

/** One report's wording, and the way it came. */
export interface Saying {
  readonly article: number
  readonly outlet: string | null
  readonly published: string | null
  /** The words that differ. */
  readonly words: Words
  readonly sentence: Words
  /** Through whom the report has it, from the outlet outward; empty for its own voice. */
  readonly chain: readonly Link[]
}

/** Everybody who says the same; or what the lexicon knows, with nobody who says it. */
export interface Side {
  /** What is said, in English or as a value: `at least 12`, `third`, `2018-07-08`. */
  readonly value: string
  /** In order of publication. */
  readonly sayings: readonly Saying[]
  readonly lexicon: readonly Holder[]
}

/** What cannot both be so. */
export interface Contradiction extends About {
  readonly kind: ContradictionKind
  /** Two or more; who says it most, first. */
  readonly sides: readonly Side[]
  /** 0–1: how much depends on it. */
  readonly weight: number
}

/** A number that grew from report to report. */
export interface Update extends About {
  /** In order of publication. */
  readonly steps: readonly Side[]
}

export interface Differences {
  /** Weightiest first. */
  readonly contradictions: readonly Contradiction[]
  readonly updates: readonly Update[]
}
