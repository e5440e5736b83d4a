import type { Scorer } from '../weigh/scorer.js'
import type { Evidence } from '../weigh/weights.js'
import type { Candidate } from './candidate.js'

/** A candidate that is taken for an event, with how sure that is. */
export interface Chosen {
  readonly candidate: Candidate
  readonly probability: number
}

/** Of the readings of each trigger the likeliest is taken, if it is likelier than not by `threshold`. */
export function choose(candidates: readonly Candidate[], evidence: (c: Candidate) => Evidence, likelihood: Scorer, threshold: number): Chosen[] {
  const best = new Map<number, Chosen>()
  for (const candidate of candidates) {
    const [probability] = likelihood(evidence(candidate))
    const known = best.get(candidate.at)
    if (!known || probability > known.probability) best.set(candidate.at, { candidate, probability })
  }
  return [...best.values()].filter((c) => c.probability >= threshold).sort((a, b) => a.candidate.at - b.candidate.at)
}
