import { fieldsOf, type Field, type Fields } from './columns.js'
import { decode } from './decode.js'
import { articleOfFields } from './field-article.js'
import { type Input, note, problem, tooLargeArticle } from './input.js'
import { peek } from './peek.js'
import type { Item } from './problem.js'
import { cellsOf, type Row, rowsOf } from './table-rows.js'

const DELIMITERS = [',', ';', '\t', '|'] as const
/** So much of a file tells its encoding; each row is then read as that unless its own bytes tell another. */
export const SAMPLE = 64 * 1024
/** The first line that Excel takes for the delimiter. */
const SAID_DELIMITER = /^"?sep=([^\s\w"]|\t)"?\s*$/i
/** What is exported from a content system holds its HTML. */
const MARKUP = /<\/?(?:p|br|div|span|strong|b|em|a|ul|li|h[1-6]|figure|img|blockquote)(?:\s[^<>]*)?\/?>/i
const NEWLINE = 0x0a
const RETURN = 0x0d
/** Heads named in a message. */
const MOST_NAMED = 20

/** What the first line of a table says of it. */
export interface Heading {
  readonly delimiter: string
  readonly heads: readonly string[]
  readonly fields: Fields
}

/** The heading that a line is: of the delimiters the one by which most columns have a known name, then by which there are most. */
export function headingOf(line: string): Heading {
  return DELIMITERS.map((delimiter) => headingBy(delimiter, line)).sort((a, b) => b.fields.size - a.fields.size || b.heads.length - a.heads.length)[0]
}

function headingBy(delimiter: string, line: string): Heading {
  const heads = cellsOf(line, delimiter).map((head) => head.trim())
  return { delimiter, heads, fields: fieldsOf(heads) }
}

/** CSV, TSV and their like: one article a row, in constant memory. The first line names the columns, behind one that says the delimiter where a spreadsheet asked for it; a row that cannot be read costs only itself. */
export async function* readTableOfArticles(input: Input, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Item> {
  const { head, all } = await peek(chunks, SAMPLE)
  const declared = encodingOf(head)
  if (declared !== null) yield note(input, `not UTF-8, read as ${declared}`)
  const rows = isCutByReturns(head) ? returnsToNewlines(all) : all
  const first = decode(firstLines(head, 2), { declared, lenient: true })
  if ('fault' in first) return yield problem(input, first.fault.code, first.fault.reason, 1)
  const [line, next = ''] = first.text.split(/\r?\n|\r/)
  const said = SAID_DELIMITER.exec(line)?.[1]
  const heading = said === undefined ? headingOf(line.trimEnd()) : headingBy(said, next.trimEnd())
  const headingLine = said === undefined ? 1 : 2
  if (!heading.fields.has('text')) return yield problem(input, 'columns', `no column holds the text of the articles; the columns are ${namesOf(heading.heads)}`, headingLine)
  let any = false
  for await (const row of rowsOf(rows, heading.delimiter.charCodeAt(0), input.limits.article)) {
    input.line = row.line
    if (row.line <= headingLine) continue
    for await (const item of itemsOf(input, row, heading, declared)) {
      any = true
      yield item
    }
  }
  if (!any) yield problem(input, 'empty', 'holds no articles', null)
}

/** The encoding of a file by its first bytes, to the last whole line of them; null where that is UTF-8, or they do not tell. */
export function encodingOf(head: Uint8Array): string | null {
  const decoded = decode(head.subarray(0, head.lastIndexOf(0x0a) + 1 || head.length), { lenient: true })
  return 'fault' in decoded || decoded.encoding === 'utf-8' ? null : decoded.encoding
}

async function* itemsOf(input: Input, row: Row, heading: Heading, declared: string | null): AsyncGenerator<Item> {
  const { line } = row
  if (row.fault === 'too-long') return yield problem(input, 'too-large', tooLargeArticle(input.limits), line)
  const decoded = decode(row.bytes, { declared, lenient: true })
  if ('fault' in decoded) return yield problem(input, decoded.fault.code, decoded.fault.reason, line)
  if (decoded.text.trim() === '') return
  if (row.fault === 'quote') return yield problem(input, 'row', 'a quote is opened and not closed at the end of a cell', line)
  const cells = cellsOf(decoded.text, heading.delimiter)
  if (cells.slice(heading.heads.length).some((cell) => cell.trim() !== '')) return yield problem(input, 'row', `${cells.length} cells where the first line names ${heading.heads.length} columns`, line)
  const fields = new Map<Field, string>([...heading.fields].map(([field, at]) => [field, cells[at] ?? '']))
  if (MARKUP.test(fields.get('text') ?? '')) fields.set('text', await textOfMarkup(fields.get('text')!))
  const parsed = articleOfFields(fields)
  if ('fault' in parsed) return yield problem(input, parsed.fault.code, parsed.fault.reason, line)
  for (const text of [...decoded.notes, ...parsed.notes]) yield note(input, text, line)
  yield { kind: 'article', article: parsed.article, file: input.name, line }
}

/** Read as the body of a page; the page reader is loaded only for a table that has some. */
async function textOfMarkup(html: string): Promise<string> {
  const { textOfHtml } = await import('./html-text.js')
  return textOfHtml(html)
}

/** So many of the first lines as are whole in the first bytes, whatever ends them. */
function firstLines(head: Uint8Array, count: number): Uint8Array {
  let end = 0
  for (let found = 0; found < count && end < head.length; found++) while (end < head.length && !isLineEnd(head[end++], head[end])) {}
  return head.subarray(0, end)
}

const isLineEnd = (byte: number, next: number | undefined): boolean => byte === NEWLINE || (byte === RETURN && next !== NEWLINE)

/** Programs of old Macintoshes end lines with a carriage return alone. */
const isCutByReturns = (head: Uint8Array): boolean => head.includes(RETURN) && !head.includes(NEWLINE)

async function* returnsToNewlines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield chunk.map((byte) => (byte === RETURN ? NEWLINE : byte))
}

function namesOf(heads: readonly string[]): string {
  const named = heads.slice(0, MOST_NAMED).map((head) => (head === '' ? '(blank)' : head.replace(/\p{C}/gu, '?').slice(0, 40)))
  return `${named.join(', ')}${heads.length > MOST_NAMED ? ` and ${heads.length - MOST_NAMED} more` : ''}`
}
