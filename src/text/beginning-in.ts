/**
 * Of `items`, in order of `from`, those that begin at token `start` or later and before token `end`. By halving: one question costs no more in a long article
 * than in a short one.
 */
export function beginningIn<T extends { readonly from: number }>(items: readonly T[], start: number, end: number): readonly T[] {
  const first = firstFrom(items, start)
  let last = first
  while (last < items.length && items[last].from < end) last++
  return first === last ? [] : items.slice(first, last)
}

/** Index of the first that begins at `start` or later. */
function firstFrom(items: readonly { readonly from: number }[], start: number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle].from < start) low = middle + 1
    else high = middle
  }
  return low
}
