/** The names of features by number: the examples of all articles hold twenty million of them, so each name is kept once. */
import { type Evidence, namesOf } from '../src/weigh/weights.js'

/** The features of an example, each once, as numbers of names. */
export type FeatureRow = Int32Array

const numbers = new Map<string, number>()
const names: string[] = []

export const nameOf = (feature: number): string => names[feature]
/** How many names there are. */
export const namesKnown = (): number => names.length

export function numberOf(name: string): number {
  let number = numbers.get(name)
  if (number === undefined) numbers.set(name, (number = names.push(name) - 1))
  return number
}

export const featuresOf = (...evidence: readonly Evidence[]): FeatureRow => Int32Array.from(new Set(evidence.flatMap(namesOf).map(numberOf)))
