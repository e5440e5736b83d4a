import { type NumberedWeights, WEIGHT_BITS } from './numbered.js'

/** Rows are filled up to this part. */
const FULL = 0.75

/** The weights of several models by the numbers of their features' names. */
export interface WeightTable {
  /** Where the weights of a name stand in `rows`, one number for each model, or -1. */
  at(number: number): number
  /** Of the first model's number the lower bits are the weight (`lowerWeight`), of the others all. */
  readonly rows: Int32Array
}

/** Of a row's first number the lower bits are a weight, the others the check. */
const CHECK_BITS = 32 - WEIGHT_BITS

/** The weight in a row's first number. */
export const lowerWeight = (cell: number): number => (cell << CHECK_BITS) >> CHECK_BITS

/**
 * Open addressing: the higher bits of a name's number say where its row begins to be looked for, the lower 20 stand in the row and tell it from others. Rows
 * are kept small, so that the table stays in fast memory: what is slow in weighing is fetching.
 */
export function tableOf(models: readonly NumberedWeights[]): WeightTable {
  const most = models.length === 1 ? models[0].numbers.length : new Set(models.flatMap(({ numbers }) => [...numbers])).size
  const size = Math.ceil(most / FULL) + 1
  const width = models.length
  const rows = new Int32Array(size * width)
  const find = (number: number): number => {
    const sought = checkOf(number)
    let row = startOf(number, size)
    while (rows[row * width] !== 0 && rows[row * width] >> WEIGHT_BITS !== sought) row = row + 1 === size ? 0 : row + 1
    return row * width
  }
  models.forEach(({ numbers, units }, k) => {
    numbers.forEach((number, i) => {
      const cell = find(number)
      if (rows[cell] === 0) rows[cell] = checkOf(number) << WEIGHT_BITS
      if (k > 0) rows[cell + k] = units[i]
      else rows[cell] |= units[i] & ((1 << WEIGHT_BITS) - 1)
    })
  })
  return {
    rows,
    at(number) {
      const sought = checkOf(number)
      let row = startOf(number, size)
      for (;;) {
        const cell = rows[row * width]
        if (cell >> WEIGHT_BITS === sought) return row * width
        if (cell === 0) return -1
        row = row + 1 === size ? 0 : row + 1
      }
    },
  }
}

/** The number, as a part of all it could be, laid on the rows. */
const startOf = (number: number, size: number): number => ((number >>> 0) * size * 2 ** -32) | 0

/** Never 0: that is an empty row. */
const checkOf = (number: number): number => ((number << WEIGHT_BITS) >> WEIGHT_BITS) | 1
