import { compileSpelling, foldWord, type Spelling } from '../text/spelling.js'
import { decodeBase64 } from './base64.js'
import { Gender, Num, pack, Pos, posNames } from './features.js'
import { flagsOf } from './flags.js'
import { buildForms, type FormIndex, type FormTable, indexForms } from './forms.js'
import { addName, addVerb, addWord, type Entry, type Lexeme } from './lexemes.js'
import { type Language, morphologyOf } from './morphology.js'
import { type Fault, type Row, readTable, valuesOf } from './table.js'

/** Contents of table files by path below `lexicon/` (or `grammar/`), as written. */
export type Source = Readonly<Record<string, string>>

export interface Lexicon {
  readonly spelling: Spelling
  readonly lexemes: readonly Lexeme[]
  /** `Flag` bits of each lexeme. */
  readonly flags: Int32Array
  /** How frequent each lexeme is in news: log2 of its occurrences per million words, `UNCOUNTED` for words of a user's own tables. */
  readonly levels: Uint8Array
  readonly forms: FormIndex
  /** Forms a user's own tables add; null when there are none. */
  readonly extra: FormIndex | null
  /** Contents of the tables that later stages read themselves. */
  readonly source: Source
}

/** What the build step writes: word tables compiled to forms, the other tables as they are without comments. */
export interface Packed {
  readonly source: Source
  /** Lemma, part of speech, tags, verb: columns of the lexemes. */
  readonly lemmas: string
  readonly pos: readonly number[]
  readonly tags: readonly string[]
  readonly tagOf: readonly number[]
  readonly verbs: readonly number[]
  /** Frequency levels of the lexemes, one byte each. */
  readonly levels: string
  readonly forms: { readonly count: number; readonly letters: string; readonly lengths: string; readonly readings: string; readonly lexeme: string; readonly features: string; readonly featureSet: readonly number[] }
}

const isWordTable = (path: string): boolean => /^(words|verbs|names)\//.test(path)

/** What counts of words are filed under: a lemma as written and its part of speech. */
export const frequencyKey = (l: Lexeme): string => `${l.lemma} ${posNames[l.pos]}`

const FREQUENCY = 'frequency.tsv'
/** The level of a word nobody counted: that of a word met about once in 60,000. */
export const UNCOUNTED = 4

function levelsOf(source: Source, lexemes: readonly Lexeme[], faults: Fault[]): Uint8Array {
  const levels = new Map(readTable(FREQUENCY, source[FREQUENCY] ?? '', faults).map(({ cells }) => [`${cells.lemma} ${cells.pos}`, Number(cells.level)]))
  return Uint8Array.from(lexemes, (l) => levels.get(frequencyKey(l)) ?? 0)
}

/** Compiles the word tables of `source`; `lexemes` may already hold those of a lexicon that is being extended. */
export function compileWords(source: Source, language: Language, lexemes: Lexeme[], faults: Fault[]): FormTable {
  const { spelling } = language
  const entries: Entry[] = []
  for (const [path, content] of Object.entries(source).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!isWordTable(path) || !path.endsWith('.tsv')) continue
    for (const row of readTable(path, content, faults)) {
      if (path.startsWith('verbs/')) addVerb(row, language, lexemes, entries, faults)
      else if (path.startsWith('names/')) addNameRow(row, spelling, lexemes, entries)
      else if (path.startsWith('words/particles')) addParticle(row, spelling, lexemes, entries, faults)
      else addWord(row, language, lexemes, entries, faults)
    }
  }
  linkToVerbs(lexemes, spelling)
  markNewsVerbs(source, spelling, lexemes)
  addNamesOfTables(source, spelling, lexemes, entries, faults)
  return buildForms(entries)
}

