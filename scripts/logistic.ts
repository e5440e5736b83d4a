/** Logistic regression over named features: mini-batch-free SGD with AdaGrad and L2, deterministic. */
import type { Weights } from '../src/weigh/weights.js'
import { type FeatureRow, nameOf, namesKnown } from './names.js'

export interface Example {
  readonly features: FeatureRow
  readonly label: 0 | 1
}

export interface Options {
  readonly epochs?: number
  readonly rate?: number
  readonly l2?: number
  /** Features seen in fewer examples than this are left out. */
  readonly least?: number
}

/** The weights are the mean of those after each of the last epochs, which depends less on the order of the examples than the last ones do. */
export const AVERAGED = 4

export function train(examples: readonly Example[], { epochs = 12, rate = 0.05, l2 = 0.002, least = 2 }: Options = {}): Weights {
  const often = oftenIn(examples.map((e) => e.features), least)
  const rows = examples.map((e) => e.features.filter((f) => often[f]))
  const w = new Float64Array(often.length)
  const g2 = new Float64Array(often.length).fill(1e-6)
  let bias = 0
  let biasG2 = 1e-6
  const mean = new Float64Array(often.length)
  let meanBias = 0
  const order = Int32Array.from(examples, (_, i) => i)
  const shuffle = shuffled(order)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle()
    for (const k of order) {
      let sum = bias
      for (const f of rows[k]) sum += w[f]
      const error = 1 / (1 + Math.exp(-sum)) - examples[k].label
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
  return { bias: meanBias, of: named(mean, often) }
}

/** 1 for the features that are seen in `least` examples. */
export function oftenIn(examples: readonly FeatureRow[], least: number): Uint8Array {
  const counts = new Int32Array(namesKnown())
  for (const features of examples) for (const f of features) counts[f]++
  return Uint8Array.from(counts, (n) => (n >= least ? 1 : 0))
}

/** The weights of the features that were often enough, by their names. */
export function named(weights: Float64Array, often: Uint8Array): Map<string, number> {
  const of = new Map<string, number>()
  for (let f = 0; f < often.length; f++) if (often[f]) of.set(nameOf(f), weights[f])
  return of
}

/** Shuffles the same array again and again, always alike. */
export function shuffled(order: Int32Array): () => void {
  let seed = 12345
  return () => {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
      const j = seed % (i + 1)
      const t = order[i]
      order[i] = order[j]
      order[j] = t
    }
  }
}

/** Weights nearer to nothing than this are not written, to keep the tables short. */
const LEAST_WRITTEN = 0.05

export function writeWeights(weights: Weights): string {
  const rows = [...weights.of].filter(([, v]) => Math.abs(v) >= LEAST_WRITTEN).sort(([a], [b]) => (a < b ? -1 : 1))
  return `feature\tweight\n*\t${weights.bias.toFixed(3)}\n${rows.map(([f, v]) => `${f.replace(/[\t\n]/g, ' ')}\t${v.toFixed(3)}`).join('\n')}\n`
}

/** A table `feature  weight`; the feature `*` is the bias. Read line by line: the tables are long, and there is nothing else in them. */
export function readWeights(table: string): Weights {
  const of = new Map<string, number>()
  let bias = 0
  // The first line names the columns.
  for (let start = table.indexOf('\n') + 1; start > 0 && start < table.length; ) {
    const next = table.indexOf('\n', start)
    const end = next < 0 ? table.length : next
    const tab = table.indexOf('\t', start)
    const feature = table.slice(start, tab)
    const weight = Number(table.slice(tab + 1, end))
    if (feature === '*') bias = weight
    else of.set(feature, weight)
    start = end + 1
  }
  return { bias, of }
}
