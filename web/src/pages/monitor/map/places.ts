/** Places as the map shows them, and as a question asks for them. */
import type { Places } from '../../../api.js'

export type PlaceCount = Places['places'][number]

/** As `place=` takes it: with the country, since many towns share a name. */
export const placeAsked = ({ country, name }: Pick<PlaceCount, 'country' | 'name'>): string => (country ? `${country}:${name}` : name)

/** A point of the map, with all that it is asked for by. */
export type PlacePoint = PlaceCount & { readonly asked: readonly string[] }

/** In degrees: so near, two places of one name are one, whose countries are disputed. */
const SAME = 0.2

/** Spellings and names of one point, and the countries that it is said to be in, are one, called as most call it. */
export function joined(places: readonly PlaceCount[]): PlacePoint[] {
  const points = new Map<string, PlacePoint>()
  /** Where a name was met first. */
  const keys = new Map<string, string>()
  for (const place of places) {
    const met = points.get(keys.get(place.name) ?? '')
    const key = met && Math.hypot(met.lat - place.lat, met.lon - place.lon) < SAME ? keys.get(place.name)! : `${place.lat} ${place.lon}`
    if (!keys.has(place.name)) keys.set(place.name, key)
    const known = points.get(key)
    const asked = placeAsked(place)
    points.set(key, known ? { ...known, asked: [...known.asked, asked], records: known.records + place.records, cooperation: known.cooperation + place.cooperation, conflict: known.conflict + place.conflict } : { ...place, asked: [asked] })
  }
  return [...points.values()].sort((a, b) => b.records - a.records)
}

/** Places that would lie on each other, as one circle. */
export interface Spot {
  /** The largest of them, with what all have together. */
  readonly place: PlaceCount
  readonly at: readonly [x: number, y: number]
  /** How many more there are. */
  readonly others: number
}

/** `size`: radius by records. One that begins inside a larger circle is counted with it. `spots` come with the largest first. */
export function clustered(spots: readonly { readonly place: PlaceCount; readonly at: readonly [x: number, y: number] }[], size: (records: number) => number): Spot[] {
  const kept: { place: PlaceCount; at: readonly [number, number]; others: number; reach: number }[] = []
  for (const { place, at } of spots) {
    const into = kept.find((one) => Math.hypot(one.at[0] - at[0], one.at[1] - at[1]) < one.reach)
    if (into) {
      into.place = { ...into.place, records: into.place.records + place.records, cooperation: into.place.cooperation + place.cooperation, conflict: into.place.conflict + place.conflict }
      into.others++
    } else kept.push({ place, at, others: 0, reach: size(place.records) + NEAR })
  }
  return kept.map(({ place, at, others }) => ({ place, at, others })).sort((a, b) => b.place.records - a.place.records)
}

/** Pixels beyond the rim. */
const NEAR = 5

/** What of a ring's 100 parts each side takes, one after the other. */
export function ringOf({ records, cooperation, conflict }: Pick<PlaceCount, 'records' | 'cooperation' | 'conflict'>): { readonly conflict: number; readonly cooperation: number } {
  return { conflict: (100 * conflict) / records, cooperation: (100 * cooperation) / records }
}
