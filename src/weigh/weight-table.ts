import { mixFirst, mixSecond, partsOf } from './feature-names.js'
import type { Weights } from './weights.js'

/** Weights are kept as whole numbers of this part: sums of them are exact, in whatever order. */
export const UNIT = 0.005
/** Rows are filled up to this part. */
const FULL = 0.75

/** The weights of several models by the numbers of their features' names. */
export interface WeightTable {
  /** Where the weights of a name stand in `weights`, one for each model, or -1. */
  at(first: number, second: number): number
  readonly weights: Int8Array | Int16Array
}

/**
 * Open addressing: the first half of a name's number says where its row begins to be looked for, 16 bits of the second stand in the row and tell it from others. Rows
 * are kept small, so that the table stays in fast memory: what is slow in weighing is fetching.
 */
export function tableOf(models: readonly Weights[]): WeightTable {
  const features = new Set<string>()
  for (const { of } of models) for (const name of of.keys()) features.add(name)
  const size = Math.ceil(features.size / FULL) + 1
  // One row: the check, then a weight for each model.
  const width = models.length + 1
  const rows = new Int16Array(size * width)
  for (const name of features) {
    let first = 0
    let second = 0
    for (const p of partsOf(name)) {
      first = mixFirst(first, p)
      second = mixSecond(second, p)
    }
    let row = startOf(first, size)
    while (rows[row * width] !== 0) row = row + 1 === size ? 0 : row + 1
    rows[row * width] = checkOf(second)
    models.forEach((m, k) => { rows[row * width + 1 + k] = Math.round((m.of.get(name) ?? 0) / UNIT) })
  }
  return {
    weights: rows,
    at(first, second) {
      const sought = checkOf(second)
      let row = startOf(first, size)
      for (;;) {
        const check = rows[row * width]
        if (check === sought) return row * width + 1
        if (check === 0) return -1
        row = row + 1 === size ? 0 : row + 1
      }
    },
  }
}

/** The first half, as a part of all it could be, laid on the rows. */
const startOf = (first: number, size: number): number => ((first >>> 0) * size * 2 ** -32) | 0

/** Never 0: that is an empty row. */
const checkOf = (second: number): number => (second >> 16) | 1