/** A plain noun or adjective written like a verb's participle or verbal noun (مشير، تقديم) knows that verb, so that it can be read either way. */
function linkToVerbs(lexemes: Lexeme[], spelling: Spelling): void {
  const participles = new Map<string, number>()
  const masdars = new Map<string, number>()
  for (const l of lexemes) {
    if (l.verb < 0) continue
    const map = l.tags.includes('participle') ? participles : masdars
    const key = foldWord(spelling, l.lemma)
    if (!map.has(key)) map.set(key, l.verb)
  }
  lexemes.forEach((l, i) => {
    if (l.verb >= 0 || (l.pos !== Pos.NOUN && l.pos !== Pos.ADJ)) return
    const key = foldWord(spelling, l.lemma)
    const masdar = l.pos === Pos.NOUN ? masdars.get(key) : undefined
    const verb = masdar ?? participles.get(key)
    if (verb !== undefined) lexemes[i] = { ...l, verb, tags: [...l.tags, masdar !== undefined ? 'masdar' : 'participle'] }
  })
}

/** Verbs that say what happened are far more frequent in news than the nouns and names they are written like. */
function markNewsVerbs(source: Source, spelling: Spelling, lexemes: Lexeme[]): void {
  const verbs = new Set<string>()
  for (const [path, content] of Object.entries(source)) {
    if (!path.startsWith('frames/verbs')) continue
    for (const { cells } of readTable(path, content, [])) if (cells.pos === 'VERB') verbs.add(foldWord(spelling, cells.lemma))
  }
  lexemes.forEach((l, i) => {
    if (l.pos === Pos.VERB && verbs.has(foldWord(spelling, l.lemma))) lexemes[i] = { ...l, tags: [...l.tags, 'news'] }
  })
}

function addNameRow(row: Row, spelling: Spelling, lexemes: Lexeme[], entries: Entry[]): void {
  const id = lexemes.push({ lemma: row.cells.ar, pos: Pos.PROPN, tags: ['name', row.cells.type], verb: -1 }) - 1
  for (const word of row.cells.ar.split(/[\s|]+/)) addName(foldWord(spelling, word), row.cells.gender, id, entries)
}

function addParticle(row: Row, spelling: Spelling, lexemes: Lexeme[], entries: Entry[], faults: Fault[]): void {
  const { form, pos, tags } = row.cells
  const code = posNames.indexOf(pos as never)
  if (code < 0) {
    faults.push({ file: row.file, line: row.line, code: 'pos', message: `${form}: unknown part of speech ${pos}` })
    return
  }
  if (/\s/.test(form)) return // phrases are the grammar's affair
  const flags = valuesOf(tags)
  const id = lexemes.push({ lemma: form, pos: code, tags: flags, verb: -1 }) - 1
  const agreement = flags.find((t) => /^[123][mf]?[sdp]$/.test(t)) ?? ''
  const gender = agreement.includes('f') || flags.includes('f') ? Gender.F : agreement.includes('m') || flags.includes('m') ? Gender.M : Gender.NONE
  const number = agreement.endsWith('p') ? Num.PL : agreement.endsWith('d') ? Num.DU : agreement.endsWith('s') ? Num.SG : Num.NONE
  entries.push([foldWord(spelling, form), id, pack({ pos: code, gender, number, person: agreement ? Number(agreement[0]) : 0, join: 3 })])
}

/**
 * The single words of names are proper names when no word table knows them. Those of persons also when they are only an inflected form of a word, not the word
 * itself; states' names of one word always (الصين, تركيا).
 */
/** Weight in the gazetteer (about log10 of the population) from which a place's name is a name whatever else it could be. */
const GREAT_PLACE = 4.9

