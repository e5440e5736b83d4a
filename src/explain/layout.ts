import { displayWidth, isolated, withoutControls } from '../terminal/width.js'

const GAP = '  '

/** Words of the article or of a table, so that their direction reaches nothing else on the line and nothing in them commands the terminal. */
export function shown(words: string): string {
  return isolated(withoutControls(words))
}

/** Lines whose cells stand below each other; columns that are empty in every row take no room. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = []
  for (const row of rows) row.forEach((cell, k) => { widths[k] = Math.max(widths[k] ?? 0, displayWidth(cell)) })
  return rows.map((row) => row.flatMap((cell, k) => (widths[k] === 0 ? [] : [cell + ' '.repeat(widths[k] - displayWidth(cell))])).join(GAP).trimEnd())
}

/** A heading over indented lines; nothing where there are no lines. */
export function block(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [heading, ...lines.map((line) => GAP + line)]
}

/** What there is of `parts`, with blanks between. */
export function joined(...parts: readonly (string | null | undefined | false)[]): string {
  return parts.filter((part) => part).join(' ')
}
