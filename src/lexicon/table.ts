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
  for (let start = 0; start <= content.length; ) {
    const end = endOf(content, '\n', start, content.length)
    line++
    const text = content.charCodeAt(end - 1) === CARRIAGE_RETURN ? content.slice(start, end - 1) : content.slice(start, end)
    start = end + 1
    if (text.charCodeAt(0) === HASH || text.trim() === '') continue
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
    for (let i = 0; i < cells.length; i++) row[columns[i]] = cells[i].trim()
    rows.push({ file, line, cells: row })
  }
  if (!columns) faults.push({ file, line: 1, code: 'empty', message: 'no header line' })
  return rows
}

const HASH = 0x23
const CARRIAGE_RETURN = 0x0d

function endOf(text: string, mark: string, from: number, otherwise: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? otherwise : at
}

/** The values of a cell that holds several, separated by `|`. */
export function valuesOf(cell: string | undefined): string[] {
  if (!cell) return []
  if (!cell.includes('|')) return cell.trim() === '' ? [] : [cell.trim()]
  return cell.split('|').map((v) => v.trim()).filter((v) => v !== '')
}
