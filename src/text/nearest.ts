/** The candidate that a mistyped word most likely meant: at most a third of its letters wrong, the earlier of equally near ones; null when none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const meant = word.toLowerCase()
  let best: string | null = null
  let least = Math.floor(Math.min(meant.length, LONGEST) / 3) + (meant.length > 1 ? 1 : 0)
  for (const candidate of candidates) {
    const written = candidate.toLowerCase()
    if (Math.abs(written.length - meant.length) >= least + (best === null ? 1 : 0)) continue
    const distance = editDistance(meant, written, best === null ? least : least - 1)
    if (distance === null) continue
    best = candidate
    least = distance
    if (least === 0) break
  }
  return best
}

/** Nobody mistypes a name of more letters in a way that a likeness of letters could mend. */
const LONGEST = 40

/** Letters left out, put in, changed or swapped with their neighbour; null when they are more than `most`. */
function editDistance(a: string, b: string, most: number): number | null {
  if (a.length > LONGEST || b.length > LONGEST) return a === b ? 0 : null
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1)
      row.push(cost)
      if (cost < least) least = cost
    }
    if (least > most) return null
    before = last
    last = row
  }
  return last[b.length] <= most ? last[b.length] : null
}
