/** Places as the map shows them, and as a question asks for them. */
import type { Places } from '../../../api.js'

export type PlaceCount = Places['places'][number]

/** As `place=` takes it: with the country, since many towns share a name. */
export const placeAsked = ({ country, name }: Pick<PlaceCount, 'country' | 'name'>): string => (country ? `${country}:${name}` : name)

/** Spellings and names of one point are one circle, called as most call it. */
export function joined(places: readonly PlaceCount[]): PlaceCount[] {
  const points = new Map<string, PlaceCount>()
  for (const place of places) {
    const key = `${place.lat} ${place.lon}`
    const known = points.get(key)
    points.set(key, known ? { ...known, records: known.records + place.records, cooperation: known.cooperation + place.cooperation, conflict: known.conflict + place.conflict } : place)
  }
  return [...points.values()].sort((a, b) => b.records - a.records)
}

/** What of a ring's 100 parts each side takes, one after the other. */
export function ringOf({ records, cooperation, conflict }: Pick<PlaceCount, 'records' | 'cooperation' | 'conflict'>): { readonly conflict: number; readonly cooperation: number } {
  return { conflict: (100 * conflict) / records, cooperation: (100 * cooperation) / records }
}
