/** The candidate that a mistyped word most likely meant: at most a third of its letters wrong; of equally near ones that which begins like it for longest, of those the first; null when none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const index = new Likenesses()
  for (const candidate of candidates) index.add(candidate)
  return index.nearest(word)
}

interface Candidate {
  readonly given: string
  readonly written: string
  /** A bit for each letter that it has, of several letters one. */
  readonly letters: number
  /** How many were added before. */
  readonly at: number
}

/** Candidates that are asked for again and again: of many thousands only those of about the word's length and letters are compared with it. */
export class Likenesses {
  readonly #byLength = new Map<number, Candidate[]>()
  readonly #known = new Set<string>()

  /** One that is there already, or too long for anybody's slip, adds nothing. */
  add(given: string): void {
    if (this.#known.has(given)) return
    const at = this.#known.size
    this.#known.add(given)
    const written = given.toLowerCase()
    const candidate = { given, written, letters: lettersOf(written), at }
    const alike = this.#byLength.get(written.length)
    if (alike) alike.push(candidate)
    else this.#byLength.set(written.length, [candidate])
  }

  /** As `nearest` among all that were added. */
  nearest(word: string): string | null {
    const meant = word.toLowerCase()
    const letters = lettersOf(meant)
    let best: Candidate | null = null
    let least = Math.floor(Math.min(meant.length, LONGEST) / 3) + (meant.length > 1 ? 1 : 0)
    // Lengths that lie nearest first: whatever is found there bounds the rest.
    for (let apart = 0; apart <= least; apart++) {
      for (const length of apart === 0 ? [meant.length] : [meant.length - apart, meant.length + apart]) {
        for (const candidate of this.#byLength.get(length) ?? []) {
          // Each slip takes away or brings in one letter, or both.
          if (missing(letters, candidate.letters) > least || missing(candidate.letters, letters) > least) continue
          const distance = editDistance(meant, candidate.written, least)
          if (distance === null || (distance === least && best !== null && !isBetter(candidate, best, meant))) continue
          best = candidate
          least = distance
        }
      }
    }
    return best?.given ?? null
  }
}

/** Of two that are equally near. */
function isBetter(one: Candidate, other: Candidate, meant: string): boolean {
  const [a, b] = [alike(meant, one.written), alike(meant, other.written)]
  return a > b || (a === b && one.at < other.at)
}

/** Letters that both begin with. */
function alike(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

function lettersOf(written: string): number {
  let letters = 0
  for (let i = 0; i < written.length; i++) letters |= 1 << (written.charCodeAt(i) & 31)
  return letters
}

/** How many bits of `a` are none of `b`. */
function missing(a: number, b: number): number {
  let left = a & ~b
  let count = 0
  for (; left !== 0; left &= left - 1) count++
  return count
}

/** Nobody mistypes a name of more letters in a way that a likeness of letters could mend. */
const LONGEST = 40

/** Three rows of the table of distances, of which two are filled at any time. */
const rows = [new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1)]

/** Letters left out, put in, changed or swapped with their neighbour; null when they are more than `most`. */
function editDistance(a: string, b: string, most: number): number | null {
  if (a.length > LONGEST || b.length > LONGEST) return a === b ? 0 : null
  let [before, last, row] = rows
  for (let j = 0; j <= b.length; j++) last[j] = j
  for (let i = 1; i <= a.length; i++) {
    row[0] = i
    let least = i
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1)
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return null
    ;[before, last, row] = [last, row, before]
  }
  return last[b.length] <= most ? last[b.length] : null
}
