import { compileSpelling, foldWord, type Spelling } from '../text/spelling.js'
import { at, conflictingFrames, fault, sharedNames, sharedStates } from './check-conflicts.js'
import type { Known } from './check-cells.js'
import { folders, schemas, type TableSchema } from './check-schemas.js'
import { Pos, posOf } from './features.js'
import type { Source } from './lexicon.js'
import { addVerb, addWord, type Entry, type Lexeme } from './lexemes.js'
import { type Fault, readTable, type Row } from './table.js'

/**
 * Every fault of the tables in `source`: cells that their column does not allow, rows given twice, contradictions, verbs whose conjugation
 * does not give their lemma, frames of words that no table knows. In order of file and line.
 * `base` holds tables that `source` is laid over: its words, verbs and prepositions are known, its faults and rows are not reported.
 */
export function checkLexicon(source: Source, base: Source = {}): Fault[] {
  const faults: Fault[] = []
  const tables = tablesOf(source, faults)
  const known = knownOf(tables, tablesOf(base, []), faults)
  for (const table of tables) if (table.schema) checkTable(table, table.schema, known, faults)
  for (const schema of schemas) faults.push(...duplicates(rowsOf(tables, schema), schema.key))
  for (const table of tables) if (!table.schema) faults.push(...duplicates(table.rows, table.columns))
  const rows = (path: RegExp): Row[] => tables.filter((table) => path.test(table.path)).flatMap((table) => table.rows)
  faults.push(...conflictingFrames(rows(/^frames\/(?!light-verbs)/)), ...sharedStates(rows(/^actors\/states/)), ...sharedNames(rows(/^actors\/(persons|groups|bodies)/)))
  return faults.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}

interface Table {
  readonly path: string
  readonly rows: readonly Row[]
  /** Line of the header, from 1. */
  readonly headerLine: number
  /** Columns that the header names. */
  readonly columns: readonly string[]
  /** Null for a table whose columns are its reader's affair: only its shape and doubled rows are looked at. */
  readonly schema: TableSchema | null
}

function tablesOf(source: Source, faults: Fault[]): Table[] {
  const tables: Table[] = []
  for (const [path, content] of Object.entries(source).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!path.endsWith('.tsv')) continue
    const [folder, ...rest] = path.split('/')
    if (rest.length > 0 ? !folders.has(folder) : path !== 'spelling.tsv') faults.push({ file: path, line: 1, code: 'folder', message: `the coder reads no table here (folders: ${[...folders].join(' ')})` })
    const lines = content.split('\n')
    const header = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'))
    const columns = header < 0 ? [] : lines[header].split('\t').map((name) => name.trim())
    const schema = schemas.find((candidate) => candidate.path.test(path)) ?? null
    tables.push({ path, rows: readTable(path, content, faults), headerLine: header + 1, columns, schema })
  }
  return tables
}

const rowsOf = (tables: readonly Table[], schema: TableSchema): Row[] => tables.filter((table) => table.schema === schema).flatMap((table) => table.rows)

function checkTable({ path, rows, headerLine, columns }: Table, schema: TableSchema, known: Known, faults: Fault[]): void {
  const header = { file: path, line: headerLine }
  const missing = Object.keys(schema.columns).filter((name) => !columns.includes(name))
  const unknown = columns.filter((name) => !(name in schema.columns))
  if (columns.length > 0 && missing.length > 0) faults.push(fault(header, 'header', `the header lacks ${missing.join(', ')}`))
  if (unknown.length > 0) faults.push(fault(header, 'header', `the header names unknown columns: ${unknown.join(', ')}`))
  if (missing.length > 0) return
  for (const row of rows) {
    for (const [name, column] of Object.entries(schema.columns)) {
      const cell = row.cells[name]
      if (column.required && cell === '') faults.push(fault(row, 'missing', `${name} is empty`))
      else for (const check of column.checks) {
        const message = check(cell, row.cells, known)
        if (message) faults.push(fault(row, name, `${name}: ${message}`))
      }
    }
  }
}

function duplicates(rows: readonly Row[], key: readonly string[]): Fault[] {
  const first = new Map<string, Row>()
  const faults: Fault[] = []
  for (const row of rows) {
    const name = key.map((column) => row.cells[column] ?? '').join('\t')
    const earlier = first.get(name)
    if (earlier) faults.push(fault(row, 'duplicate', `the same ${key.join(', ')} as at ${at(earlier)}: ${row.cells[key[0]]}`))
    else first.set(name, row)
  }
  return faults
}

/** What may be referred to. Conjugating the verbs finds those that do not give their lemma, on the way. */
function knownOf(own: readonly Table[], base: readonly Table[], faults: Fault[]): Known {
  const spelling = spellingOf([...own, ...base])
  const fold = (word: string): string => foldWord(spelling, word)
  const lexemes: Lexeme[] = []
  const entries: Entry[] = []
  for (const [tables, found] of [[base, [] as Fault[]], [own, faults]] as const) {
    for (const { path, rows, schema } of tables) {
      if (schema && Object.keys(schema.columns).some((name) => rows.length > 0 && !(name in rows[0].cells))) continue
      if (path.startsWith('verbs/')) for (const row of rows) addVerb(row, spelling, lexemes, entries, found)
      // The part of speech is checked with the table; here an unknown one only adds no word.
      else if (path.startsWith('words/') && !path.startsWith('words/particles')) for (const row of rows) addWord(row, spelling, lexemes, entries, [])
    }
  }
  const rows = (path: RegExp): Row[] => [...own, ...base].filter((table) => path.test(table.path)).flatMap((table) => table.rows)
  return {
    fold,
    verbs: new Set(lexemes.filter(({ pos }) => pos === Pos.VERB || pos === Pos.AUX).map(({ lemma }) => fold(lemma))),
    nominals: new Set(entries.filter(([, , features]) => posOf(features) === Pos.NOUN || posOf(features) === Pos.ADJ).map(([form]) => form)),
    prepositions: new Set([
      ...rows(/^words\/particles/).filter(({ cells }) => cells.pos === 'ADP' || cells.tags?.split('|').includes('advprep')).map(({ cells }) => fold(cells.form ?? '')),
      ...rows(/^grammar\/prepositions/).flatMap(({ cells }) => (cells.phrase ? [fold(cells.phrase)] : [])),
    ]),
  }
}

function spellingOf(tables: readonly Table[]): Spelling {
  const rows = tables.filter(({ path }) => path === 'spelling.tsv').flatMap((table) => table.rows)
  return compileSpelling(rows.filter(({ cells }) => cells.from && cells.to !== undefined).map(({ cells }) => ({ from: cells.from, to: cells.to })))
}
