import type { EventRecord } from '../record/record.js'
import type { Coded } from './coded.js'

/** A record as one line of JSON, without the newline. Characters that some readers take for line ends are escaped. */
export function recordLine(record: EventRecord): string {
  return JSON.stringify(record).replace(/[\u0085\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** One record per line, in order of article and of the records in it. */
export async function* toJsonl(coded: AsyncIterable<Coded>): AsyncGenerator<string> {
  for await (const { records } of coded) {
    if (records.length > 0) yield records.map((record) => `${recordLine(record)}\n`).join('')
  }
}

/** One JSON array of all records, one record to a line. */
export async function* toJson(coded: AsyncIterable<Coded>): AsyncGenerator<string> {
  let separator = '[\n'
  for await (const { records } of coded) {
    for (const record of records) {
      yield separator + recordLine(record)
      separator = ',\n'
    }
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n'
}
