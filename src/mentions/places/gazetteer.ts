import { foldRange, type Spelling } from '../../text/spelling.js'
import { byFirstLetter, type NameClitic } from '../../words/clitics.js'
import { type PlaceStart, placeStartsOf } from './place-starts.js'

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
  readonly entry: GazetteerEntry
}

export interface Gazetteer {
  /** The names that begin with this folded word, longest first. */
  namesFrom(word: string): readonly PlaceName[]
  /** The names that a word of a text may begin, also behind a clitic. */
  startsAt(form: string): readonly PlaceStart[]
}

/** Columns in the table's order. */
const COLUMNS = 'ar\ten\tcountry\tlat\tlon\tprecision\tweight'
const NONE: readonly PlaceName[] = []
const [TAB, BAR, BLANK, HYPHEN] = ['\t', '|', ' ', '-'].map((c) => c.charCodeAt(0))

/**
 * Files the lines under the first words of their names; names and entries are made when first asked for, since a text asks for few of
 * thousands. A table with other columns has no entries.
 */
export function readGazetteer(spelling: Spelling, text: string, clitics: readonly NameClitic[]): Gazetteer {
  const cut = byFirstLetter(clitics, (c) => c.cut)
  const lines = linesByFirstWord(spelling, text)
  const entries = new Map<number, GazetteerEntry>()
  const names = new Map<string, readonly PlaceName[]>()
  const entryAt = (start: number): GazetteerEntry => {
    let entry = entries.get(start)
    if (!entry) entries.set(start, (entry = entryOf(text.slice(start, endOfLine(text, start)))))
    return entry
  }
  const namesFrom = (word: string): readonly PlaceName[] => {
    const starts = lines.get(word)
    if (starts === undefined) return NONE
    let found = names.get(word)
    if (!found) names.set(word, (found = namesOf(spelling, word, (typeof starts === 'number' ? [starts] : starts).map(entryAt))))
    return found
  }
  return { namesFrom, startsAt: (form) => placeStartsOf(namesFrom, cut, form) }
}

/** Folded first word of a name → where its line starts, or the starts of several lines. */
function linesByFirstWord(spelling: Spelling, text: string): Map<string, number | number[]> {
  const lines = new Map<string, number | number[]>()
  let start = endOfLine(text, 0) + 1
  if (text.slice(0, start).trimEnd() !== COLUMNS) return lines
  for (; start < text.length; start = endOfLine(text, start) + 1) {
    let word = start
    let inFirst = true
    for (let i = start; i <= text.length; i++) {
      const c = i < text.length ? text.charCodeAt(i) : TAB
      if (c !== BLANK && c !== HYPHEN && c !== BAR && c !== TAB) continue
      if (inFirst && i > word) file(lines, foldRange(spelling, text, word, i), start)
      inFirst = c === BAR
      word = i + 1
      if (c === TAB) break
    }
  }
  return lines
}

function file(lines: Map<string, number | number[]>, word: string, start: number): void {
  const known = lines.get(word)
  if (known === undefined) lines.set(word, start)
  else if (typeof known === 'number') {
    if (known !== start) lines.set(word, [known, start])
  } else if (known[known.length - 1] !== start) known.push(start)
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

function namesOf(spelling: Spelling, first: string, entries: readonly GazetteerEntry[]): PlaceName[] {
  const all = entries.flatMap((entry) => entry.ar.map((written) => ({ words: foldRange(spelling, written, 0, written.length).split(/[ -]/), written, entry })))
  return all.filter((n) => n.words[0] === first).sort((a, b) => b.words.length - a.words.length)
}

function entryOf(line: string): GazetteerEntry {
  const [ar, en, country, lat, lon, precision, weight] = line.split('\t')
  return { ar: ar.split('|'), en, country: country || null, lat: Number(lat), lon: Number(lon), precision: precision as Precision, weight: Number(weight) }
}

/** Entries that bear exactly this name (folded words). */
export function entriesNamed(gazetteer: Gazetteer, words: readonly string[]): GazetteerEntry[] {
  return gazetteer.namesFrom(words[0]).filter((n) => n.words.length === words.length && n.words.every((w, i) => w === words[i])).map((n) => n.entry)
}
