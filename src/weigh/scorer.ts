import { mix, NONE, type Part, partOf } from './feature-names.js'
import { type NumberedWeights, UNIT } from './numbered.js'
import { lowerWeight, tableOf } from './weight-table.js'
import type { Evidence, Features } from './weights.js'

export interface Scorer {
  /** How likely each of several models finds it, in their order; the array is used again for the next evidence. `from`, `and`: sums of evidence that goes with it. */
  likelihoods(evidence: Evidence, from?: Float64Array, and?: Float64Array): Float64Array
  /** The odds in each model, in an array of their own. */
  odds(evidence: Evidence, from?: Float64Array): Float64Array
  /** What evidence comes to in each model, for more evidence to go on from; `from`: what it starts from itself, else the models' biases. */
  sums(evidence: Evidence, from?: Float64Array): Float64Array
  /** What two sums make together in the first model, in log-odds. */
  logOdds(sums: Float64Array, and: Float64Array): number
}

/**
 * Weighs evidence by several models at once. The names of features are not put together: their parts make the number that their weights are found by.
 * Evidence is not worth going on with once it stands below `hopeless`, in log-odds, in every model.
 */
export function createScorer(models: readonly NumberedWeights[], hopeless = Number.NEGATIVE_INFINITY): Scorer {
  const { at, rows } = tableOf(models)
  const columns = models.length
  const biases = Float64Array.from(models, (m) => m.bias)
  const sums = new Float64Array(columns)
  const under = (start: string, p: Part): number => mix(mix(0, partOf(start)), p)
  // Written out, not in a loop over its parts: this is told some thirty times for each word of a text.
  const add = (start: string | number, p = NONE, q = NONE, r = NONE, s = NONE): void => {
    let number = typeof start === 'number' ? start : mix(0, partOf(start))
    if (p !== NONE) number = mix(number, p)
    if (q !== NONE) number = mix(number, q)
    if (r !== NONE) number = mix(number, r)
    if (s !== NONE) number = mix(number, s)
    const cell = at(number)
    if (cell < 0) return
    sums[0] += lowerWeight(rows[cell])
    for (let k = 1; k < columns; k++) sums[k] += rows[cell + k]
  }
  const least = hopeless / UNIT
  const worth = (): boolean => {
    for (let k = 0; k < columns; k++) if (sums[k] >= least) return true
    return false
  }
  const features = { part: partOf, under, add, worth } as unknown as Features
  const sum = (evidence: Evidence, from: Float64Array, and?: Float64Array): void => {
    sums.set(from)
    if (and) for (let k = 0; k < columns; k++) sums[k] += and[k]
    evidence(features)
  }
  return {
    likelihoods(evidence, from = biases, and) {
      sum(evidence, from, and)
      for (let k = 0; k < columns; k++) sums[k] = 1 / (1 + Math.exp(-sums[k] * UNIT))
      return sums
    },
    odds(evidence, from = biases) {
      sum(evidence, from)
      return sums.map((s) => Math.exp(s * UNIT))
    },
    sums(evidence, from = biases) {
      sum(evidence, from)
      return sums.slice()
    },
    logOdds: (some, and) => (some[0] + and[0]) * UNIT,
  }
}
