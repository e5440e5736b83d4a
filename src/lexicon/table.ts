/** One row of a table, with where it stands, so that every complaint can name file and line. */
export interface Row {
  readonly file: string
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** A fault in a table: data, turned into words at the edge. */
export interface Fault {
  readonly file: string
  readonly line: number
  readonly code: string
  readonly message: string
}

/**
 * Reads a tab-separated table. The first line that is no comment names the columns; `#` begins a comment line; blank lines are skipped.
 * A row with the wrong number of cells is a fault and is left out.
 */
export function readTable(file: string, content: string, faults: Fault[]): Row[] {
  const rows: Row[] = []
  let columns: string[] | null = null
  let line = 0
  for (const raw of content.split('\n')) {
    line++
    const text = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    if (text.trim() === '' || text.startsWith('#')) continue
    const cells = text.split('\t')
    if (!columns) {
      columns = cells.map((c) => c.trim())
      continue
    }
    if (cells.length !== columns.length) {
      faults.push({ file, line, code: 'columns', message: `${cells.length} cells where the header names ${columns.length} (${columns.join(', ')})` })
      continue
    }
    const row: Record<string, string> = {}
    columns.forEach((name, i) => { row[name] = cells[i].trim() })
    rows.push({ file, line, cells: row })
  }
  if (!columns) faults.push({ file, line: 1, code: 'empty', message: 'no header line' })
  return rows
}

/** The values of a cell that holds several, separated by `|`. */
export function valuesOf(cell: string | undefined): string[] {
  return cell ? cell.split('|').map((v) => v.trim()).filter((v) => v !== '') : []
}
