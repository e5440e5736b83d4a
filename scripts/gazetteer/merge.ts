import { foldWord } from '../../src/text/spelling.js'
import type { CommonWords } from './common-words.js'
import { distance, type PlaceRow, Rank } from './row.js'

/** Rows of the same name, country and kind nearer than this are one place. */
const SAME_PLACE_KM: Readonly<Record<string, number>> = { point: 15, city: 40, district: 60, province: 400, country: 3000 }
/** A far-away town is left out when its name belongs to a place ten times as large. */
const OVERSHADOWED = 1

/** A bare name shared by a division and its seat means the seat. */
const SEAT_ABOVE_DIVISION = 0.3
/** Below these weights a name that also reads as a word with a clitic is more likely that word. */
const SMALL_NEAR = 3.2
const SMALL_FAR = 4.8

/**
 * One list out of all sources, the hand-written rows first. Names of one word that are also ordinary words or personal names are left out
 * for far-away places and get weight 0 in the region (found only with a kind noun or another clue); hand-written rows stay as they are.
 */
export function merge(byHand: readonly PlaceRow[], found: readonly PlaceRow[], common: CommonWords, near: ReadonlySet<string>): PlaceRow[] {
  const fold = (name: string): string => name.split(' ').map((w) => foldWord(common.spelling, w)).join(' ')
  const byName = new Map<string, PlaceRow[]>()
  const out: PlaceRow[] = []
  const add = (row: PlaceRow): void => {
    out.push(row)
    for (const name of new Set(row.ar.map(fold))) byName.set(name, [...(byName.get(name) ?? []), row])
  }
  for (const row of byHand) add(row)
  const ordered = [...found].sort((a, b) => b.weight - a.weight || (a.en < b.en ? -1 : 1))
  for (const row of ordered) {
    const inRegion = near.has(row.country)
    const names = unique(row.ar, fold).filter((n) => !common.isExcluded(n))
    const small = row.weight < (inRegion ? SMALL_NEAR : SMALL_FAR)
    const plain = names.filter((n) => !common.has(n) && !(small && common.hasClitic(n)))
    const usable = plain.length ? plain : inRegion ? names : []
    if (!usable.length) continue
    const bearers = usable.flatMap((n) => byName.get(fold(n)) ?? [])
    if (bearers.some((b) => isSame(b, row))) continue
    if (!inRegion && bearers.some((b) => b.weight >= row.weight + OVERSHADOWED && b.country !== row.country)) continue
    if (bearers.some((b) => b.country === row.country && b.precision === row.precision && row.rank === Rank.GEONAMES)) continue
    // Aleppo's province is as well known by its name as the town.
    const known = plain.length > 0 || bearers.some((b) => b.country === row.country && b.weight > 0)
    const seat = Math.min(...bearers.filter((b) => b.country === row.country && b.precision === 'city' && b.weight > 0).map((b) => b.weight - SEAT_ABOVE_DIVISION))
    add({ ...row, ar: usable, weight: !known ? 0 : row.precision === 'province' ? Math.min(row.weight, seat) : row.weight })
  }
  return out
}

function isSame(a: PlaceRow, b: PlaceRow): boolean {
  const alike = a.precision === b.precision || (isSpot(a) && isSpot(b))
  return alike && a.country === b.country && distance(a, b) <= SAME_PLACE_KM[a.precision]
}

/** A quarter, a town and a district of one name near one another are not told apart. */
const isSpot = ({ precision }: PlaceRow): boolean => precision !== 'province' && precision !== 'country'

function unique(names: readonly string[], fold: (name: string) => string): string[] {
  const seen = new Set<string>()
  return names.filter((n) => !seen.has(fold(n)) && seen.add(fold(n)))
}
