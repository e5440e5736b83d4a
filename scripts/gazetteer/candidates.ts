import fs from 'node:fs'
import { readTable } from '../../src/lexicon/table.js'
import { arabicNames, cleaned, isArabic } from './arabic-names.js'
import type { Division, Town } from './geonames.js'
import { type PlaceRow, Rank } from './row.js'

/** Which towns and divisions are taken, by ISO 3166 alpha-2. */
export interface Selection {
  leastPopulation(country: string): number
  hasDivisions(country: string): boolean
  /** Countries all of whose towns are taken. */
  readonly region: ReadonlySet<string>
}

export function readSelection(file: string): Selection {
  const rows = new Map(readTable(file, fs.readFileSync(file, 'utf8'), []).map(({ cells }) => [cells.iso2, cells]))
  const others = rows.get('*')!
  return {
    leastPopulation: (country) => Number((rows.get(country) ?? others).towns),
    hasDivisions: (country) => (rows.get(country) ?? others).divisions === 'y',
    region: new Set([...rows.values()].filter((r) => r.towns === '0').map((r) => r.iso2)),
  }
}

const MOST_NAMES = 3
/** Weights of places whose population GeoNames does not know. */
const UNKNOWN_SEAT = 2.8
const UNKNOWN = 2.3

export function townRow(town: Town, selection: Selection, alpha3: (iso2: string) => string, kinds: ReadonlySet<string>): PlaceRow | null {
  const least = selection.leastPopulation(town.country)
  const seat = town.feature === 'PPLC' || town.feature === 'PPLA' || town.feature === 'PPLA2'
  if (town.population < (town.feature === 'PPLC' ? 0 : town.feature === 'PPLA' ? least / 10 : least)) return null
  const ar = [...new Set(arabicNames(town.alternates, town.name, MOST_NAMES).map((n) => withoutKind(n, kinds)))]
  if (!ar.length) return null
  const weight = town.population > 0 ? Math.log10(town.population) : seat ? UNKNOWN_SEAT : UNKNOWN
  return { ar, en: town.name, country: alpha3(town.country), lat: town.lat, lon: town.lon, precision: town.feature === 'PPLX' ? 'point' : 'city', weight, rank: Rank.GEONAMES }
}

/** A division weighs a little less than its people, so that a bare name means its seat. */
const DIVISION_DISCOUNT = 0.5

export function divisionRow(division: Division, selection: Selection, alpha3: (iso2: string) => string, kinds: ReadonlySet<string>): PlaceRow | null {
  if (!selection.hasDivisions(division.country)) return null
  const ar = withoutKind(cleaned(arabicLetters(division.ar.replace(/\s*\(.*\)/, ''))), kinds)
  if (ar.length < 2 || !isArabic(ar)) return null
  const weight = Math.max(3, Math.log10(division.population + 1) - DIVISION_DISCOUNT)
  return { ar: [ar], en: plainEnglish(division.en), country: alpha3(division.country), lat: division.lat, lon: division.lon, precision: 'province', weight, rank: Rank.DIVISION }
}

/** محافظة حمص → حمص; the finder reads the kind by itself. */
function withoutKind(name: string, kinds: ReadonlySet<string>): string {
  const words = name.split(' ')
  if (words.length > 1 && kinds.has(words[0])) words.shift()
  if (words.length > 1 && kinds.has(words[words.length - 1])) words.pop()
  return words.join(' ')
}

/** CLDR's Arabic names of Iranian divisions have a few Persian letters. */
const arabicLetters = (name: string): string => name.replace(/ی/g, 'ي').replace(/ک/g, 'ك')

function plainEnglish(name: string): string {
  return name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[ʻʿ`‘’]/g, "'")
}
