/** Logistic regression over named features: mini-batch-free SGD with AdaGrad and L2, deterministic. */
import type { Weights } from '../src/weigh/weights.js'

export interface Example {
  readonly features: readonly string[]
  readonly label: 0 | 1
  readonly weight?: number
}

export interface Options {
  readonly epochs?: number
  readonly rate?: number
  readonly l2?: number
  /** Features seen in fewer examples than this are left out. */
  readonly least?: number
}

/** The weights are the mean of those after each of the last epochs, which depends less on the order of the examples than the last ones do. */
const AVERAGED = 4

export function train(examples: readonly Example[], { epochs = 12, rate = 0.05, l2 = 0.002, least = 2 }: Options = {}): Weights {
  const counts = new Map<string, number>()
  for (const e of examples) for (const f of new Set(e.features)) counts.set(f, (counts.get(f) ?? 0) + 1)
  const index = new Map<string, number>()
  for (const [f, n] of counts) if (n >= least) index.set(f, index.size)
  const rows = examples.map((e) => Int32Array.from([...new Set(e.features)].map((f) => index.get(f) ?? -1).filter((i) => i >= 0)))
  const w = new Float64Array(index.size)
  const g2 = new Float64Array(index.size).fill(1e-6)
  let bias = 0
  let biasG2 = 1e-6
  const mean = new Float64Array(index.size)
  let meanBias = 0
  const order = Int32Array.from(examples, (_, i) => i)
  let seed = 12345
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
      const j = seed % (i + 1)
      const t = order[i]
      order[i] = order[j]
      order[j] = t
    }
    for (const k of order) {
      let sum = bias
      for (const f of rows[k]) sum += w[f]
      const error = (1 / (1 + Math.exp(-sum)) - examples[k].label) * (examples[k].weight ?? 1)
      for (const f of rows[k]) {
        const gradient = error + l2 * w[f]
        g2[f] += gradient * gradient
        w[f] -= (rate * gradient) / Math.sqrt(g2[f])
      }
      biasG2 += error * error
      bias -= (rate * error) / Math.sqrt(biasG2)
    }
    if (epoch < epochs - AVERAGED) continue
    for (let f = 0; f < w.length; f++) mean[f] += w[f] / AVERAGED
    meanBias += bias / AVERAGED
  }
  return { bias: meanBias, of: new Map([...index].map(([f, i]) => [f, mean[i]])) }
}

/** Weights nearer to nothing than this are not written, to keep the tables short. */
const LEAST_WRITTEN = 0.03

export function writeWeights(weights: Weights): string {
  const rows = [...weights.of].filter(([, v]) => Math.abs(v) >= LEAST_WRITTEN).sort(([a], [b]) => (a < b ? -1 : 1))
  return `feature\tweight\n*\t${weights.bias.toFixed(3)}\n${rows.map(([f, v]) => `${f.replace(/[\t\n]/g, ' ')}\t${v.toFixed(3)}`).join('\n')}\n`
}
