/** Index of the first of ascending offsets that is not before the one given; their number when all are. */
export function firstAtOrAfter(offsets: readonly number[], offset: number): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (offsets[middle] < offset) low = middle + 1
    else high = middle
  }
  return low
}
