/** One place of the gazetteer while it is being built. */
export interface PlaceRow {
  /** Names in careful spelling, fullest first. */
  ar: string[]
  en: string
  /** ISO 3166 alpha-3, KOS for Kosovo, '' for seas and straits. */
  country: string
  lat: number
  lon: number
  precision: string
  weight: number
  /** Higher wins where two sources have the same place. */
  rank: number
}

export const Rank = { GEONAMES: 0, DIVISION: 1, HAND: 2 } as const

/** Kilometres between two places, good enough to tell whether they are the same. */
export function distance(a: PlaceRow, b: PlaceRow): number {
  const x = (a.lon - b.lon) * Math.cos(((a.lat + b.lat) / 2) * (Math.PI / 180))
  return Math.hypot(x, a.lat - b.lat) * 111.2
}

export function formatRow(row: PlaceRow): string {
  return [row.ar.join('|'), row.en, row.country, number(row.lat, 3), number(row.lon, 3), row.precision, number(row.weight, 1)].join('\t')
}

function number(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)))
}