function addNamesOfTables(source: Source, spelling: Spelling, lexemes: Lexeme[], entries: Entry[], faults: Fault[]): void {
  const forms = new Set(entries.map(([form]) => form))
  const words = new Set(lexemes.filter((l) => l.verb < 0).map((l) => foldWord(spelling, l.lemma)))
  const names = new Set(lexemes.filter((l) => l.pos === Pos.PROPN).map((l) => foldWord(spelling, l.lemma)))
  const seen = new Set<string>()
  for (const [path, content] of Object.entries(source)) {
    if (!/^(actors\/(states|persons|groups|bodies)|places\/)/.test(path) || !path.endsWith('.tsv')) continue
    const tag = path.startsWith('places/') || path.includes('states') ? 'place' : path.includes('persons') ? 'hum' : 'body'
    for (const row of readTable(path, content, faults)) {
      for (const name of [...valuesOf(row.cells.ar), ...valuesOf(row.cells.capital)]) {
        const parts = name.split(/[\s\-–]+/)
        // A great city is read as a name even where a verb or noun is written like it (تعز، حلب).
        const great = parts.length === 1 && (path.includes('states') || Number(row.cells.weight ?? 0) >= GREAT_PLACE)
        const taken = tag === 'hum' ? words : great ? names : forms
        for (const word of parts) {
          const form = foldWord(spelling, word).replace(/^ال(?=..)/, '')
          if (form.length < 3 || taken.has(form) || seen.has(form)) continue
          seen.add(form)
          const id = lexemes.push({ lemma: word, pos: Pos.PROPN, tags: ['name', tag], verb: -1 }) - 1
          addName(form, '', id, entries)
        }
      }
      for (const nisba of valuesOf(row.cells.nisba)) {
        const id = lexemes.push({ lemma: nisba, pos: Pos.ADJ, tags: ['nisba', 'hum'], verb: -1 }) - 1
        addWordForms(foldWord(spelling, nisba), id, entries, valuesOf(row.cells.people).map((p) => foldWord(spelling, p)))
      }
    }
  }
}

function addWordForms(form: string, id: number, entries: Entry[], people: string[]): void {
  const f = { pos: Pos.ADJ, deriv: 5 }
  const push = (w: string, gender: number, number: number, kase = 0, join = 1): void => {
    entries.push([w, id, pack({ ...f, gender, number, kase, join })])
  }
  push(form, Gender.M, Num.SG)
  push(`${form}ا`, Gender.M, Num.SG, 3)
  push(`${form}ه`, Gender.F, Num.SG)
  push(`${form}ان`, Gender.M, Num.DU, 1)
  push(`${form}ين`, Gender.M, Num.PL, 2)
  push(`${form}ون`, Gender.M, Num.PL, 1)
  push(`${form}تان`, Gender.F, Num.DU, 1)
  push(`${form}تين`, Gender.F, Num.DU, 2)
  push(`${form}ات`, Gender.F, Num.PL)
  for (const p of people) push(p, Gender.M, Num.PL)
}

export function spellingOf(source: Source, faults: Fault[]): Spelling {
  return compileSpelling(readTable('spelling.tsv', source['spelling.tsv'] ?? '', faults).map((r) => ({ from: r.cells.from, to: r.cells.to })))
}

/** Columns that only people read. */
const PROSE = new Set(['example', 'gloss', 'note', 'yes', 'no'])

function withoutComments(content: string): string {
  const lines = content.split('\n').filter((l) => l.trim() !== '' && !l.startsWith('#'))
  if (!lines.length) return ''
  const keep = lines[0].split('\t').map((name) => !PROSE.has(name.trim()))
  return lines.map((l) => l.split('\t').map((c) => c.trim()).filter((_, i) => keep[i] ?? true).join('\t')).join('\n')
}

/** The build step's work: everything `loadLexicon` needs, as plain JSON. */
export function packLexicon(source: Source, encode: (bytes: Uint8Array) => string, faults: Fault[]): Packed {
  const spelling = spellingOf(source, faults)
  const lexemes: Lexeme[] = []
  const forms = compileWords(source, { spelling, morphology: morphologyOf(source, spelling, faults) }, lexemes, faults)
  const tags: string[] = []
  const tagIndex = new Map<string, number>()
  const tagOf = lexemes.map((l) => {
    const key = l.tags.join('|')
    if (!tagIndex.has(key)) tagIndex.set(key, tags.push(key) - 1)
    return tagIndex.get(key)!
  })
  const featureSet: number[] = []
  const featureIndex = new Map<number, number>()
  const features = new Uint16Array(forms.features.length)
  forms.features.forEach((f, i) => {
    if (!featureIndex.has(f)) featureIndex.set(f, featureSet.push(f) - 1)
    features[i] = featureIndex.get(f)!
  })
  const lengths = new Uint8Array(forms.count)
  const readings = new Uint8Array(forms.count)
  for (let i = 0; i < forms.count; i++) {
    lengths[i] = forms.offsets[i + 1] - forms.offsets[i]
    readings[i] = forms.first[i + 1] - forms.first[i]
  }
  const rest = Object.fromEntries(Object.entries(source).filter(([path]) => !isWordTable(path) && path !== FREQUENCY).map(([path, content]) => [path, path.endsWith('.tsv') ? withoutComments(content) : content]))
  return {
    source: rest,
    lemmas: lexemes.map((l) => l.lemma).join('\n'),
    pos: lexemes.map((l) => l.pos),
    tags, tagOf,
    verbs: lexemes.map((l) => l.verb),
    levels: encode(levelsOf(source, lexemes, faults)),
    forms: {
      count: forms.count, letters: encode(forms.letters), lengths: encode(lengths), readings: encode(readings),
      lexeme: encode(bytesOf(forms.lexeme)), features: encode(bytesOf(features)), featureSet,
    },
  }
}

