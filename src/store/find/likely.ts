import type { Kysely } from 'kysely'
import { Likenesses } from '../../text/nearest.js'
import type { Labels, PlaceLabel } from '../columns/labels.js'
import { foldName } from '../keys.js'
import type { Schema } from '../schema.js'

/** Names of a store as far as they have been read; none is ever changed or taken away. */
interface Read {
  readonly likenesses: Likenesses
  /** Numbers by key. */
  readonly numbers: Map<string, number>
  /** Number of the last name. */
  last: number
}

/** Names that are read in one go: between two of them others have their turn. */
const AT_ONCE = 5000

const readOf = new WeakMap<object, Read>()

/** The parties and sources of a store, by their names and the words of those, for finding the one that was meant. `store` stands for it over all transactions. */
export const namesLike = async (store: object, tx: Kysely<Schema>): Promise<Likenesses> => (await namesOf(store, tx)).likenesses

/** The numbers of its names, by their keys. */
export const numbersOfNames = async (store: object, tx: Kysely<Schema>): Promise<ReadonlyMap<string, number>> => (await namesOf(store, tx)).numbers

async function namesOf(store: object, tx: Kysely<Schema>): Promise<Read> {
  let read = readOf.get(store)
  if (!read) readOf.set(store, (read = { likenesses: new Likenesses(), numbers: new Map(), last: 0 }))
  for (;;) {
    const rows = await tx.selectFrom('name').select(['id', 'key', 'name', 'name_en']).where('id', '>', read.last).orderBy('id').limit(AT_ONCE).execute()
    for (const { id, key, name, name_en } of rows) {
      read.numbers.set(key, id)
      for (const one of [name, name_en]) for (const part of [one, ...one.split(/[\s-]+/)]) read.likenesses.add(part)
      read.last = Math.max(read.last, id)
    }
    if (rows.length < AT_ONCE) return read
  }
}

/** The names of a place. */
interface PlaceNames {
  readonly label: number
  readonly place: PlaceLabel
  /** Both of them, folded. */
  readonly folded: readonly [string, string]
}

const placesOfLabels = new WeakMap<Labels, PlaceNames[]>()

/** The places that records of a store name, folded once. */
export function placeNames(labels: Labels): readonly PlaceNames[] {
  let places = placesOfLabels.get(labels)
  if (!places) placesOfLabels.set(labels, (places = []))
  for (const [value, label] of [...labels.of('place')].slice(places.length)) {
    const place = JSON.parse(value) as PlaceLabel
    places.push({ label, place, folded: [foldName(place[0]), foldName(place[1])] })
  }
  return places
}
