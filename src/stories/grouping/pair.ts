import { type Comparable, type FeatureName, featureNames, featuresOf } from './features.js'
import type { StoryTables } from './tables.js'

/** In log-odds: what two articles count for that have nothing in common, and how sure one can be at most. */
export const FLOOR = -4
const MOST = 4
/** Hundredths of log-odds. */
export const UNIT = 100

export interface PairModel {
  readonly bias: number
  /** In the order of `featureNames`. */
  readonly weights: Float64Array
}

export function pairModel({ weights }: Pick<StoryTables, 'weights'>): PairModel {
  return { bias: weights.get('*') ?? FLOOR, weights: Float64Array.from(featureNames, (name) => weights.get(name) ?? 0) }
}

/** How likely it is that two articles tell of one event, in log-odds. */
export function oddsOf({ bias, weights }: PairModel, features: Float64Array): number {
  let odds = bias
  for (let i = 0; i < features.length; i++) odds += weights[i] * features[i]
  return odds
}

/** The same in whole hundredths, and within bounds: one pair alone neither makes a story nor forbids one. */
export function strengthOf(model: PairModel, a: Comparable, b: Comparable): number {
  return Math.round(UNIT * Math.max(FLOOR, Math.min(MOST, oddsOf(model, featuresOf(a, b)))))
}

export interface Part {
  readonly name: FeatureName
  readonly value: number
  /** What it adds to the log-odds. */
  readonly adds: number
}

/** What the likelihood of a pair is made of, the weightiest first. */
export function partsOf(model: PairModel, a: Comparable, b: Comparable): readonly Part[] {
  const features = featuresOf(a, b)
  return featureNames.map((name, i) => ({ name, value: features[i], adds: model.weights[i] * features[i] })).filter(({ adds }) => adds !== 0).sort((x, y) => Math.abs(y.adds) - Math.abs(x.adds))
}

export const oddsOfParts = ({ bias }: PairModel, parts: readonly Part[]): number => parts.reduce((sum, { adds }) => sum + adds, bias)
