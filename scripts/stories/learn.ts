/** Logistic regression on a few real-valued features, by Newton's method: the ridge holds for features of equal spread, so that no unit of measure matters. Deterministic. */

export interface Example {
  readonly features: Float64Array
  readonly label: 0 | 1
}

export interface Learned {
  readonly bias: number
  readonly weights: Float64Array
}

const RIDGE = 60
const STEPS = 20
const CLOSE_ENOUGH = 1e-6

export function learn(examples: readonly Example[], ridge = RIDGE): Learned {
  const size = examples[0].features.length
  const mean = new Float64Array(size)
  const spread = new Float64Array(size)
  for (const { features } of examples) for (let i = 0; i < size; i++) mean[i] += features[i] / examples.length
  for (const { features } of examples) for (let i = 0; i < size; i++) spread[i] += (features[i] - mean[i]) ** 2 / examples.length
  for (let i = 0; i < size; i++) spread[i] = Math.sqrt(spread[i]) + 1e-9
  const rows = examples.map(({ features }) => Float64Array.from({ length: size + 1 }, (_, i) => (i === 0 ? 1 : (features[i - 1] - mean[i - 1]) / spread[i - 1])))
  const w = new Float64Array(size + 1)
  for (let step = 0; step < STEPS; step++) {
    const slope = w.map((value, i) => (i === 0 ? 0 : ridge * value))
    const curve = Array.from({ length: size + 1 }, (_, i) => Float64Array.from({ length: size + 1 }, (_, j) => (i === j && i > 0 ? ridge : 0)))
    rows.forEach((row, n) => {
      let sum = 0
      for (let i = 0; i <= size; i++) sum += row[i] * w[i]
      const p = 1 / (1 + Math.exp(-sum))
      const weight = p * (1 - p)
      for (let i = 0; i <= size; i++) {
        slope[i] += (p - examples[n].label) * row[i]
        for (let j = 0; j <= i; j++) curve[i][j] += weight * row[i] * row[j]
      }
    })
    for (let i = 0; i <= size; i++) for (let j = 0; j < i; j++) curve[j][i] = curve[i][j]
    const change = solve(curve, slope)
    for (let i = 0; i <= size; i++) w[i] -= change[i]
    if (Math.max(...change.map(Math.abs)) < CLOSE_ENOUGH) break
  }
  const weights = mean.map((_, i) => w[i + 1] / spread[i])
  return { bias: w[0] - weights.reduce((sum, weight, i) => sum + weight * mean[i], 0), weights }
}

/** Gauss's elimination with the largest pivot first. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const n = right.length
  const a = matrix.map((row, i) => Float64Array.of(...row, right[i]))
  for (let i = 0; i < n; i++) {
    let pivot = i
    for (let k = i + 1; k < n; k++) if (Math.abs(a[k][i]) > Math.abs(a[pivot][i])) pivot = k
    ;[a[i], a[pivot]] = [a[pivot], a[i]]
    for (let k = i + 1; k < n; k++) {
      const factor = a[k][i] / a[i][i]
      for (let j = i; j <= n; j++) a[k][j] -= factor * a[i][j]
    }
  }
  const x = new Float64Array(n)
  for (let i = n - 1; i >= 0; i--) {
    let sum = a[i][n]
    for (let j = i + 1; j < n; j++) sum -= a[i][j] * x[j]
    x[i] = sum / a[i][i]
  }
  return x
}
