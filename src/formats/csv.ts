import { stringify } from 'csv-stringify/sync'
import type { Coded } from './coded.js'
import { columns } from './columns.js'

/**
 * A cell that a spreadsheet would take for a formula (also after blanks or direction marks, and with full-width signs) gets an apostrophe before it.
 * Numbers of our own are not text and stay as they are.
 */
const FORMULA = /^[\s\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/

export function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell
}

/** One row per record under a header line; RFC 4180 quoting, `\n` at the end of lines. */
export async function* toCsv(coded: AsyncIterable<Coded>): AsyncGenerator<string> {
  yield stringify([columns.map((column) => column.name)])
  for await (const { article, records } of coded) {
    if (records.length === 0) continue
    yield stringify(records.map((record) => columns.map((column) => {
      const value = column.value(record, article)
      return typeof value === 'string' ? guarded(value) : value
    })))
  }
}
