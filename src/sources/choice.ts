import type { Candidate } from '../events/candidate.js'
import { createScorer } from '../weigh/scorer.js'
import type { NumberedWeights } from '../weigh/numbered.js'
import type { Evidence } from '../weigh/weights.js'
import type { Source } from './source.js'

/** What an event may be known through: whoever speaks where it stands, or who passed the words on. */
export interface SourceOption {
  readonly sources: readonly Source[]
  /** The act of speech it is, for a holder. */
  readonly act: Candidate | null
  readonly evidence: Evidence
}

/** What is chosen: the act of speech an event is told in, of which there is one at most, or who passed it on. */
export type SourceChoice = 'holder' | 'link'

/** How likely an event is known through each of several options. */
export type SourceWeigher = (c: Candidate, choice: SourceChoice, options: readonly SourceOption[]) => readonly number[]

/** An option is taken from this probability on. */
export const LEAST = 0.5

/** In log-odds: of acts of speech that where an event stands to them leaves below this, none was ever taken for what the event is. */
const HOPELESS = -4

export function sourceWeigher(weights: NumberedWeights): SourceWeigher {
  const scorer = createScorer([weights], HOPELESS)
  return (_c, _choice, options) => options.map(({ evidence }) => scorer.likelihoods(evidence)[0])
}
