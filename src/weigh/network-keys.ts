import { mix, NONE, type Part, partOf } from './feature-names.js'

/** What the rows of the network's tables are found by: the same numbers where the tables are packed and where a text is read. Each value is mixed into those before it. */
const and = (key: number, value: number): number => mix(key, Math.imul(value + 1, 0x85ebca6b) as Part)
const onOff = (is: boolean): number => (is ? 1 : 0)

export const lemmaKey = (lemma: string): number => partOf(lemma)

/** Part of speech, inflection, clitics, derivation: what a reading says wherever it is met. */
export const readingKey = (pos: number, inflection: number, conj: string, prep: string, det: boolean, future: boolean, person: number, guess: boolean, deriv: number): number =>
  [pos, inflection, partOf(conj), partOf(prep), onOff(det), onOff(future), person, onOff(guess), deriv].reduce(and, NONE)

/** Where a word stands, as one of eight: in a name, at the beginning of a sentence, in a quotation. */
export const placeOf = (name: boolean, opens: boolean, quoted: boolean): number => onOff(name) + 2 * onOff(opens) + 4 * onOff(quoted)
export const morphKey = (reading: number, place: number): number => mix(reading, (place + 1) as Part)

export const mentionKey = (kind: string, acts: boolean, named: boolean, anonymous: boolean, sector: string, placed: boolean): number =>
  and(and(and(and(and(and(NONE, partOf(kind)), onOff(acts)), onOff(named)), onOff(anonymous)), partOf(sector)), onOff(placed))
/** For tokens that head no mention: inside a phrase or outside. */
export const insideKey = (inside: boolean): number => (inside ? 1 : 2)

/** @param events a bit for each event type that the token is a candidate for, in the network's order */
export const candidateKey = (form: string, fits: boolean, passive: boolean, events: number): number => and(and(and(and(NONE, partOf(form)), onOff(fits)), onOff(passive)), events)
/** For tokens that are candidates for nothing. */
export const NO_CANDIDATE = 1
