/** Numbers for keys (whole numbers, not negative), in order of first coming: an open hash table. */
export class Numbering {
  /** Numbers from 1 on, half of them free. */
  private slots = new Int32Array(1 << 11)
  keys = new Float64Array(1 << 10)
  count = 0

  of(key: number): number {
    const { slots, keys } = this
    const mask = slots.length - 1
    let at = hashOf(key) & mask
    for (; slots[at] !== 0; at = (at + 1) & mask) if (keys[slots[at] - 1] === key) return slots[at] - 1
    if (this.count === keys.length) {
      this.grow()
      return this.of(key)
    }
    keys[this.count] = key
    slots[at] = ++this.count
    return this.count - 1
  }

  private grow(): void {
    const keys = new Float64Array(this.keys.length * 4)
    keys.set(this.keys)
    const slots = new Int32Array(keys.length * 2)
    const mask = slots.length - 1
    for (let number = 0; number < this.count; number++) {
      let at = hashOf(keys[number]) & mask
      while (slots[at] !== 0) at = (at + 1) & mask
      slots[at] = number + 1
    }
    this.keys = keys
    this.slots = slots
  }
}

export function hashOf(key: number): number {
  const low = key | 0
  const high = (key / 0x100000000) | 0
  let hash = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}
