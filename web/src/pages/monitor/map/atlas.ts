/** The shapes of the map: Natural Earth at 1:50 million, from the package, no other server. */
import type { GeoPermissibleObjects } from 'd3-geo'
import { merge, mesh } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import shapes from 'world-atlas/countries-50m.json?url'

export interface Atlas {
  readonly land: GeoPermissibleObjects
  /** Lines between countries. */
  readonly borders: GeoPermissibleObjects
}

const ANTARCTICA = '010'

let atlas: Promise<Atlas> | null = null

/** Loaded once; a failure is not remembered. */
export function loadAtlas(): Promise<Atlas> {
  atlas ??= fetch(shapes).then(async (answer) => {
    if (!answer.ok) throw new Error(answer.statusText)
    const world = (await answer.json()) as Topology<{ readonly countries: GeometryCollection }>
    const countries = world.objects.countries.geometries.filter(({ id }) => id !== ANTARCTICA) as (Polygon | MultiPolygon)[]
    return { land: merge(world, countries), borders: mesh(world, { type: 'GeometryCollection', geometries: countries }, (a, b) => a !== b) }
  })
  atlas.catch(() => { atlas = null })
  return atlas
}