/** Little-endian bytes, low halves first and then high halves, which compresses better. */
function bytesOf(values: Uint16Array): Uint8Array {
  const bytes = new Uint8Array(values.length * 2)
  values.forEach((v, i) => {
    bytes[i] = v & 255
    bytes[values.length + i] = v >> 8
  })
  return bytes
}

function wordsOf(bytes: Uint8Array): Uint16Array {
  const n = bytes.length / 2
  const values = new Uint16Array(n)
  for (let i = 0; i < n; i++) values[i] = bytes[i] | (bytes[n + i] << 8)
  return values
}

/** Opens a packed lexicon; `overlay` lays a user's own tables over it (same paths, same formats). Faults of the overlay are added to `faults`. */
export function loadLexicon(packed: Packed, overlay: Source = {}, faults: Fault[] = []): Lexicon {
  const tags = packed.tags.map((t) => (t === '' ? [] : t.split('|')))
  const lemmas = packed.lemmas.split('\n')
  const lexemes: Lexeme[] = lemmas.map((lemma, i) => ({ lemma, pos: packed.pos[i], tags: tags[packed.tagOf[i]], verb: packed.verbs[i] }))
  const { count, featureSet } = packed.forms
  const lengths = decodeBase64(packed.forms.lengths)
  const readings = decodeBase64(packed.forms.readings)
  const offsets = new Uint32Array(count + 1)
  const first = new Uint32Array(count + 1)
  for (let i = 0; i < count; i++) {
    offsets[i + 1] = offsets[i] + lengths[i]
    first[i + 1] = first[i] + readings[i]
  }
  const features = Uint32Array.from(wordsOf(decodeBase64(packed.forms.features)), (i) => featureSet[i])
  const forms = indexForms({ count, letters: decodeBase64(packed.forms.letters), offsets, first, lexeme: wordsOf(decodeBase64(packed.forms.lexeme)), features })
  const source = merged(packed.source, overlay)
  const spelling = spellingOf(source, faults)
  const own = Object.keys(overlay).length > 0 ? compileWords(overlay, { spelling, morphology: morphologyOf(packed.source, spelling, faults) }, lexemes, faults) : null
  const levels = new Uint8Array(lexemes.length).fill(UNCOUNTED)
  levels.set(decodeBase64(packed.levels))
  return { spelling, lexemes, levels, flags: Int32Array.from(lexemes, (l) => flagsOf(l.tags)), forms, extra: own && own.count > 0 ? indexForms(own) : null, source }
}

/** A user's table of the same path comes after ours, under its own name, so that its rows are read last and win. */
function merged(base: Source, overlay: Source): Source {
  const out: Record<string, string> = { ...base }
  for (const [path, content] of Object.entries(overlay)) {
    if (isWordTable(path)) continue
    out[path in base ? path.replace(/(\.\w+)$/, '~user$1') : path] = content
  }
  return out
}

/** Rows of every table whose path starts with `prefix`, in order of path. */
export function rowsOf(lexicon: Pick<Lexicon, 'source'>, prefix: string, faults: Fault[] = []): Row[] {
  return Object.keys(lexicon.source)
    .filter((path) => path.startsWith(prefix) && path.endsWith('.tsv'))
    .sort()
    .flatMap((path) => readTable(path, lexicon.source[path], faults))
}
