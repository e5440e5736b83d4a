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

/** Room for what all stages know of a type or reading. */
const roomIn = (places: WeakMap<Spelling, number>, spelling: Spelling): unknown[] => new Array(places.get(spelling) ?? 0).fill(undefined)

/** `nothing` has a bit for so many stages. */
const BITS = 31

/** Of most words most stages know nothing: a bit says so, in less room and time than a place. */
const bitOf = (place: number): number => (place < BITS ? 1 << place : 0)

/** Asks `of` once for each type of word rather than for each token; the answer is kept with the type, and goes with it when the type is forgotten. */
export function perType<T>(spelling: Spelling, nothing: T, of: (form: string, type: WordType) => T): PerType<T> {
  const place = nextPlace(typePlaces, spelling)
  const bit = bitOf(place)
  return (doc, i) => {
    if (doc.nothing[i] & bit) return nothing
    const type = doc.type[i]
    if (type.nothing & bit) return nothing
    const known = type.memory?.[place]
    if (known !== undefined) return known as T
    const found = of(type.form, type)
    if (found === nothing && bit !== 0) type.nothing |= bit
    else (type.memory ??= roomIn(typePlaces, spelling))[place] = found
    return found
  }
}

/** The same for readings. */
export function perReading<T extends object | string | number | null>(spelling: Spelling, of: PerReading<T>): PerReading<T> {
  const place = nextPlace(readingPlaces, spelling)
  const bit = bitOf(place)
  /** One answer that is none stands for all. */
  let nothing: T | undefined
  return (a, form) => {
    if (a.nothing & bit) return nothing as T
    const known = a.memory?.[place]
    if (known !== undefined) return known as T
    const found = of(a, form)
    if (bit !== 0 && isNothing(found)) {
      a.nothing |= bit
      return (nothing = found)
    }
    ;(a.memory ??= roomIn(readingPlaces, spelling))[place] = found
    return found
  }
}

const isNothing = (found: unknown): boolean => found === null || found === 0 || (Array.isArray(found) && found.length === 0)
