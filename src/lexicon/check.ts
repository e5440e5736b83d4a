import type { Known } from './check-cells.js'
import { at, conflictingFrames, framesOfNoEvent, fault, sharedNames, sharedStates } from './check-conflicts.js'
import { knownOf } from './check-known.js'
import { schemas, type TableSchema } from './check-schemas.js'
import { isWhole, type Table, tablesOf } from './check-tables.js'
import type { Source } from './lexicon.js'
import type { Fault, Row } from './table.js'

/**
 * Every fault of the tables in `source`: cells that their column does not allow, rows given twice, contradictions, verbs whose conjugation
 * does not give their lemma, frames of words that no table knows. In order of file and line.
 * `base` holds tables that `source` is laid over: its words, verbs and prepositions are known, its faults and rows are not reported.
 */
export function checkLexicon(source: Source, base: Source = {}): Fault[] {
  const faults: Fault[] = []
  const tables = tablesOf(source, faults)
  const known = knownOf(tables, base, faults)
  for (const table of tables) {
    if (table.schema) checkTable(table, table.schema, known, faults)
    else faults.push(...duplicates(table.rows, table.columns))
  }
  const whole = tables.filter(isWhole)
  for (const schema of schemas) faults.push(...duplicates(whole.filter((table) => table.schema === schema).flatMap((table) => table.rows), schema.key))
  const rows = (path: RegExp): Row[] => whole.filter((table) => path.test(table.path)).flatMap((table) => table.rows)
  const frames = rows(/^frames\/(?!light-verbs|no-event)/)
  faults.push(...conflictingFrames(frames), ...framesOfNoEvent(rows(/^frames\/no-event/), frames), ...sharedStates(rows(/^actors\/states/)), ...sharedNames(rows(/^actors\/(persons|groups|bodies)/)))
  return faults.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}

function checkTable(table: Table, schema: TableSchema, known: Known, faults: Fault[]): void {
  const { path, rows, headerLine, columns } = table
  if (columns.length === 0) return
  const header = { file: path, line: headerLine }
  const missing = Object.keys(schema.columns).filter((name) => !columns.includes(name))
  const unknown = columns.filter((name) => !(name in schema.columns))
  if (missing.length > 0) faults.push(fault(header, 'header', `the header lacks ${missing.join(', ')}`))
  if (unknown.length > 0) faults.push(fault(header, 'header', `the header names unknown columns: ${unknown.join(', ')}`))
  if (missing.length === 0) for (const row of rows) checkRow(row, schema, known, faults)
}

function checkRow(row: Row, schema: TableSchema, known: Known, faults: Fault[]): void {
  for (const [name, { required, checks }] of Object.entries(schema.columns)) {
    const cell = row.cells[name]
    if (required && cell === '') {
      faults.push(fault(row, 'missing', `${name} is empty`))
      continue
    }
    for (const check of checks) {
      const message = check(cell, row.cells, known)
      if (message) faults.push(fault(row, name, `${name}: ${message}`))
    }
  }
}

function duplicates(rows: readonly Row[], key: readonly string[]): Fault[] {
  const first = new Map<string, Row>()
  const faults: Fault[] = []
  for (const row of rows) {
    const name = key.map((column) => row.cells[column]).join('\t')
    const earlier = first.get(name)
    if (earlier) faults.push(fault(row, 'duplicate', `the same ${key.join(', ')} as at ${at(earlier)}: ${row.cells[key[0]]}`))
    else first.set(name, row)
  }
  return faults
}
