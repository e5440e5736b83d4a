import type { Evidence, Features, Weights } from './weights.js'

/** How likely each of several models finds it, in their order; the array is used again for the next evidence. */
export type Scorer = (evidence: Evidence) => Float64Array

const MARK = ':'
const UNKNOWN = -1
/** Parts that are several are remembered up to so many; there are some hundred, and hostile text must not make more. */
const REMEMBERED = 20_000

/**
 * Weighs evidence by several models at once. The names of their features are kept as a tree of parts, parts and places in the tree as numbers: a feature is followed
 * from part to part, and one without a weight leads nowhere soon.
 */
export function createScorer(models: readonly Weights[]): Scorer {
  const { parts, next, weights } = treeOf(models)
  const columns = models.length
  const sums = new Float64Array(columns)
  /** Parts that hold the mark: their own parts, known by −2 − index. */
  const several: number[][] = []
  const composed = new Map<string, number>()

  const compose = (text: string): number => {
    let id = composed.get(text)
    if (id === undefined) {
      const ids = text.split(MARK).map((piece) => parts.get(piece) ?? UNKNOWN)
      id = ids.includes(UNKNOWN) ? UNKNOWN : -1 - several.push(ids)
      composed.set(text, id)
    }
    return id
  }
  const partOf = (text: string): number => parts.get(text) ?? (text.includes(MARK) ? compose(text) : UNKNOWN)
  const step = (node: number, id: number): number => {
    if (id >= 0) return next(node, id)
    if (id === UNKNOWN) return UNKNOWN
    let at = node
    for (const piece of several[-2 - id]) if (at >= 0) at = next(at, piece)
    return at
  }
  const add = (first: string | number, second?: number, third?: number, fourth?: number, fifth?: number): void => {
    let node = typeof first === 'number' ? first : step(ROOT, partOf(first))
    if (node >= 0 && second !== undefined) node = step(node, second)
    if (node >= 0 && third !== undefined) node = step(node, third)
    if (node >= 0 && fourth !== undefined) node = step(node, fourth)
    if (node >= 0 && fifth !== undefined) node = step(node, fifth)
    if (node >= 0) for (let k = 0; k < columns; k++) sums[k] += weights[node * columns + k]
  }
  const under = (first: string, second: number): number => {
    const node = step(ROOT, partOf(first))
    return node >= 0 ? step(node, second) : UNKNOWN
  }
  const features = { part: partOf, under, add } as unknown as Features
  return (evidence) => {
    if (composed.size >= REMEMBERED) {
      composed.clear()
      several.length = 0
    }
    for (let k = 0; k < columns; k++) sums[k] = models[k].bias
    evidence(features)
    for (let k = 0; k < columns; k++) sums[k] = 1 / (1 + Math.exp(-sums[k]))
    return sums
  }
}

const ROOT = 0

interface Tree {
  readonly parts: ReadonlyMap<string, number>
  /** The place in the tree that a part leads to from another, or `UNKNOWN`. */
  readonly next: (node: number, part: number) => number
  /** `weights[node * models + model]`, 0 where a name only begins. */
  readonly weights: Float64Array
}

function treeOf(models: readonly Weights[]): Tree {
  const parts = new Map<string, number>()
  const names = new Map<string, number[]>()
  for (const { of } of models) {
    for (const name of of.keys()) {
      if (!names.has(name)) names.set(name, name.split(MARK).map((text) => parts.get(text) ?? (parts.set(text, parts.size), parts.size - 1)))
    }
  }
  let most = 1
  for (const ids of names.values()) most += ids.length
  // Open addressing: keys node and part, value the place they lead to.
  let size = 16
  while (size < most * 2) size *= 2
  const mask = size - 1
  const table = new Int32Array(size * 3).fill(UNKNOWN)
  const slotOf = (node: number, part: number): number => {
    let slot = Math.imul(Math.imul(node, 0x9e3779b1) ^ part, 0x85ebca6b)
    slot = (slot ^ (slot >>> 15)) & mask
    while (table[slot * 3] >= 0 && (table[slot * 3] !== node || table[slot * 3 + 1] !== part)) slot = (slot + 1) & mask
    return slot * 3
  }
  let nodes = 1
  const ends = new Map<string, number>()
  for (const [name, ids] of names) {
    let node = ROOT
    for (const id of ids) {
      const at = slotOf(node, id)
      if (table[at] < 0) {
        table[at] = node
        table[at + 1] = id
        table[at + 2] = nodes++
      }
      node = table[at + 2]
    }
    ends.set(name, node)
  }
  const weights = new Float64Array(nodes * models.length)
  models.forEach(({ of }, k) => {
    for (const [name, weight] of of) weights[ends.get(name)! * models.length + k] = weight
  })
  return { parts, weights, next: (node, part) => table[slotOf(node, part) + 2] }
}
