import type { Encoder } from './coded.js'
import { toCsv } from './csv.js'
import { foundLine, toJson, toJsonl } from './jsonl.js'
import { type TableOptions, toTable } from './table.js'

export const formatNames = ['jsonl', 'json', 'table', 'csv', 'parquet'] as const
export type FormatName = (typeof formatNames)[number]

/** The encoder of a format, for records of articles in their order or, when the table is `mixed`, for records found in a store. Parquet's library is loaded only when it is asked for. */
export async function encoderOf(name: FormatName, table: TableOptions): Promise<Encoder> {
  const lineOf = table.mixed ? foundLine : undefined
  switch (name) {
    case 'jsonl': return (coded) => toJsonl(coded, lineOf)
    case 'json': return (coded) => toJson(coded, lineOf)
    case 'csv': return toCsv
    case 'table': return (coded) => toTable(coded, table)
    case 'parquet': return (await import('./parquet.js')).toParquet
  }
}
