import type { Fault, Row } from './table.js'

/** Notes that a row's cell is not as it must be; the row is left out, hence the empty list. */
export function cellFault(row: Row, column: string, message: string, faults: Fault[]): [] {
  faults.push({ file: row.file, line: row.line, code: column, message: `${column}: ${message}` })
  return []
}

/** What the cell of a row stands for in `values`; undefined, and a fault, when they lack it. */
export function valueOf<T>(row: Row, column: string, values: Readonly<Record<string, T>>, faults: Fault[]): T | undefined {
  const cell = row.cells[column] ?? ''
  if (Object.hasOwn(values, cell)) return values[cell]
  cellFault(row, column, `unknown value ${cell || 'nothing'} (known: ${Object.keys(values).filter((name) => name !== '').join(' ')})`, faults)
  return undefined
}

/** Letters of which words are made: no marks, no tatweel. */
export const LETTERS = '\\u0621-\\u063a\\u0641-\\u064a\\u0671'
const WRITTEN = new RegExp(`^[${LETTERS}]*$`)

/** Whether a cell holds letters only; a fault when not. */
export function isWritten(row: Row, column: string, faults: Fault[]): boolean {
  const cell = row.cells[column] ?? ''
  if (WRITTEN.test(cell)) return true
  cellFault(row, column, `${cell}: expected letters without marks`, faults)
  return false
}
