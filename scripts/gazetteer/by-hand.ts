import fs from 'node:fs'
import { type Fault, readTable, valuesOf } from '../../src/lexicon/table.js'
import { type PlaceRow, Rank } from './row.js'

/**
 * Reads the hand-written table. `@` in `ar` stands for the names that the states' table gives the country
 * (its first row of that code).
 */
export function readByHand(file: string, states: string): PlaceRow[] {
  const faults: Fault[] = []
  const names = new Map<string, string[]>()
  for (const { cells } of readTable('actors/states.tsv', states, faults)) if (!names.has(cells.iso3)) names.set(cells.iso3, valuesOf(cells.ar))
  const rows = readTable(file, fs.readFileSync(file, 'utf8'), faults).map(({ cells, line }): PlaceRow => {
    const ar = cells.ar === '@' ? names.get(cells.country) : valuesOf(cells.ar)
    if (!ar?.length) throw new Error(`${file}:${line}: no Arabic name for ${cells.en}`)
    const [lat, lon, weight] = [Number(cells.lat), Number(cells.lon), Number(cells.weight)]
    if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && weight >= 0) || cells.lat === '' || cells.lon === '') throw new Error(`${file}:${line}: coordinates or weight of ${cells.en}`)
    if (!/^(point|city|district|province|country)$/.test(cells.precision)) throw new Error(`${file}:${line}: precision ${cells.precision}`)
    return { ar, en: cells.en, country: cells.country, lat, lon, precision: cells.precision, weight, rank: Rank.HAND }
  })
  if (faults.length) throw new Error(faults.map((f) => `${f.file}:${f.line}: ${f.message}`).join('\n'))
  return rows
}
