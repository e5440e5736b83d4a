import type { FeatureNames } from './feature-names.js'
import type { Weights } from './weights.js'

/** Weights are kept as whole numbers of this part, as the tables give them: sums of them are exact, in whatever order. */
export const UNIT = 1e-3
const MOST = 0x7fff
/** Set in the half of every row that is taken, so that none is 0. */
const TAKEN = 1

/** The weights of several models by the numbers of their features' names. */
export interface WeightTable {
  /** Where the weights of a name stand in `weights`, one for each model, or -1. */
  at(first: number, second: number): number
  readonly weights: Int16Array
}

/**
 * Open addressing: the first half of a name's number says where its row begins to be looked for, the second stands in the row and tells it from others. Rows are
 * kept small, so that the table fits into fast memory.
 */
export function tableOf(models: readonly Weights[], names: FeatureNames): WeightTable {
  const features = new Set<string>()
  for (const { of } of models) for (const name of of.keys()) features.add(name)
  // In numbers of 32 bits: the half and two weights to a number.
  const width = models.length <= 2 ? 2 : 4
  const shift = Math.log2(width)
  let size = 16
  while (size < features.size * 1.5) size *= 2
  const mask = (size - 1) * width
  const rows = new Int32Array(size * width)
  const weights = new Int16Array(rows.buffer)
  for (const name of features) {
    const [first, second] = names.halves(name)
    let row = (first << shift) & mask
    while (rows[row] !== 0) row = (row + width) & mask
    rows[row] = second | TAKEN
    models.forEach((m, k) => { weights[row * 2 + 2 + k] = Math.max(-MOST, Math.min(MOST, Math.round((m.of.get(name) ?? 0) / UNIT))) })
  }
  return {
    weights,
    at(first, second) {
      const sought = second | TAKEN
      let row = (first << shift) & mask
      for (;;) {
        const half = rows[row]
        if (half === sought) return row * 2 + 2
        if (half === 0) return -1
        row = (row + width) & mask
      }
    },
  }
}
