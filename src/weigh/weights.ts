import { nameOf, type Part } from './feature-names.js'

/** Weights of named features in a logistic model: what is weighed stays readable, and every decision can be explained by its features. */
export interface Weights {
  readonly bias: number
  readonly of: ReadonlyMap<string, number>
}

export type { Part }

declare const prefix: unique symbol
/** The beginning of features' names. */
export type Prefix = { readonly [prefix]: true }

/**
 * Takes features by the parts of their names; a name is its parts joined by `:` (inside a part the mark is written `.`). Names are not put together where
 * features are weighed: the numbers of their parts are mixed. What several features share is asked for once.
 *
 * @example
 * const event = f.part(c.frame.event)
 * f.add('event', event, f.part(c.form)) // event:CONSULT:noun
 */
export interface Features {
  part(text: string): Part
  under(first: string, second: Part): Prefix
  add(first: string | Prefix, second?: Part, third?: Part, fourth?: Part, fifth?: Part): void
  /** False where what was told so far leaves nothing to hope for: what is costly to find out need not be told. */
  worth(): boolean
}

/** What a choice rests on: it tells its features one by one. */
export type Evidence = (f: Features) => void

/** The names of the features, for training and for people. */
export function namesOf(evidence: Evidence): string[] {
  const names: string[] = []
  const texts = (parts: readonly unknown[]): readonly string[] => parts.filter((p) => p !== undefined).flat() as string[]
  evidence({ part: (text) => text as unknown as Part, under: (...parts) => parts as unknown as Prefix, add: (...parts) => void names.push(nameOf(texts(parts))), worth: () => true })
  return names
}
