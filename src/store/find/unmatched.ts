import { nearest } from '../../text/nearest.js'
import { foldName } from '../keys.js'
import type { Store } from '../open.js'
import type { Filter } from './filter.js'
import { namesLike, placeNames } from './likely.js'
import { hasWords, namesCalled } from './names.js'
import { query } from './query.js'
import { outletKey, partyFilters } from './tests.js'

/** A name in a filter that nobody and nothing in the store has, and that the lexicon does not have either. */
export interface Unmatched {
  readonly field: 'actor' | 'recipient' | 'party' | 'through' | 'outlet' | 'place'
  readonly value: string
  /** What the store has that was probably meant. */
  readonly nearest: string | null
}

/** Names of a filter for which no record could be found, whatever the rest of the filter. */
export async function unmatched({ db }: Pick<Store, 'db'>, filter: Filter): Promise<readonly Unmatched[]> {
  return query(db, {}, [], async ({ labels }, tx) => {
    const found: Unmatched[] = []
    for (const field of partyFilters) {
      for (const { ids, called } of filter[field] ?? []) {
        if (called === undefined || ids !== undefined || (await namesCalled(tx, called)).length > 0) continue
        found.push({ field, value: called, nearest: (await namesLike(db, tx)).nearest(called) })
      }
    }
    const outlets = [...labels.of('outlet').keys()]
    const known = new Set(outlets.map(outletKey))
    for (const names of filter.outlet ?? []) {
      if (names.length === 1 && !known.has(outletKey(names[0]))) found.push({ field: 'outlet', value: names[0], nearest: nearest(names[0], outlets) })
    }
    const places = placeNames(labels)
    for (const { called, places: listed } of filter.place ?? []) {
      if (called === undefined || listed !== undefined || places.some(({ folded }) => folded.some((name) => hasWords(name, foldName(called))))) continue
      found.push({ field: 'place', value: called, nearest: nearest(called, places.flatMap(({ place: [name, nameEn] }) => [name, nameEn])) })
    }
    return found
  })
}
