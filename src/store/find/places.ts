import { QUAD_FROM } from '../columns/fields.js'
import type { PlaceLabel } from '../columns/labels.js'
import type { Store } from '../open.js'
import type { Filter } from './filter.js'
import { query } from './query.js'

/** A point of a map, with how many records tell of it. */
export interface PlaceCount {
  readonly name: string
  readonly nameEn: string
  readonly country: string | null
  /** Degrees, north and east positive. */
  readonly lat: number
  readonly lon: number
  readonly records: number
  readonly cooperation: number
  readonly conflict: number
}

export interface Places {
  /** Those with most records first. */
  readonly places: readonly PlaceCount[]
  /** Records that pass the filter, also those without a point. */
  readonly all: number
}

/** Where the records that pass the filter took place. */
export async function placesOf({ db }: Pick<Store, 'db'>, filter: Filter): Promise<Places> {
  return query(db, filter, ['place', 'quad'], async ({ each, labels }) => {
    const counts = new Map<number, { records: number; cooperation: number; conflict: number }>()
    let all = 0
    each((part, rows) => {
      const [places, quads] = [part.column('place'), part.column('quad')]
      all += rows.length
      for (const row of rows) {
        if (places[row] === 0) continue
        let count = counts.get(places[row])
        if (!count) counts.set(places[row], (count = { records: 0, cooperation: 0, conflict: 0 }))
        const quad = quads[row] - QUAD_FROM
        count.records++
        if (quad === 1 || quad === 2) count.cooperation++
        if (quad === 3 || quad === 4) count.conflict++
      }
    })
    const places = [...counts].flatMap(([label, count]): PlaceCount[] => {
      const [name, nameEn, country, lat, lon] = JSON.parse(labels.valueOf(label)) as PlaceLabel
      return lat === null || lon === null ? [] : [{ name, nameEn, country, lat, lon, ...count }]
    })
    return { places: places.sort((a, b) => b.records - a.records), all }
  })
}
