/** Words of one print. */
const WORDS = 5
/** Prints that are kept: the smallest, which are a fair sample of all. */
const KEPT = 48

/** A sample of the prints of all rows of five words, by which a text is known again. */
export interface Prints {
  /** Ascending. */
  readonly smallest: readonly number[]
  /** How many different rows of five words there are. */
  readonly of: number
}

export function printsOf(text: string): Prints {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  const hashes = words.map(hashOf)
  const prints = new Set<number>()
  for (let i = 0; i + WORDS <= hashes.length; i++) {
    let print = 0
    for (let k = 0; k < WORDS; k++) print = Math.imul(print ^ hashes[i + k], 0x9e3779b1) ^ (print >>> 15)
    prints.add(print >>> 0)
  }
  return { smallest: Array.from(prints).sort((a, b) => a - b).slice(0, KEPT), of: prints.size }
}

/** Which share of the shorter text's rows of words the other has too, as far as the samples tell. */
export function sharedText(a: Prints, b: Prints): number {
  if (a.of === 0 || b.of === 0) return 0
  const own = new Set(a.smallest)
  const all = [...new Set([...a.smallest, ...b.smallest])].sort((x, y) => x - y).slice(0, KEPT)
  const others = new Set(b.smallest)
  const both = all.filter((print) => own.has(print) && others.has(print)).length / all.length
  return Math.min(1, (both * (a.of + b.of)) / (1 + both) / Math.min(a.of, b.of))
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 13)
}
