import type { Knowledge } from './knowledge.js'
import type { Matter } from './note.js'

/** What two matters have in common. */
export interface Likeness {
  /** Weight of the shared words: 1 is one rare word. */
  readonly shared: number
  /** The same as a share of the matter that says less, of the one that says more, and of the first one. */
  readonly ofLighter: number
  readonly ofHeavier: number
  readonly ofFirst: number
}

export function likeness(a: Matter, b: Matter, { weight }: Knowledge): Likeness {
  const there = new Set(b.keys)
  let shared = 0
  let first = 0
  for (const word of a.keys) {
    const w = weight(word)
    first += w
    if (there.has(word)) shared += w
  }
  const second = b.keys.reduce((sum, word) => sum + weight(word), 0)
  return { shared, ofLighter: share(shared, Math.min(first, second)), ofHeavier: share(shared, Math.max(first, second)), ofFirst: share(shared, first) }
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
