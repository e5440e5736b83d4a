import { folders, schemas, type TableSchema } from './check-schemas.js'
import type { Source } from './lexicon.js'
import { type Fault, readTable, type Row } from './table.js'

/** A table as the checks see it. */
export interface Table {
  readonly path: string
  readonly rows: readonly Row[]
  /** Line of the header, from 1; 0 when there is none. */
  readonly headerLine: number
  /** Columns that the header names. */
  readonly columns: readonly string[]
  /** Null for a table whose columns are its reader's affair: only its shape and doubled rows are looked at. */
  readonly schema: TableSchema | null
}

/** The tables of a source in order of path. Rows of a wrong shape, and tables where the coder would not look for them, are faults. */
export function tablesOf(source: Source, faults: Fault[]): Table[] {
  const tables: Table[] = []
  for (const [path, content] of Object.entries(source).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!path.endsWith('.tsv')) continue
    const [folder, ...rest] = path.split('/')
    if (rest.length > 0 ? !folders.has(folder) : path !== 'spelling.tsv' && path !== 'frequency.tsv') faults.push({ file: path, line: 1, code: 'folder', message: `the coder reads no table here (folders: ${[...folders].join(' ')})` })
    const lines = content.split('\n')
    const header = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'))
    const columns = header < 0 ? [] : lines[header].split('\t').map((name) => name.trim())
    const schema = schemas.find((candidate) => candidate.path.test(path)) ?? null
    tables.push({ path, rows: readTable(path, content, faults), headerLine: header + 1, columns, schema })
  }
  return tables
}

/** Whether the header names all columns that the table's schema knows: without, its rows cannot be looked at. */
export function isWhole({ columns, schema }: Table): boolean {
  return schema === null || Object.keys(schema.columns).every((name) => columns.includes(name))
}
