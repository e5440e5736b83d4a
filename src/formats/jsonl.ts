import type { EventRecord } from '../record/record.js'
import type { Coded, Head } from './coded.js'

/** A value as one line of JSON, without the newline. Characters that some readers take for line ends are escaped. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(/[\u0085\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

type LineOf = (record: EventRecord, article: Head) => string
const recordLine: LineOf = (record) => jsonLine(record)

/** A record of a store: who reads it does not have the article at hand. */
export const foundLine: LineOf = (record, { outlet, published, url, title }) => jsonLine({ ...record, outlet, published, url, title })

/** One record per line, in the order they come. */
export async function* toJsonl(coded: AsyncIterable<Coded>, lineOf = recordLine): AsyncGenerator<string> {
  for await (const { article, records } of coded) {
    if (records.length > 0) yield records.map((record) => `${lineOf(record, article)}\n`).join('')
  }
}

/** One JSON array of all records, one record to a line. */
export async function* toJson(coded: AsyncIterable<Coded>, lineOf = recordLine): AsyncGenerator<string> {
  let separator = '[\n'
  for await (const { article, records } of coded) {
    for (const record of records) {
      yield separator + lineOf(record, article)
      separator = ',\n'
    }
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n'
}
