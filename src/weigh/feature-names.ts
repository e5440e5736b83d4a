import type { Weights } from './weights.js'

/** Of a part that no name holds, and of a prefix with such a part. */
export const UNKNOWN = -1

const MARK = ':'
/** Parts that are several are remembered up to so many; there are some hundred, and hostile text must not make more. */
const SEVERAL = 16_384
/** Slots for the parts asked for last, by a few of their letters; a power of two. */
const RECENT = 4096
/** Numbers that a part is known by: what it multiplies by and adds, in each half. */
const WIDTH = 4

/**
 * Names of features as numbers of 64 bits, in two halves. A name is a polynomial in its parts, so that a part that is several (`own:subj`) counts like one:
 * a name `n` followed by the part `p` is `n × multiplier(p) + addend(p)`. No two names of some ten thousand share their number but by a chance of one in 10^10.
 */
export interface FeatureNames {
  /** Where a part's numbers stand in `numbers`, or `UNKNOWN`. */
  part(text: string): number
  /** Multiplier and addend of each part in the first half, then in the second. */
  readonly numbers: Int32Array
  /** The halves of a name that the models have. */
  halves(name: string): readonly [number, number]
}

export function createFeatureNames(models: readonly Weights[]): FeatureNames {
  const simple = new Set<string>()
  for (const { of } of models) for (const name of of.keys()) for (const part of name.split(MARK)) simple.add(part)
  const numbers = new Int32Array((simple.size + SEVERAL) * WIDTH)
  const random = randoms()
  const single = new Map<string, number>()
  for (const part of simple) {
    const at = single.size * WIDTH
    single.set(part, at)
    // Odd multipliers lose nothing.
    for (let k = 0; k < WIDTH; k += 2) numbers.set([random() | 1, random()], at + k)
  }
  let known = new Map(single)
  let end = single.size * WIDTH
  const compose = (text: string): number => {
    if (!text.includes(MARK)) return UNKNOWN
    const pieces = text.split(MARK).map((piece) => single.get(piece) ?? UNKNOWN)
    let at = UNKNOWN
    if (!pieces.includes(UNKNOWN)) {
      at = end
      end += WIDTH
      for (let k = 0; k < WIDTH; k += 2) numbers.set(composed(pieces.map((piece) => [numbers[piece + k], numbers[piece + k + 1]])), at + k)
    }
    known.set(text, at)
    return at
  }
  const look = (text: string): number => {
    const at = known.get(text)
    if (at !== undefined) return at
    if (known.size >= simple.size + SEVERAL) {
      known = new Map(single)
      end = single.size * WIDTH
      recent.fill(undefined)
    }
    return compose(text)
  }
  // The same some hundred parts are asked for over and over: those asked for last are found by a few of their letters.
  const recent = new Array<string | undefined>(RECENT).fill(undefined)
  const recentAt = new Int32Array(RECENT)
  return {
    numbers,
    part(text) {
      const slot = slotOf(text)
      if (recent[slot] === text) return recentAt[slot]
      recent[slot] = text
      return (recentAt[slot] = look(text))
    },
    halves(name) {
      const pieces = name.split(MARK).map((piece) => single.get(piece)!)
      return [composed(pieces.map((piece) => [numbers[piece], numbers[piece + 1]]))[1], composed(pieces.map((piece) => [numbers[piece + 2], numbers[piece + 3]]))[1]]
    },
  }
}

function slotOf(text: string): number {
  const { length } = text
  return length === 0 ? 0 : (Math.imul(text.charCodeAt(0), 31) + Math.imul(text.charCodeAt(length >> 1), 523) + Math.imul(text.charCodeAt(length - 1), 7) + length) & (RECENT - 1)
}

/** Several parts as one: the product of their multipliers, and what they come to from nothing. */
function composed(pieces: readonly (readonly [multiplier: number, addend: number])[]): readonly [multiplier: number, addend: number] {
  let product = 1
  let sum = 0
  for (const [multiplier, addend] of pieces) {
    product = Math.imul(product, multiplier)
    sum = (Math.imul(sum, multiplier) + addend) | 0
  }
  return [product, sum]
}

/** The same numbers every time, of 32 bits (mulberry32). */
function randoms(): () => number {
  let state = 0x15_4a_d0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let x = Math.imul(state ^ (state >>> 15), 1 | state)
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x
    return x ^ (x >>> 14)
  }
}
