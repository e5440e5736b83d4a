/** The candidate that a mistyped word most likely meant: at most a third of its letters wrong; of equally near ones that which begins like it for longest; null when none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const meant = word.toLowerCase()
  let best: string | null = null
  let least = Math.floor(Math.min(meant.length, LONGEST) / 3) + (meant.length > 1 ? 1 : 0)
  for (const candidate of candidates) {
    const written = candidate.toLowerCase()
    if (Math.abs(written.length - meant.length) > least) continue
    const distance = editDistance(meant, written, least)
    if (distance === null || (distance === least && best !== null && alike(meant, written) <= alike(meant, best.toLowerCase()))) continue
    best = candidate
    least = distance
  }
  return best
}

/** Letters that both begin with. */
function alike(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
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
