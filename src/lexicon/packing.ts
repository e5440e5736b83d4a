import { indexNames, packNames } from './actor-names.js'
import { rosterOf } from './actors.js'
import { compileWords, isWordTable } from './compile-words.js'
import { encodeBase64 } from './base64.js'
import { posNames } from './features.js'
import { encodeForms } from './form-coding.js'
import type { Lexeme } from './lexemes.js'
import { type Source, spellingOf } from './lexicon.js'
import { morphologyOf } from './morphology.js'
import { type Fault, readTable } from './table.js'

/** What the build step writes: word tables compiled to forms, the other tables as they are without comments. */
export interface Packed {
  readonly source: Source
  /** Lemmas, one a line; the columns beside them are in the same order. */
  readonly lemmas: string
  /** Their English, likewise one a line. */
  readonly glosses: string
  readonly pos: readonly number[]
  readonly tags: readonly string[]
  readonly tagOf: readonly number[]
  readonly verbs: readonly number[]
  /** Frequency levels of the lexemes, one byte each, in base64. */
  readonly levels: string
  /** Index of the actors' names, see actor-names.ts. */
  readonly names: string
  /** See form-coding.ts. */
  readonly forms: string
}

/** What counts of words are filed under: a lemma as written and its part of speech. */
export const frequencyKey = (l: Lexeme): string => `${l.lemma} ${posNames[l.pos]}`

const FREQUENCY = 'frequency.tsv'
function levelsOf(source: Source, lexemes: readonly Lexeme[], faults: Fault[]): Uint8Array {
  const levels = new Map(readTable(FREQUENCY, source[FREQUENCY] ?? '', faults).map(({ cells }) => [`${cells.lemma} ${cells.pos}`, Number(cells.level)]))
  return Uint8Array.from(lexemes, (l) => levels.get(frequencyKey(l)) ?? 0)
}

/** Columns that only people read. */
const PROSE = new Set(['example', 'gloss', 'note', 'why', 'yes', 'no'])
/** Of names, what their forms have told already: their English is still asked for. */
const WORDS_ONLY = new Set(['type', 'gender', 'country'])
const isNameTable = (path: string): boolean => path.startsWith('names/')

/** A table without its comments and these columns. */
function without(content: string, columns: ReadonlySet<string>): string {
  const lines = content.split('\n').filter((l) => l.trim() !== '' && !l.startsWith('#'))
  if (!lines.length) return ''
  const keep = lines[0].split('\t').map((name) => !columns.has(name.trim()))
  return lines.map((l) => l.split('\t').map((c) => c.trim()).filter((_, i) => keep[i] ?? true).join('\t')).join('\n')
}

/** The build step's work: everything `loadLexicon` needs. */
export function packLexicon(source: Source, faults: Fault[]): Packed {
  const spelling = spellingOf(source, faults)
  const lexemes: Lexeme[] = []
  const language = { spelling, morphology: morphologyOf(source, spelling, faults) }
  const forms = compileWords(source, language, lexemes, faults)
  const tags = [...new Set(lexemes.map((l) => l.tags.join('|')))]
  const tagIndex = new Map(tags.map((t, i) => [t, i]))
  const rest = Object.entries(source).filter(([path]) => (!isWordTable(path) || isNameTable(path)) && path !== FREQUENCY)
  return {
    source: Object.fromEntries(rest.map(([path, content]) => [path, path.endsWith('.tsv') ? without(content, isNameTable(path) ? WORDS_ONLY : PROSE) : content])),
    lemmas: lexemes.map((l) => l.lemma).join('\n'),
    glosses: lexemes.map((l) => l.gloss).join('\n'),
    pos: lexemes.map((l) => l.pos),
    tags,
    tagOf: lexemes.map((l) => tagIndex.get(l.tags.join('|'))!),
    verbs: lexemes.map((l) => l.verb),
    levels: encodeBase64(levelsOf(source, lexemes, faults)),
    names: packNames(indexNames(rosterOf({ source }), language)),
    forms: encodeForms(forms),
  }
}
