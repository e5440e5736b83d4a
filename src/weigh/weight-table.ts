import { mixFirst, mixSecond, partsOf } from './feature-names.js'
import type { Weights } from './weights.js'

/** Weights are kept as whole numbers of this part: sums of them are exact, in whatever order. */
export const UNIT = 0.005
/** Rows are filled up to this part. */
const FULL = 0.75

/** The weights of several models by the numbers of their features' names. */
export interface WeightTable {
  /** Where the weights of a name stand in `rows`, one number for each model, or -1. */
  at(first: number, second: number): number
  /** Of the first model's number the lower bits are the weight (`lowerWeight`), of the others all. */
  readonly rows: Int32Array
}

/** Bits of a row's first number that are a weight; the others are the check. */
const WEIGHT_BITS = 12
const CHECK_BITS = 32 - WEIGHT_BITS
const MOST = (1 << (WEIGHT_BITS - 1)) - 1

/** The weight in a row's first number. */
export const lowerWeight = (cell: number): number => (cell << CHECK_BITS) >> CHECK_BITS

/**
 * Open addressing: the first half of a name's number says where its row begins to be looked for, 20 bits of the second stand in the row and tell it from others. Rows
 * are kept small, so that the table stays in fast memory: what is slow in weighing is fetching.
 */
export function tableOf(models: readonly Weights[]): WeightTable {
  const features = new Set<string>()
  for (const { of } of models) for (const name of of.keys()) features.add(name)
  const size = Math.ceil(features.size / FULL) + 1
  const width = models.length
  const rows = new Int32Array(size * width)
  for (const name of features) {
    let first = 0
    let second = 0
    for (const p of partsOf(name)) {
      first = mixFirst(first, p)
      second = mixSecond(second, p)
    }
    let row = startOf(first, size)
    while (rows[row * width] !== 0) row = row + 1 === size ? 0 : row + 1
    models.forEach((m, k) => { rows[row * width + k] = Math.max(-MOST, Math.min(MOST, Math.round((m.of.get(name) ?? 0) / UNIT))) })
    rows[row * width] = (checkOf(second) << WEIGHT_BITS) | (rows[row * width] & ((1 << WEIGHT_BITS) - 1))
  }
  return {
    rows,
    at(first, second) {
      const sought = checkOf(second)
      let row = startOf(first, size)
      for (;;) {
        const cell = rows[row * width]
        if (cell >> WEIGHT_BITS === sought) return row * width
        if (cell === 0) return -1
        row = row + 1 === size ? 0 : row + 1
      }
    },
  }
}

/** The first half, as a part of all it could be, laid on the rows. */
const startOf = (first: number, size: number): number => ((first >>> 0) * size * 2 ** -32) | 0

/** Never 0: that is an empty row. */
const checkOf = (second: number): number => (second >> WEIGHT_BITS) | 1
