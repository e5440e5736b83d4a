import { displayWidth, isolated, wrap } from './width.js'

/** A column of a table for people. */
export interface GridColumn {
  /** Share of what the fixed columns leave, or a fixed number of columns of the terminal. */
  readonly share?: number
  readonly fixed?: number
  /** Lines that a cell may take. */
  readonly lines: number
}

export interface GridCell {
  readonly text: string
  readonly paint: (text: string) => string
}

const GAP = 2

export function gridWidths(columns: readonly GridColumn[], width: number): number[] {
  const fixed = columns.reduce((sum, column) => sum + (column.fixed ?? 0) + GAP, -GAP)
  return columns.map((column) => column.fixed ?? Math.floor((width - fixed) * column.share!))
}

/** A row as several lines: each cell wrapped in its column, its direction kept to itself. */
export function gridRow(cells: readonly GridCell[], columns: readonly GridColumn[], widths: readonly number[]): string[] {
  const wrapped = cells.map(({ text }, i) => wrap(text, widths[i], columns[i].lines))
  const height = Math.max(...wrapped.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    wrapped.map((lines, i) => {
      const text = lines[line] ?? ''
      const padding = i === wrapped.length - 1 ? '' : ' '.repeat(Math.max(0, widths[i] - displayWidth(text)))
      return `${text === '' ? '' : cells[i].paint(isolated(text))}${padding}`
    }).join(' '.repeat(GAP)).trimEnd())
}
