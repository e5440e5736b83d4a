import type { Evidence, Features, Weights } from './weights.js'

export interface Scorer {
  /** How likely each of several models finds it, in their order; the array is used again for the next evidence. `from`: sums of evidence that goes with it. */
  likelihoods(evidence: Evidence, from?: Float64Array): Float64Array
  /** What evidence comes to in each model, for more evidence to go on from. */
  sums(evidence: Evidence): Float64Array
}

const MARK = ':'
const UNKNOWN = -1
/** Parts that are several are remembered up to so many; there are some hundred, and hostile text must not make more. */
const REMEMBERED = 20_000

/**
 * Weighs evidence by several models at once. The names of their features are kept as a tree of parts, parts and places in the tree as numbers: a feature is followed
 * from part to part, and one without a weight leads nowhere soon.
 */
export function createScorer(models: readonly Weights[]): Scorer {
  const { parts, begins, next, weights } = treeOf(models)
  const columns = models.length
  const sums = new Float64Array(columns)
  /** Parts that hold the mark: their own parts, known by −2 − index. */
  const several: number[][] = []
  let known = new Map(parts)
  const compose = (text: string): number => {
    if (!text.includes(MARK)) return UNKNOWN
    const ids = text.split(MARK).map((piece) => parts.get(piece) ?? UNKNOWN)
    const id = ids.includes(UNKNOWN) ? UNKNOWN : -1 - several.push(ids)
    known.set(text, id)
    return id
  }
  const partOf = (text: string): number => known.get(text) ?? compose(text)
  const step = (node: number, id: number): number => {
    if (id >= 0) return next(node, id)
    if (id === UNKNOWN) return UNKNOWN
    let at = node
    for (const piece of several[-2 - id]) if (at >= 0) at = next(at, piece)
    return at
  }
  const begin = (first: string): number => begins.get(first) ?? step(ROOT, partOf(first))
  const under = (first: string, second: number): number => {
    const node = begin(first)
    return node >= 0 ? step(node, second) : UNKNOWN
  }
  const add = (first: string | number, second?: number, third?: number, fourth?: number, fifth?: number): void => {
    let node = typeof first === 'number' ? first : begin(first)
    if (node >= 0 && second !== undefined) node = step(node, second)
    if (node >= 0 && third !== undefined) node = step(node, third)
    if (node >= 0 && fourth !== undefined) node = step(node, fourth)
    if (node >= 0 && fifth !== undefined) node = step(node, fifth)
    if (node >= 0) for (let k = 0; k < columns; k++) sums[k] += weights[node * columns + k]
  }
  const features = { part: partOf, under, add } as unknown as Features
  const biases = Float64Array.from(models, (m) => m.bias)
  const sum = (evidence: Evidence, from: Float64Array): void => {
    if (known.size >= parts.size + REMEMBERED) {
      known = new Map(parts)
      several.length = 0
    }
    sums.set(from)
    evidence(features)
  }
  return {
    likelihoods(evidence, from = biases) {
      sum(evidence, from)
      for (let k = 0; k < columns; k++) sums[k] = 1 / (1 + Math.exp(-sums[k]))
      return sums
    },
    sums(evidence) {
      sum(evidence, biases)
      return sums.slice()
    },
  }
}

const ROOT = 0

interface Tree {
  readonly parts: ReadonlyMap<string, number>
  /** Where first parts lead. */
  readonly begins: ReadonlyMap<string, number>
  /** The place in the tree that a part leads to from another, or `UNKNOWN`. */
  readonly next: (node: number, part: number) => number
  /** `weights[node * models + model]`, 0 where a name only begins. */
  readonly weights: Float64Array
}

function treeOf(models: readonly Weights[]): Tree {
  const parts = new Map<string, number>()
  const places = new Map<string, number>()
  const edges: number[] = []
  /** Place of a name or of a beginning of names; the way to it is made. */
  const placeOf = (name: string): number => {
    const known = places.get(name)
    if (known !== undefined) return known
    const cut = name.lastIndexOf(MARK)
    const from = cut < 0 ? ROOT : placeOf(name.slice(0, cut))
    const last = name.slice(cut + 1)
    let part = parts.get(last)
    if (part === undefined) parts.set(last, (part = parts.size))
    const place = edges.length / 3 + 1
    edges.push(from, part, place)
    places.set(name, place)
    return place
  }
  const ends = models.map(({ of }) => [...of].map(([name, weight]) => [placeOf(name), weight] as const))
  const weights = new Float64Array((places.size + 1) * models.length)
  ends.forEach((list, k) => { for (const [place, weight] of list) weights[place * models.length + k] = weight })

  // Open addressing: from where, by which part, to where.
  let size = 16
  while (size < places.size * 2) size *= 2
  const table = new Int32Array(size * 3).fill(UNKNOWN)
  const hashOf = (node: number, part: number): number => {
    const hash = Math.imul(Math.imul(node, 0x9e3779b1) ^ part, 0x85ebca6b)
    return hash ^ (hash >>> 15)
  }
  const slotOf = (node: number, part: number): number => {
    let slot = hashOf(node, part) & (size - 1)
    while (table[slot * 3] >= 0 && (table[slot * 3] !== node || table[slot * 3 + 1] !== part)) slot = (slot + 1) & (size - 1)
    return slot * 3
  }
  // Nearly all steps lead nowhere, and the table is too large for the fastest memory: one bit for each step that leads somewhere tells most of them.
  const bits = new Uint8Array(size * 2)
  const bitOf = (hash: number): number => hash & (size * 16 - 1)
  for (let k = 0; k < edges.length; k += 3) {
    table.set(edges.slice(k, k + 3), slotOf(edges[k], edges[k + 1]))
    const bit = bitOf(hashOf(edges[k], edges[k + 1]))
    bits[bit >> 3] |= 1 << (bit & 7)
  }
  const next = (node: number, part: number): number => {
    const bit = bitOf(hashOf(node, part))
    return bits[bit >> 3] & (1 << (bit & 7)) ? table[slotOf(node, part) + 2] : UNKNOWN
  }
  return { parts, begins: new Map([...places].filter(([name]) => !name.includes(MARK))), weights, next }
}
