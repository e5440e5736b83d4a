import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import type { Coded } from './coded.js'
import { columns } from './columns.js'

/** Rows held in memory before they are written out as one row group. */
const GROUP = 20_000

type Cell = string | number | null

/** The columns of `columns.ts`, compressed with Snappy; at most one row group is held in memory. */
export async function* toParquet(coded: AsyncIterable<Coded>): AsyncGenerator<Uint8Array> {
  const out = new DrainedWriter()
  const schema = schemaFromColumnData({ columnData: columnData([]) })
  const writer = new ParquetWriter({ writer: out, schema, createdBy: 'isnad' })
  let rows: Cell[][] = []
  for await (const { article, records } of coded) {
    for (const record of records) rows.push(columns.map((column) => column.value(record, article)))
    if (rows.length < GROUP) continue
    writer.write({ columnData: columnData(rows), rowGroupSize: rows.length })
    rows = []
    yield out.drain()
  }
  if (rows.length > 0) writer.write({ columnData: columnData(rows), rowGroupSize: rows.length })
  writer.finish()
  yield out.drain()
}

function columnData(rows: readonly Cell[][]): { name: string; type: 'STRING' | 'INT32' | 'DOUBLE'; nullable: boolean; data: Cell[] }[] {
  return columns.map(({ name, type }, i) => ({ name, type, nullable: true, data: rows.map((row) => row[i]) }))
}

/** Hands out what has been written so far and forgets it; `offset` goes on counting from the start of the file. */
class DrainedWriter extends ByteWriter {
  drain(): Uint8Array {
    const bytes = this.getBytes().slice()
    this.index = 0
    return bytes
  }
}
