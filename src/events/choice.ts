import type { Scorer } from '../weigh/scorer.js'
import type { Candidate } from './candidate.js'
import type { EventEvidence } from './evidence.js'

/** A candidate that is taken for an event, with how sure that is. */
export interface Chosen {
  readonly candidate: Candidate
  readonly probability: number
}

/** Of the readings of each trigger the likeliest is taken, if it is likelier than not by `threshold`. */
export function choose(candidates: readonly Candidate[], evidence: EventEvidence, scorer: Scorer, threshold: number): Chosen[] {
  const best = new Map<number, Chosen>()
  const common = new Map<number, Float64Array>()
  for (const candidate of candidates) {
    const key = evidence.commonKey(candidate)
    let from = common.get(key)
    if (!from) common.set(key, (from = scorer.sums(evidence.common(candidate))))
    const [probability] = scorer.likelihoods(evidence.own(candidate), from)
    const known = best.get(candidate.at)
    if (!known || probability > known.probability) best.set(candidate.at, { candidate, probability })
  }
  return [...best.values()].filter((c) => c.probability >= threshold).sort((a, b) => a.candidate.at - b.candidate.at)
}
