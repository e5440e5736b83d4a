import { foldRange, type Spelling } from '../../text/spelling.js'

export type Precision = 'point' | 'city' | 'district' | 'province' | 'country'

/** A place of `lexicon/places/gazetteer.tsv`. */
export interface GazetteerEntry {
  /** Names as written in the table, fullest first. */
  readonly ar: readonly string[]
  readonly en: string
  /** ISO 3166 alpha-3, PSE, KOS; null for seas, straits and regions of several countries. */
  readonly country: string | null
  /** Degrees, north and east positive. */
  readonly lat: number
  readonly lon: number
  readonly precision: Precision
  /** About log10 of the population; 0 for a name that is also an ordinary word or a personal name. */
  readonly weight: number
}

/** A name of an entry, cut into words. */
export interface PlaceName {
  /** Folded words. */
  readonly words: readonly string[]
  /** As written in the table. */
  readonly written: string
  readonly entry: () => GazetteerEntry
}

export interface Gazetteer {
  /** Names by their first folded word, longest first. */
  readonly byFirstWord: ReadonlyMap<string, readonly PlaceName[]>
}

/** Columns in the table's order. */
const COLUMNS = 'ar\ten\tcountry\tlat\tlon\tprecision\tweight'

/** Reads the table; entries are made when first asked for. A table with other columns has no entries. */
export function readGazetteer(spelling: Spelling, text: string): Gazetteer {
  const byFirstWord = new Map<string, PlaceName[]>()
  let from = text.indexOf('\n') + 1
  if (from > 0 && text.slice(0, from).trimEnd() === COLUMNS) {
    while (from < text.length) {
      let to = text.indexOf('\n', from)
      if (to < 0) to = text.length
      addLine(byFirstWord, spelling, text.slice(from, to))
      from = to + 1
    }
    for (const names of byFirstWord.values()) if (names.length > 1) names.sort((a, b) => b.words.length - a.words.length)
  }
  return { byFirstWord }
}

function addLine(byFirstWord: Map<string, PlaceName[]>, spelling: Spelling, line: string): void {
  const tab = line.indexOf('\t')
  if (tab <= 0) return
  let made: GazetteerEntry | null = null
  const entry = (): GazetteerEntry => (made ??= entryOf(line))
  for (const written of line.slice(0, tab).split('|')) {
    const words = foldRange(spelling, written, 0, written.length).split(/[ -]/)
    const names = byFirstWord.get(words[0])
    const name = { words, written, entry }
    if (names) names.push(name)
    else byFirstWord.set(words[0], [name])
  }
}

function entryOf(line: string): GazetteerEntry {
  const [ar, en, country, lat, lon, precision, weight] = line.split('\t')
  return { ar: ar.split('|'), en, country: country || null, lat: Number(lat), lon: Number(lon), precision: precision as Precision, weight: Number(weight) }
}

/** Entries that bear exactly this name (folded words). */
export function entriesNamed(gazetteer: Gazetteer, words: readonly string[]): GazetteerEntry[] {
  const names = gazetteer.byFirstWord.get(words[0]) ?? []
  return names.filter((n) => n.words.length === words.length && n.words.every((w, i) => w === words[i])).map((n) => n.entry())
}
