import type { Actors } from '../lexicon/actors.js'
import { Pos } from '../lexicon/features.js'
import type { PlaceMention } from './places/mention.js'
import type { Worded } from '../words/doc.js'
import { isActHere } from './name-or-act.js'

/** Where countries are spoken of in an article. */
export interface CountryContext {
  /** Country of the nisba adjective or demonym at a token, or null. */
  readonly nisba: (i: number) => string | null
  /** The country spoken of most closely before token `i` in its sentence, else most often in the article; null when none is. */
  readonly near: (i: number) => string | null
  /** What is spoken of around token `i`. */
  readonly around: (i: number) => Surroundings
  readonly counts: ReadonlyMap<string, number>
  /** Whether a code is a state's; others are those of bodies that belong to none (NGO, UNO, EUR). */
  readonly isState: (code: string) => boolean
  /** The country of the place named at a token, when only one has a place of that name; else null. */
  readonly placeAt: (i: number) => string | null
}

/** How a country is spoken of: by its own name, by an adjective, by somebody or some place of it. */
export type Manner = 'state' | 'nisba' | 'actor' | 'place'

/** Codes of the countries, and of the bodies without one, that are spoken of near a token; null where there is none. */
export interface Surroundings {
  /** Last in the sentence before the token, and next in it. */
  readonly before: string | null
  readonly after: string | null
  /** How the ones before and after are spoken of and how far away: `state2`, `nisba6` … (up to so many tokens, 9 for more); empty where there is none. */
  readonly beforeAs: string
  readonly afterAs: string
  /** Last before the sentence. */
  readonly earlier: string | null
  /** First in the article. */
  readonly first: string | null
  /** Most often first. */
  readonly ranked: readonly string[]
  /** How often any is. */
  readonly total: number
}

export function countryContext(doc: Worded, actors: Actors, places: readonly PlaceMention[], nisbaAt: (doc: Worded, i: number) => string | null): CountryContext {
  const at: { token: number; country: string; how: Manner }[] = []
  const counts = new Map<string, number>()
  const placed = new Map<number, string>()
  const note = (token: number, country: string, how: Manner): void => {
    at.push({ token, country, how })
    counts.set(country, (counts.get(country) ?? 0) + 1)
  }
  const found: (string | null | undefined)[] = new Array(doc.tokens.count)
  const nisba = (i: number): string | null => {
    const known = found[i]
    return known === undefined ? (found[i] = nisbaAt(doc, i)) : known
  }
  const rivals = rivalCountries(places)
  const shared: { from: number; country: string }[] = []
  for (const name of doc.names) {
    const { from, names } = name
    const [{ actor }] = names
    if (isActHere(doc, name, doc.sentenceStart[doc.sentence[from] + 1])) continue
    if (actor.kind === 'capital' && rivals(from, actor.country).length > 0) {
      shared.push({ from, country: actor.country })
      continue
    }
    // عمان is the Omanis' and the Jordanians'; and who tells it says nothing of where it happened.
    if (names.some((n) => n.actor.country !== actor.country)) continue
    if (actor.kind !== 'agency' && actor.kind !== 'outlet' && actor.country !== '') note(from, actor.country, actor.kind === 'state' || actor.kind === 'capital' ? 'state' : 'actor')
  }
  for (let i = 0; i < doc.word.length; i++) {
    if (doc.word[i].pos !== Pos.ADJ) continue
    const country = nisba(i)
    if (country) note(i, country, 'nisba')
  }
  // A town whose name is had in one country only speaks of that country.
  for (const { nameFrom, candidates } of places) {
    const country = candidates[0].country
    if (country && actors.states.has(country) && candidates.every((c) => c.country === country || c.weight < candidates[0].weight - 1)) {
      note(nameFrom, country, 'place')
      placed.set(nameFrom, country)
    }
  }
  // طرابلس in news of Lebanon alone is the Lebanese town.
  const alone = shared.filter(({ from, country }) => counts.has(country) || !rivals(from, country).some((rival) => counts.has(rival)))
  for (const { from, country } of alone) note(from, country, 'state')
  at.sort((a, b) => a.token - b.token)
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([country]) => country)
  const first = at.length ? at[0].country : null
  // The last country noted before each token, as an index in `at`, −1 for none.
  const before = new Int32Array(doc.tokens.count + 1).fill(-1)
  for (let i = 0, k = -1; i <= doc.tokens.count; i++) {
    while (k + 1 < at.length && at[k + 1].token < i) k++
    before[i] = k
  }
  const around = (i: number): Surroundings => {
    const sentence = doc.sentence[i]
    const k = before[i]
    const here = (n: number): string | null => (n >= 0 && n < at.length && doc.sentence[at[n].token] === sentence ? at[n].country : null)
    const next = k + 1 < at.length && at[k + 1].token === i ? k + 2 : k + 1
    const past = before[doc.sentenceStart[sentence]]
    const manner = (n: number): string => (here(n) === null ? '' : `${at[n].how}${nearness(Math.abs(at[n].token - i))}`)
    return { before: here(k), after: here(next), beforeAs: manner(k), afterAs: manner(next), earlier: past >= 0 ? at[past].country : null, first, ranked, total: at.length }
  }
  const near = (i: number): string | null => {
    const k = before[i]
    return k >= 0 && doc.sentence[at[k].token] === doc.sentence[i] ? at[k].country : (ranked[0] ?? null)
  }
  return { nisba, near, around, counts, isState: (code) => actors.states.has(code), placeAt: (i) => placed.get(i) ?? null }
}

/** The countries, other than this, that have a place of the name at a token which is hardly less known. */
function rivalCountries(places: readonly PlaceMention[]): (from: number, country: string) => string[] {
  const at = new Map(places.map((place) => [place.nameFrom, place.candidates]))
  return (from, country) => {
    const candidates = at.get(from) ?? []
    const own = Math.max(...candidates.filter((c) => c.country === country).map(({ weight }) => weight))
    return candidates.flatMap((c) => (c.country && c.country !== country && c.weight >= own - 1 ? [c.country] : []))
  }
}

const nearness = (tokens: number): number => (tokens < 3 ? 2 : tokens < 7 ? 6 : 9)
