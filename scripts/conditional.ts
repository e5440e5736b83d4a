/** Conditional logit (McFadden 1974): of several options one is chosen, or none. SGD with AdaGrad and L2, deterministic. */
import type { Weights } from '../src/weigh/weights.js'
import { AVERAGED, named, oftenIn, type Options, shuffled } from './logistic.js'
import type { FeatureRow } from './names.js'

/** A choice that was made: the features of each option, which of them are right (several, when one stands there twice), and what speaks for none. */
export interface Choice {
  readonly options: readonly { readonly features: FeatureRow; readonly right: boolean }[]
  readonly none: FeatureRow
}

/** Errors smaller than this teach nothing. */
const LEAST_ERROR = 1e-4

/** Weights without a bias: an option's score is the sum of its features' weights, and its probability its share among all options and none. */
export function trainChoice(choices: readonly Choice[], { epochs = 12, rate = 0.05, l2 = 0.002, least = 2 }: Options = {}): Weights {
  const rowsOf = (c: Choice): FeatureRow[] => [...c.options.map((o) => o.features), c.none]
  const often = oftenIn(choices.flatMap(rowsOf), least)
  const rows = choices.map((c) => rowsOf(c).map((row) => row.filter((f) => often[f])))
  const right = choices.map(({ options }) => {
    const marks = options.map((o) => o.right)
    return [...marks, !marks.some(Boolean)]
  })
  const w = new Float64Array(often.length)
  const g2 = new Float64Array(often.length).fill(1e-6)
  const mean = new Float64Array(often.length)
  const order = Int32Array.from(choices, (_, i) => i)
  const shuffle = shuffled(order)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle()
    for (const k of order) {
      const scores = rows[k].map((row) => row.reduce((sum, f) => sum + w[f], 0))
      const most = Math.max(...scores)
      const shares = scores.map((s) => Math.exp(s - most))
      const all = shares.reduce((a, b) => a + b)
      const rightful = shares.reduce((sum, share, i) => (right[k][i] ? sum + share : sum), 0)
      rows[k].forEach((row, i) => {
        const error = shares[i] / all - (right[k][i] ? shares[i] / rightful : 0)
        if (Math.abs(error) < LEAST_ERROR) return
        for (const f of row) {
          const gradient = error + l2 * w[f]
          g2[f] += gradient * gradient
          w[f] -= (rate * gradient) / Math.sqrt(g2[f])
        }
      })
    }
    if (epoch >= epochs - AVERAGED) for (let f = 0; f < w.length; f++) mean[f] += w[f] / AVERAGED
  }
  return { bias: 0, of: named(mean, often) }
}
