import pc from 'picocolors'
import type { DateValue, EventRecord, Status } from '../record/record.js'
import { chainText, nameText } from './chain-text.js'
import type { Coded, Head } from './coded.js'
import { type GridColumn, gridRow, gridWidths } from '../terminal/grid.js'
import { isolated, withoutControls } from '../terminal/width.js'

export interface TableOptions {
  /** Columns of the terminal. */
  readonly width: number
  readonly colour: boolean
  /** Records of many articles in an order of their own: one table, in which each says when it was reported. */
  readonly mixed?: boolean
}

type Paint = (text: string) => string
type Colours = ReturnType<typeof pc.createColors>

interface TableColumn extends GridColumn {
  readonly head: string
  readonly cell: (record: EventRecord, article: Head) => string
  readonly paint?: (record: EventRecord, colours: Colours) => Paint
}

/** A narrower terminal gets lines that it has to break itself: with less, no column could be read. */
const NARROWEST = 72
const noPaint: Paint = (text) => text

const tableColumns: readonly TableColumn[] = [
  { head: 'when', fixed: 10, lines: 2, cell: (r) => whenText(r.date) },
  { head: 'who', share: 0.2, lines: 3, cell: (r) => r.actor.map(nameText).join(', ') || '–' },
  { head: 'event', share: 0.16, lines: 2, cell: eventText, paint: (r, c) => (r.quad >= 3 ? c.red : r.quad === 0 ? noPaint : c.green) },
  { head: 'to whom', share: 0.17, lines: 3, cell: (r) => r.recipient.map(nameText).join(', ') || '–' },
  { head: 'content', share: 0.24, lines: 2, cell: (r) => r.content?.text ?? '', paint: (_, c) => c.dim },
  { head: 'through', share: 0.23, lines: 4, cell: (r, a) => chainText(a, r.chain), paint: (_, c) => c.cyan },
]

const mixedColumns: readonly TableColumn[] = [{ head: 'reported', fixed: 10, lines: 1, cell: (_, a) => a.published?.slice(0, 10) || '–', paint: (_, c) => c.dim }, ...tableColumns]

const statusMarks: Record<Status, string> = { actual: '', planned: 'planned', hypothetical: 'possible', negated: 'denied' }

function eventText({ event, mode, status }: EventRecord): string {
  return `${event}${mode ? ` (${mode})` : ''}${statusMarks[status] ? ` – ${statusMarks[status]}` : ''}`
}

function whenText(date: DateValue | null): string {
  if (!date) return '–'
  if (date.value === null) return `? ${date.text}`
  return date.until ? `${date.value} ${date.until}` : date.value
}

/** A table for a terminal: a heading per article and a few lines per record. Right-to-left text is isolated; nothing a text holds can command the terminal. */
export async function* toTable(coded: AsyncIterable<Coded>, { width, colour, mixed = false }: TableOptions): AsyncGenerator<string> {
  const colours = pc.createColors(colour)
  const columns = mixed ? mixedColumns : tableColumns
  const widths = gridWidths(columns, Math.max(width, NARROWEST))
  const heads = gridRow(columns.map((c) => ({ text: c.head, paint: colours.underline })), columns, widths)[0]
  let first = true
  for await (const { article, records } of coded) {
    const lines = mixed ? [] : [`${first ? '' : '\n'}${headingOf(article, colours)}`]
    if (records.length === 0) lines.push(colours.dim('no events found'))
    else if (first || !mixed) lines.push(heads)
    first = false
    for (const record of records) {
      lines.push(...gridRow(columns.map((c) => ({ text: withoutControls(c.cell(record, article)), paint: c.paint?.(record, colours) ?? noPaint })), columns, widths))
    }
    yield `${lines.join('\n')}\n`
  }
}

function headingOf(article: Head, colours: Colours): string {
  const heading = colours.bold(isolated(withoutControls(article.title || article.id)))
  const about = [article.outlet, article.published].filter(Boolean).map((part) => isolated(withoutControls(part!))).join(', ')
  return `${heading}${about ? `  ${colours.dim(about)}` : ''}`
}
