import { RUN } from './fingerprint.js'
import { type HashedWords, runsOf } from './hashed-words.js'

/** Words that stand in two texts in the same order, but for gaps of a few. Offsets are UTF-16 code units, half open. */
export interface Passage {
  readonly a: { readonly start: number; readonly end: number }
  readonly b: { readonly start: number; readonly end: number }
  /** How many words are equal; those in gaps are not counted. */
  readonly words: number
}

/** A shorter passage is a turn of phrase. */
const SHORTEST = 8
/** Words of either text that a gap may have: what an editor puts in, strikes out or replaces. */
const WIDEST_GAP = 3
/** Words that must be equal again after a gap. */
const AFTER_GAP = 3
/** Places of the first text that a run is looked for at; a refrain stands at more. */
const PLACES = 4

/** The passages two texts share, in order of the second, which they cover without overlap: at each place the longest. */
export function sharedPassages(a: HashedWords, b: HashedWords): Passage[] {
  const places = placesOf(runsOf(a, RUN))
  const runs = runsOf(b, RUN)
  const found: Passage[] = []
  for (let j = 0; j < runs.length; ) {
    let best: Stretch | null = null
    for (const i of places.get(runs[j]) ?? []) {
      const stretch = stretchFrom(a, b, i, j)
      if (!best || stretch.words > best.words) best = stretch
    }
    if (!best || best.words < SHORTEST) {
      j++
      continue
    }
    found.push({ a: offsets(a, best.aFrom, best.aTo), b: offsets(b, j, best.bTo), words: best.words })
    j = best.bTo
  }
  return found
}

/** Equal words from index `aFrom` of one text on; ends are exclusive. */
interface Stretch {
  readonly aFrom: number
  readonly aTo: number
  readonly bTo: number
  readonly words: number
}

function placesOf(runs: Uint32Array): Map<number, number[]> {
  const places = new Map<number, number[]>()
  runs.forEach((run, i) => {
    const known = places.get(run)
    if (!known) places.set(run, [i])
    else if (known.length < PLACES) known.push(i)
  })
  return places
}

function stretchFrom(a: HashedWords, b: HashedWords, aFrom: number, bFrom: number): Stretch {
  let [i, j, words] = [aFrom, bFrom, 0]
  for (;;) {
    while (i < a.count && j < b.count && a.hash[i] === b.hash[j]) {
      i++
      j++
      words++
    }
    const gap = gapAt(a, b, i, j)
    if (!gap) return { aFrom, aTo: i, bTo: j, words }
    i += gap[0]
    j += gap[1]
  }
}

/** How many words of either text to pass over until they agree again: as few as possible; null when they do not. */
function gapAt(a: HashedWords, b: HashedWords, i: number, j: number): readonly [number, number] | null {
  for (let passed = 1; passed <= 2 * WIDEST_GAP; passed++) {
    for (let ofA = Math.max(0, passed - WIDEST_GAP); ofA <= Math.min(passed, WIDEST_GAP); ofA++) if (agree(a, b, i + ofA, j + passed - ofA)) return [ofA, passed - ofA]
  }
  return null
}

function agree(a: HashedWords, b: HashedWords, i: number, j: number): boolean {
  if (i + AFTER_GAP > a.count || j + AFTER_GAP > b.count) return false
  for (let k = 0; k < AFTER_GAP; k++) if (a.hash[i + k] !== b.hash[j + k]) return false
  return true
}

const offsets = ({ start, end }: HashedWords, from: number, to: number): { start: number; end: number } => ({ start: start[from], end: end[to - 1] })
