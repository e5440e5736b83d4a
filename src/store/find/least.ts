/** The least so many of the numbers it is given. */
export class Least {
  private numbers: Float64Array
  private count = 0
  private bound = Number.POSITIVE_INFINITY

  constructor(private readonly limit: number) {
    this.numbers = new Float64Array(Math.min(limit * 4, 1 << 20) + 1024)
  }

  add(number: number): void {
    if (number >= this.bound) return
    if (this.count === this.numbers.length) this.makeRoom()
    this.numbers[this.count++] = number
  }

  inOrder(): Float64Array {
    return this.numbers.subarray(0, this.count).sort().subarray(0, this.limit)
  }

  /** Forgets those beyond the limit, where that is many. */
  private makeRoom(): void {
    if (this.limit * 2 < this.count) {
      this.bound = this.inOrder()[this.limit - 1]
      this.count = this.limit
    } else {
      const wider = new Float64Array(this.numbers.length * 2)
      wider.set(this.numbers)
      this.numbers = wider
    }
  }
}
