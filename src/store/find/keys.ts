import type { Values } from './count-fields.js'
import { Numbering } from './numbering.js'

/** Keys that exact integers can be. */
const LARGEST = Number.MAX_SAFE_INTEGER
/** More than memory holds. */
const MOST_GROUPS = 2 ** 28

/** Keys of rows: of the first `count`, `keys[k]` is one of row `rows[k]`, which may have several. Overwritten by the next ones. */
export interface Keyed {
  rows: Int32Array
  keys: Float64Array
  count: number
}

/**
 * One number for values of several fields. As many fields as fit are one key; where more are asked for, the keys so far are numbered, and their number and
 * the next fields are the next key.
 */
export class Keys {
  private readonly levels: { readonly before: Numbering | null; readonly sizes: number[] }[] = []
  private keyed: Keyed = room(0)
  private next: Keyed = room(0)
  /** One more than the largest key. */
  readonly end: number

  /** `sizes[i]`: one more than the largest value of field `i`. */
  constructor(sizes: readonly number[]) {
    let end = 1
    for (const next of sizes) {
      const level = this.levels.at(-1)
      if (level && end * next <= (this.levels.length === 1 ? LARGEST : LARGEST / MOST_GROUPS)) {
        level.sizes.push(next)
        end *= next
      } else {
        this.levels.push({ before: level ? new Numbering() : null, sizes: [next] })
        end = next
      }
    }
    this.end = this.levels.length > 1 ? LARGEST : end
  }

  /** `values[i]`: what the `count` rows have in field `i`. */
  of(count: number, values: readonly Values[]): Keyed {
    this.keyed = withRoom(this.keyed, count)
    for (let k = 0; k < count; k++) this.keyed.rows[k] = k
    this.keyed.keys.fill(0, 0, count)
    this.keyed.count = count
    let field = 0
    for (const { before, sizes } of this.levels) {
      if (before) for (let k = 0; k < this.keyed.count; k++) this.keyed.keys[k] = before.of(this.keyed.keys[k])
      for (const size of sizes) this.addField(size, values[field++])
    }
    return this.keyed
  }

  /** Each key with each value that its row has. */
  private addField(size: number, { ends, values }: Values): void {
    const { rows, keys, count } = this.keyed
    if (ends === null) {
      for (let k = 0; k < count; k++) keys[k] = keys[k] * size + values[rows[k]]
      return
    }
    let length = 0
    for (let k = 0; k < count; k++) length += ends[rows[k]] - startOf(ends, rows[k])
    const next = withRoom(this.next, length)
    const [nextRows, nextKeys] = [next.rows, next.keys]
    let end = 0
    for (let k = 0; k < count; k++) {
      const row = rows[k]
      for (let v = startOf(ends, row); v < ends[row]; v++) {
        nextRows[end] = row
        nextKeys[end++] = keys[k] * size + values[v]
      }
    }
    next.count = length
    this.next = this.keyed
    this.keyed = next
  }

  /** The values of a key. */
  valuesOf(key: number): number[] {
    const values: number[] = []
    let rest = key
    for (const { before, sizes } of [...this.levels].reverse()) {
      for (const size of [...sizes].reverse()) {
        values.unshift(rest % size)
        rest = Math.floor(rest / size)
      }
      if (before) rest = before.keys[rest]
    }
    return values
  }
}

const room = (count: number): Keyed => ({ rows: new Int32Array(count), keys: new Float64Array(count), count: 0 })
const withRoom = (keyed: Keyed, count: number): Keyed => (count <= keyed.rows.length ? keyed : room(count * 2))

export const startOf = (ends: Int32Array, row: number): number => (row === 0 ? 0 : ends[row - 1])
