import { parse } from 'csv-parse/sync'
import { joined, linesOf } from './lines.js'

/** A row of a table as bytes: one line, or several where a quoted cell has line breaks. */
export interface Row {
  /** Of its first line, from 1. */
  readonly line: number
  readonly bytes: Uint8Array
  readonly fault: 'too-long' | 'quote' | null
}

const QUOTE = 0x22
const CARRIAGE_RETURN = 0x0d

/** Where a line ends: outside quotes, within a quoted cell that goes on in the next, or after a quote that was closed where no cell ends. */
type End = 'outside' | 'quoted' | 'stray'

/** What a held line costs beside its bytes, so that a cell of empty lines is bounded too. */
const LINE_COST = 256
/** How often the bytes of a table may be looked at in all: more only where every line is made to mislead. */
const MOST_LOOKS = 4

interface Held {
  readonly number: number
  readonly bytes: Uint8Array
}

/**
 * Cuts a stream into rows; never holds more than one row (`limit` bytes) and one chunk. A quote that is not closed as it should be costs the line that it stands in:
 * the lines after it are looked at anew, so that the rest of the file is not swallowed by it.
 */
export async function* rowsOf(chunks: AsyncIterable<Uint8Array>, delimiter: number, limit: number): AsyncGenerator<Row> {
  let held: Held[] = []
  let size = 0
  let looks = 0
  /** Lines to be looked at again, the last first. */
  const again: Held[] = []
  const row = (fault: Row['fault'] = null): Row => {
    const lines = fault === null ? held : held.slice(0, 1)
    // (The bytes of a table that misleads everywhere are not looked at again: all that is held goes with its first line.)
    if (fault !== null && looks > 0) for (let i = held.length - 1; i > 0; i--) again.push(held[i])
    held = []
    size = 0
    return { line: lines[0].number, bytes: joined(lines.map(({ bytes }) => bytes)), fault }
  }
  const take = (line: Held): Row | null => {
    const end = endOf(line.bytes, delimiter, held.length > 0)
    held.push(line)
    size += line.bytes.length + LINE_COST
    looks -= line.bytes.length
    if (end === 'outside' || (end === 'stray' && held.length === 1)) return row()
    return end === 'stray' || size > limit + LINE_COST ? row('quote') : null
  }
  function* takeAgain(): Generator<Row> {
    for (let line = again.pop(); line; line = again.pop()) {
      const taken = take(line)
      if (taken) yield taken
    }
  }
  function* letGo(): Generator<Row> {
    while (held.length > 0) {
      yield row('quote')
      yield* takeAgain()
    }
  }
  for await (const { number, bytes, tooLong } of linesOf(chunks, limit)) {
    if (tooLong) {
      yield* letGo()
      yield { line: number, bytes, fault: 'too-long' }
      continue
    }
    looks += MOST_LOOKS * bytes.length
    const taken = take({ number, bytes: withNewline(bytes) })
    if (taken) yield taken
    yield* takeAgain()
  }
  yield* letGo()
}

function withNewline(bytes: Uint8Array): Uint8Array {
  const end = bytes.at(-1) === CARRIAGE_RETURN ? bytes.length - 1 : bytes.length
  const line = new Uint8Array(end + 1)
  line.set(bytes.subarray(0, end))
  line[end] = 0x0a
  return line
}

function endOf(line: Uint8Array, delimiter: number, quotedBefore: boolean): End {
  let quoted = quotedBefore
  let stray = false
  let atStart = !quotedBefore
  const last = line.length - 1
  for (let i = 0; i < last; i++) {
    const byte = line[i]
    if (quoted) {
      if (byte !== QUOTE) continue
      if (line[i + 1] === QUOTE) i++
      else {
        quoted = false
        if (i + 1 < last && line[i + 1] !== delimiter) stray = true
      }
    } else if (byte === QUOTE && atStart) quoted = true
    atStart = byte === delimiter && !quoted
  }
  return stray && !quoted ? 'stray' : quoted ? 'quoted' : 'outside'
}

/** The cells of a row. */
export function cellsOf(row: string, delimiter: string): readonly string[] {
  const [cells] = parse(row.replace(/\n$/, ''), { delimiter, record_delimiter: '\n', relax_quotes: true, relax_column_count: true, skip_empty_lines: false, bom: false }) as string[][]
  return cells ?? []
}
