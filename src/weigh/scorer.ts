import { createFeatureNames, UNKNOWN } from './feature-names.js'
import { tableOf, UNIT } from './weight-table.js'
import type { Evidence, Features, Weights } from './weights.js'

export interface Scorer {
  /** How likely each of several models finds it, in their order; the array is used again for the next evidence. `from`, `and`: sums of evidence that goes with it. */
  likelihoods(evidence: Evidence, from?: Float64Array, and?: Float64Array): Float64Array
  /** What evidence comes to in each model, for more evidence to go on from; `from`: what it starts from itself, else the models' biases. */
  sums(evidence: Evidence, from?: Float64Array): Float64Array
  /** What two sums make together in the first model, in log-odds. */
  logOdds(sums: Float64Array, and: Float64Array): number
}

/**
 * Weighs evidence by several models at once. The names of features are not put together: their parts make the number that their weights are found by.
 * Evidence is not worth going on with once it stands below `hopeless`, in log-odds, in every model.
 */
export function createScorer(models: readonly Weights[], hopeless = Number.NEGATIVE_INFINITY): Scorer {
  const { part, numbers, halves } = createFeatureNames(models)
  const { at, weights } = tableOf(models, { part, numbers, halves })
  const columns = models.length
  const biases = Float64Array.from(models, (m) => Math.round(m.bias / UNIT))
  const sums = new Float64Array(columns)
  /** The halves of the name so far. */
  let first = 0
  let second = 0
  const follow = (p: number): void => {
    first = (Math.imul(first, numbers[p]) + numbers[p + 1]) | 0
    second = (Math.imul(second, numbers[p + 2]) + numbers[p + 3]) | 0
  }
  /** Halves of the prefixes of one evidence. */
  const prefixes: number[] = []
  const under = (start: string, p: number): number => {
    const s = part(start)
    if (s === UNKNOWN || p === UNKNOWN) return UNKNOWN
    first = numbers[s + 1]
    second = numbers[s + 3]
    follow(p)
    return prefixes.push(first, second) - 2
  }
  const add = (start: string | number, p = NONE, q = NONE, r = NONE, s = NONE): void => {
    if (p === UNKNOWN || q === UNKNOWN || r === UNKNOWN || s === UNKNOWN || start === UNKNOWN) return
    if (typeof start === 'number') {
      first = prefixes[start]
      second = prefixes[start + 1]
    } else {
      const begin = part(start)
      if (begin === UNKNOWN) return
      first = numbers[begin + 1]
      second = numbers[begin + 3]
    }
    if (p !== NONE) follow(p)
    if (q !== NONE) follow(q)
    if (r !== NONE) follow(r)
    if (s !== NONE) follow(s)
    const cell = at(first, second)
    if (cell >= 0) for (let k = 0; k < columns; k++) sums[k] += weights[cell + k]
  }
  const least = hopeless / UNIT
  const worth = (): boolean => {
    for (let k = 0; k < columns; k++) if (sums[k] >= least) return true
    return false
  }
  const features = { part, under, add, worth } as unknown as Features
  const sum = (evidence: Evidence, from: Float64Array, and?: Float64Array): void => {
    prefixes.length = 0
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
    sums(evidence, from = biases) {
      sum(evidence, from)
      return sums.slice()
    },
    logOdds: (some, and) => (some[0] + and[0]) * UNIT,
  }
}

/** A part that was not given. */
const NONE = -2
