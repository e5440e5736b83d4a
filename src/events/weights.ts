/** Weights of named features in a logistic model: what is weighed stays readable, and every decision can be explained by its features. */
export interface Weights {
  readonly bias: number
  readonly of: ReadonlyMap<string, number>
}

/** Takes a feature by the parts of its name. The name is the parts joined by `:`, so that a part which holds the mark itself is several parts. */
export type Add = (first: string, second?: string, third?: string, fourth?: string, fifth?: string) => void

/** What a choice rests on: it tells `add` its features one by one. */
export type Evidence = (add: Add) => void

/** The names of the features, for training and for people. */
export function namesOf(evidence: Evidence): string[] {
  const names: string[] = []
  evidence((...parts) => void names.push(parts.filter((part) => part !== undefined).join(':')))
  return names
}

/** How likely each of several models finds it, in their order; the array is used again for the next evidence. */
export type Scorer = (evidence: Evidence) => Float64Array

/** Part of a name in the tree of all names that any model weighs. */
interface Node {
  readonly next: Map<string, Node>
  /** Weight in each model; null for the beginning of names only. */
  weights: Float64Array | null
}

/**
 * Weighs evidence by several models at once. A feature is followed part by part through a tree of the names that have a weight, so that no name is put together
 * for the thousands of features that are seen and weigh nothing.
 */
export function createScorer(models: readonly Weights[]): Scorer {
  const root = treeOf(models)
  const columns = models.length
  const sums = new Float64Array(columns)
  const add: Add = (first, second, third, fourth, fifth) => {
    let node = step(root, first)
    if (node && second !== undefined) node = step(node, second)
    if (node && third !== undefined) node = step(node, third)
    if (node && fourth !== undefined) node = step(node, fourth)
    if (node && fifth !== undefined) node = step(node, fifth)
    if (!node || !node.weights) return
    for (let k = 0; k < columns; k++) sums[k] += node.weights[k]
  }
  return (evidence) => {
    for (let k = 0; k < columns; k++) sums[k] = models[k].bias
    evidence(add)
    for (let k = 0; k < columns; k++) sums[k] = 1 / (1 + Math.exp(-sums[k]))
    return sums
  }
}

const MARK = ':'

function step(node: Node, part: string): Node | undefined {
  const next = node.next.get(part)
  if (next || !part.includes(MARK)) return next
  let at: Node | undefined = node
  for (const piece of part.split(MARK)) if (at) at = at.next.get(piece)
  return at
}

function treeOf(models: readonly Weights[]): Node {
  const root: Node = { next: new Map(), weights: null }
  models.forEach((model, k) => {
    for (const [name, weight] of model.of) {
      let node = root
      for (const part of name.split(MARK)) {
        let next = node.next.get(part)
        if (!next) node.next.set(part, (next = { next: new Map(), weights: null }))
        node = next
      }
      node.weights ??= new Float64Array(models.length)
      node.weights[k] = weight
    }
  })
  return root
}

/** A table `feature  weight`; the feature `*` is the bias. */
export function weightsOf(rows: readonly { cells: Readonly<Record<string, string>> }[]): Weights {
  const of = new Map<string, number>()
  let bias = 0
  for (const { cells } of rows) {
    if (cells.feature === '*') bias = Number(cells.weight)
    else of.set(cells.feature, Number(cells.weight))
  }
  return { bias, of }
}
