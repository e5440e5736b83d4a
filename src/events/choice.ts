import type { Scorer } from '../weigh/scorer.js'
import type { Candidate } from './candidate.js'
import type { EventEvidence } from './evidence.js'

/** A candidate that is taken for an event, with how sure that is. */
export interface Chosen {
  readonly candidate: Candidate
  readonly probability: number
}

/** Of the readings of each trigger the likeliest is taken, if it is as likely as `least` asks of it. */
export type Chooser = (candidates: readonly Candidate[], evidence: EventEvidence, least: (c: Candidate) => number) => Chosen[]

/**
 * What is a reading's own hardly ever outweighs more than this, in log-odds: half as much loses verbs whose object alone tells what they are (سقط قتيلا). Of most triggers their word, frame
 * and surroundings alone say that they are no event.
 */
const MOST_OWN = 1.5

/** What is the same for all candidates of a frame, word and form is weighed once for all articles. */
export function createChooser(scorer: Scorer): Chooser {
  const nothing = new Float64Array(1)
  /** By frame. */
  const known: (Record<Candidate['form'], Map<string, Float64Array> | null> | undefined)[] = []
  const typical = (candidate: Candidate, { typical: evidence, typicalKey }: EventEvidence): Float64Array => {
    const ofFrame = (known[candidate.frame.index] ??= { verb: null, participle: null, noun: null, adjective: null })
    const ofForm = (ofFrame[candidate.form] ??= new Map())
    const key = typicalKey(candidate)
    let sums = ofForm.get(key)
    if (!sums) ofForm.set(key, (sums = scorer.sums(evidence(candidate), nothing)))
    return sums
  }
  return (candidates, evidence, least) => {
    // One question after the other to all candidates, not all questions to one: so the engine's code for it stays in fast memory.
    const hopeless = (c: Candidate): number => {
      const asked = least(c)
      return Math.log(asked / (1 - asked)) - MOST_OWN
    }
    const usual = candidates.map((c) => scorer.sums(evidence.context(c), typical(c, evidence)))
    const hopeful = candidates.flatMap((c, k) => (scorer.logOdds(nothing, usual[k]) < hopeless(c) ? [] : [k]))
    const common = new Map<number, Float64Array>()
    for (const k of hopeful) {
      const key = evidence.commonKey(candidates[k])
      if (!common.has(key)) common.set(key, scorer.sums(evidence.common(candidates[k])))
    }
    const best = new Map<number, Chosen>()
    for (const k of hopeful) {
      const candidate = candidates[k]
      const from = common.get(evidence.commonKey(candidate))!
      if (scorer.logOdds(from, usual[k]) < hopeless(candidate)) continue
      const [probability] = scorer.likelihoods(evidence.own(candidate), from, usual[k])
      const known = best.get(candidate.at)
      if (!known || probability > known.probability) best.set(candidate.at, { candidate, probability })
    }
    return [...best.values()].filter((c) => c.probability >= least(c.candidate)).sort((a, b) => a.candidate.at - b.candidate.at)
  }
}
