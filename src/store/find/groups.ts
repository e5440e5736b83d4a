/** Keys that exact integers can be. */
const LARGEST = Number.MAX_SAFE_INTEGER
/** More than memory holds. */
const MOST_GROUPS = 2 ** 28

/** Numbers for keys (whole numbers, not negative), in order of first coming: an open hash table. */
export class Numbering {
  private slots = new Int32Array(1 << 12).fill(-1)
  keys = new Float64Array(1 << 11)
  count = 0

  of(key: number): number {
    const { slots, keys } = this
    const mask = slots.length - 1
    let at = hashOf(key) & mask
    for (;;) {
      const number = slots[at]
      if (number < 0) break
      if (keys[number] === key) return number
      at = (at + 1) & mask
    }
    if (this.count === keys.length) {
      this.grow()
      return this.of(key)
    }
    slots[at] = this.count
    keys[this.count] = key
    return this.count++
  }

  /** Half of the slots stay free. */
  private grow(): void {
    const keys = new Float64Array(this.keys.length * 4)
    keys.set(this.keys)
    const slots = new Int32Array(keys.length * 2).fill(-1)
    const mask = slots.length - 1
    for (let number = 0; number < this.count; number++) {
      let at = hashOf(keys[number]) & mask
      while (slots[at] >= 0) at = (at + 1) & mask
      slots[at] = number
    }
    this.keys = keys
    this.slots = slots
  }
}

function hashOf(key: number): number {
  const low = key | 0
  const high = (key / 0x100000000) | 0
  let hash = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}

/**
 * Numbers for rows of values, one for each field. As many fields as fit are one key; where more are asked for, the number of the fields so far and the next
 * fields are the next key.
 */
export class Groups {
  private readonly levels: { readonly numbering: Numbering; readonly sizes: readonly number[] }[] = []

  /** `sizes[i]`: one more than the largest value of field `i`. */
  constructor(sizes: readonly number[]) {
    let level: number[] = []
    let size = 1
    const close = (): void => { this.levels.push({ numbering: new Numbering(), sizes: level }) }
    for (const next of sizes) {
      // A later level's key begins with a group's number.
      if (level.length > 0 && size * next > (this.levels.length === 0 ? LARGEST : LARGEST / MOST_GROUPS)) {
        close()
        level = []
        size = 1
      }
      level.push(next)
      size *= next
    }
    close()
  }

  get count(): number {
    return this.levels[this.levels.length - 1].numbering.count
  }

  of(values: Int32Array): number {
    let number = 0
    let field = 0
    for (let l = 0; l < this.levels.length; l++) {
      const { numbering, sizes } = this.levels[l]
      let key = number
      for (let i = 0; i < sizes.length; i++) key = key * sizes[i] + values[field++]
      number = numbering.of(key)
    }
    return number
  }

  /** The values of a group. */
  valuesOf(number: number): number[] {
    const values: number[] = []
    let group = number
    for (const { numbering, sizes } of [...this.levels].reverse()) {
      let key = numbering.keys[group]
      for (const size of [...sizes].reverse()) {
        values.unshift(key % size)
        key = Math.floor(key / size)
      }
      group = key
    }
    return values
  }
}
