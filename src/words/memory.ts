import type { Spelling } from '../text/spelling.js'
import type { Analysis } from './analysis.js'
import type { Worded } from './doc.js'
import type { WordType } from './word-types.js'

/** What a stage knows of the token at `i` by its folded form alone. */
export type PerType<T> = (doc: Worded, i: number) => T
/** What a stage knows of a reading of a form, wherever it is met. */
export type PerReading<T> = (a: Analysis, form: string) => T

/** Places for what is remembered, by the spelling of the lexicon whose words they are. */
const typePlaces = new WeakMap<Spelling, number>()
const readingPlaces = new WeakMap<Spelling, number>()

function nextPlace(places: WeakMap<Spelling, number>, spelling: Spelling): number {
  const place = places.get(spelling) ?? 0
  places.set(spelling, place + 1)
  return place
}

/** Room for what all stages know of a type, and of a reading. */
export const roomOfType = (spelling: Spelling): unknown[] => new Array(typePlaces.get(spelling) ?? 0)
const roomOfReading = (spelling: Spelling): unknown[] => new Array(readingPlaces.get(spelling) ?? 0)

/** `Worded.nothing` has a bit for so many stages. */
const BITS = 31

/**
 * Asks `of` once for each type of word rather than for each token; the answer is kept with the type, and goes with it when the type is forgotten.
 * Of most words most stages know `nothing`: a bit of the document says so.
 */
export function perType<T>(spelling: Spelling, nothing: T, of: (form: string, type: WordType) => T): PerType<T> {
  const place = nextPlace(typePlaces, spelling)
  const bit = place < BITS ? 1 << place : 0
  return (doc, i) => {
    if (doc.nothing[i] & bit) return nothing
    const type = doc.type[i]
    const known = type.memory[place]
    if (known !== undefined) return known as T
    const found = of(type.form, type)
    type.memory[place] = found
    if (found === nothing) type.nothing |= bit
    return found
  }
}

/** The same for readings. */
export function perReading<T extends object | string | number | null>(spelling: Spelling, of: PerReading<T>): PerReading<T> {
  const place = nextPlace(readingPlaces, spelling)
  return (a, form) => {
    const memory = (a.memory ??= roomOfReading(spelling))
    const known = memory[place]
    return known === undefined ? ((memory[place] = of(a, form)) as T) : (known as T)
  }
}
