/** Weights of named features in a logistic model: what is weighed stays readable, and every decision can be explained by its features. */
export interface Weights {
  readonly bias: number
  readonly of: ReadonlyMap<string, number>
}

export function score(weights: Weights, features: readonly string[]): number {
  let sum = weights.bias
  for (const f of features) sum += weights.of.get(f) ?? 0
  return 1 / (1 + Math.exp(-sum))
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
