import { COMPATIBILITY, DROPPED, foldRange, type Spelling } from '../../text/spelling.js'
import { Kind, tokenize } from '../../text/tokens.js'

/** The words of a text as numbers, equal for equal words under the usual spelling variation, with their offsets in UTF-16 code units. Punctuation is left out. */
export interface HashedWords {
  readonly count: number
  readonly hash: Uint32Array
  readonly start: Int32Array
  readonly end: Int32Array
}

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

export function hashedWords(text: string, spelling: Spelling): HashedWords {
  const tokens = tokenize(text)
  const hash = new Uint32Array(tokens.count)
  const start = new Int32Array(tokens.count)
  const end = new Int32Array(tokens.count)
  let count = 0
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] === Kind.PUNCTUATION) continue
    hash[count] = hashOf(text, tokens.start[i], tokens.end[i], spelling)
    start[count] = tokens.start[i]
    end[count++] = tokens.end[i]
  }
  return { count, hash: hash.subarray(0, count), start: start.subarray(0, count), end: end.subarray(0, count) }
}

/** FNV-1a over the folded letters. */
function hashOf(text: string, start: number, end: number, spelling: Spelling): number {
  let h = FNV_OFFSET
  for (let i = start; i < end; i++) {
    const f = spelling.fold[text.charCodeAt(i)]
    if (f === DROPPED) continue
    if (f === COMPATIBILITY) return hashOfFolded(foldRange(spelling, text, start, end))
    h = Math.imul(h ^ f, FNV_PRIME)
  }
  return h >>> 0
}

function hashOfFolded(word: string): number {
  let h = FNV_OFFSET
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), FNV_PRIME)
  return h >>> 0
}

/** A number for each run of `n` words, at the index of its first word; none when the text is shorter. */
export function runsOf({ count, hash }: HashedWords, n: number): Uint32Array {
  const runs = new Uint32Array(Math.max(0, count - n + 1))
  for (let i = 0; i < runs.length; i++) {
    let h = 0
    for (let k = 0; k < n; k++) h = mixed(Math.imul(h, 31) ^ hash[i + k])
    runs[i] = h >>> 0
  }
  return runs
}

/** Spreads every bit of a number over all others (the finaliser of MurmurHash3). */
function mixed(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
