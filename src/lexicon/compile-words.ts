import { foldWord, type Spelling } from '../text/spelling.js'
import { Deriv, Gender, Num, pack, Pos, posNamed } from './features.js'
import { SOUND_PLURAL } from './endings.js'
import { buildForms, type FormTable } from './forms.js'
import { addName, addNominal, addVerb, addWord, type Entry, type Lexeme } from './lexemes.js'
import type { Source } from './lexicon.js'
import type { Language } from './morphology.js'
import { type Fault, type Row, readTable, valuesOf } from './table.js'

/** Tables that are compiled to forms; of all but names nothing else is kept. */
export const isWordTable = (path: string): boolean => /^(words|verbs|names)\//.test(path)

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
  addNamesOfTables(source, language, lexemes, entries, faults)
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
  const id = lexemes.push({ lemma: row.cells.ar, pos: Pos.PROPN, tags: ['name', row.cells.type], verb: -1, gloss: '' }) - 1
  for (const word of row.cells.ar.split(/[\s|]+/)) addName(foldWord(spelling, word), row.cells.gender, id, entries)
}

function addParticle(row: Row, spelling: Spelling, lexemes: Lexeme[], entries: Entry[], faults: Fault[]): void {
  const { form, pos, tags } = row.cells
  const code = posNamed(pos)
  if (code === null) {
    faults.push({ file: row.file, line: row.line, code: 'pos', message: `${form}: unknown part of speech ${pos}` })
    return
  }
  if (/\s/.test(form)) return // phrases are the grammar's affair
  const flags = valuesOf(tags)
  const id = lexemes.push({ lemma: form, pos: code, tags: flags, verb: -1, gloss: '' }) - 1
  const agreement = flags.find((t) => /^[123][mf]?[sdp]$/.test(t)) ?? ''
  const gender = agreement.includes('f') || flags.includes('f') ? Gender.F : agreement.includes('m') || flags.includes('m') ? Gender.M : Gender.NONE
  const number = agreement.endsWith('p') ? Num.PL : agreement.endsWith('d') ? Num.DU : agreement.endsWith('s') ? Num.SG : Num.NONE
  entries.push([foldWord(spelling, form), id, pack({ pos: code, gender, number, person: agreement ? Number(agreement[0]) : 0, join: 3 })])
}

/** Weight in the gazetteer (about log10 of the population) from which a place's name is a name whatever else it could be. */
const GREAT_PLACE = 4.9

/**
 * The single words of names are proper names when no word table knows them. Those of persons also when they are only an inflected form of a word, not the word
 * itself; states' names of one word always (الصين, تركيا).
 */
function addNamesOfTables(source: Source, language: Language, lexemes: Lexeme[], entries: Entry[], faults: Fault[]): void {
  const { spelling } = language
  const forms = new Set(entries.map(([form]) => form))
  const words = new Set(lexemes.filter((l) => l.verb < 0).map((l) => foldWord(spelling, l.lemma)))
  const names = new Set(lexemes.filter((l) => l.pos === Pos.PROPN).map((l) => foldWord(spelling, l.lemma)))
  const seen = new Set<string>()
  // States first: their names stand in those of bodies as well, and have a gender.
  const tables = Object.entries(source).filter(([path]) => /^(actors\/(states|persons|groups|bodies)|places\/)/.test(path) && path.endsWith('.tsv'))
  for (const [path, content] of tables.sort(([a], [b]) => Number(b.includes('/states')) - Number(a.includes('/states')))) {
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
          const id = lexemes.push({ lemma: word, pos: Pos.PROPN, tags: ['name', tag], verb: -1, gloss: '' }) - 1
          // States and cities are feminine, a few states apart.
          addName(form, great && path.includes('states') ? row.cells.gender || 'f' : '', id, entries)
        }
      }
      for (const nisba of valuesOf(row.cells.nisba)) {
        const id = lexemes.push({ lemma: nisba, pos: Pos.ADJ, tags: ['nisba', 'hum'], verb: -1, gloss: '' }) - 1
        addNominal({ form: foldWord(spelling, nisba), pos: Pos.ADJ, gender: Gender.M, deriv: Deriv.NISBA, plurals: [SOUND_PLURAL, ...valuesOf(row.cells.people).map((p) => foldWord(spelling, p))], feminine: true }, language, id, entries)
      }
    }
  }
}
