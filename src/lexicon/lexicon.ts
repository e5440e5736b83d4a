import { compileSpelling, foldWord, type Spelling } from '../text/spelling.js'
import { decodeBase64 } from './base64.js'
import { compileWords, isWordTable } from './compile-words.js'
import { flagsOf } from './flags.js'
import { decodeForms } from './form-coding.js'
import { type FormIndex, indexForms } from './forms.js'
import type { Lexeme } from './lexemes.js'
import { morphologyOf } from './morphology.js'
import type { Packed } from './packing.js'
import { type Fault, type Row, readTable } from './table.js'

/** Contents of table files by path below `lexicon/` (or `grammar/`), as written. */
export type Source = Readonly<Record<string, string>>

export interface Lexicon {
  readonly spelling: Spelling
  readonly lexemes: readonly Lexeme[]
  /** Folded lemma of each lexeme. */
  readonly folded: readonly string[]
  /** `Flag` bits of each lexeme. */
  readonly flags: Int32Array
  /** How frequent each lexeme is in news: log2 of its occurrences per million words, `UNCOUNTED` for words of a user's own tables. */
  readonly levels: Uint8Array
  readonly forms: FormIndex
  /** Forms a user's own tables add; null when there are none. */
  readonly extra: FormIndex | null
  /** The packed index of the actors' names; null where a user's own tables change it. */
  readonly names: string | null
  /** Contents of the tables that later stages read themselves. */
  readonly source: Source
}

/** The level of a word nobody counted: that of a word met about once in 60,000. */
const UNCOUNTED = 4

/** Opens a packed lexicon; `overlay` lays a user's own tables over it (same paths, same formats). Faults of the overlay are added to `faults`. */
export function loadLexicon(packed: Packed, overlay: Source = {}, faults: Fault[] = []): Lexicon {
  const source = merged(packed.source, overlay)
  const spelling = spellingOf(source, faults)
  const lexemes = lexemesOf(packed)
  const own = Object.keys(overlay).length > 0 ? compileWords(overlay, { spelling, morphology: morphologyOf(packed.source, spelling, faults) }, lexemes, faults) : null
  const levels = new Uint8Array(lexemes.length).fill(UNCOUNTED)
  levels.set(decodeBase64(packed.levels))
  return {
    spelling, lexemes, folded: foldedLemmas(spelling, packed, lexemes), levels, flags: flagsOfAll(lexemes),
    forms: indexForms(decodeForms(packed.forms)), extra: own && own.count > 0 ? indexForms(own) : null,
    names: Object.keys(overlay).some((path) => path.startsWith('actors/') || path === 'spelling.tsv') ? null : packed.names, source,
  }
}

function lexemesOf({ lemmas, glosses, pos, tags, tagOf, verbs }: Packed): Lexeme[] {
  const lists = tags.map((t) => (t === '' ? [] : t.split('|')))
  const english = glosses.split('\n')
  return lemmas.split('\n').map((lemma, i) => ({ lemma, pos: pos[i], tags: lists[tagOf[i]], verb: verbs[i], gloss: english[i] }))
}

/** Our own lemmas are folded as one text, since folding leaves line ends alone. */
function foldedLemmas(spelling: Spelling, packed: Packed, lexemes: readonly Lexeme[]): string[] {
  const folded = foldWord(spelling, packed.lemmas).split('\n')
  for (let i = folded.length; i < lexemes.length; i++) folded.push(foldWord(spelling, lexemes[i].lemma))
  return folded
}

/** Lexemes share their lists of tags: each list is looked at once. */
function flagsOfAll(lexemes: readonly Lexeme[]): Int32Array {
  const known = new Map<readonly string[], number>()
  const flags = new Int32Array(lexemes.length)
  for (let i = 0; i < lexemes.length; i++) {
    const { tags } = lexemes[i]
    let bits = known.get(tags)
    if (bits === undefined) known.set(tags, (bits = flagsOf(tags)))
    flags[i] = bits
  }
  return flags
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

/** Folded words of a class of `grammar/classes.tsv`. */
export function classOf(lexicon: Pick<Lexicon, 'source' | 'spelling'>, name: string): ReadonlySet<string> {
  const rows = rowsOf(lexicon, 'grammar/classes').filter(({ cells }) => cells.class === name)
  return new Set(rows.flatMap(({ cells }) => cells.words.split('|')).map((word) => foldWord(lexicon.spelling, word)))
}

/** Rows of every table whose path starts with `prefix`, in order of path. */
export function rowsOf(lexicon: Pick<Lexicon, 'source'>, prefix: string, faults: Fault[] = []): Row[] {
  const paths = Object.keys(lexicon.source).filter((path) => path.startsWith(prefix) && path.endsWith('.tsv')).sort()
  const tables = paths.map((path) => readTable(path, lexicon.source[path], faults))
  return tables.length === 1 ? tables[0] : tables.flat()
}

export function spellingOf(source: Source, faults: Fault[]): Spelling {
  return compileSpelling(readTable('spelling.tsv', source['spelling.tsv'] ?? '', faults).map((r) => ({ from: r.cells.from, to: r.cells.to })))
}
