/** A line without its newline, or the news that it was longer than the limit (its bytes are then thrown away as they come). */
export interface Line {
  readonly number: number
  readonly bytes: Uint8Array
  readonly tooLong: boolean
}

const NEWLINE = 0x0a
const NOTHING = new Uint8Array(0)

/** Cuts a stream of bytes into lines; never holds more than one line and one chunk. `limit` is in bytes. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = []
  let length = 0
  let number = 1
  let tooLong = false
  const take = (bytes: Uint8Array): void => {
    length += bytes.length
    if (length > limit) {
      tooLong = true
      parts = []
    }
    if (!tooLong && bytes.length > 0) parts.push(bytes)
  }
  const line = (): Line => {
    const result = { number: number++, bytes: tooLong ? NOTHING : joined(parts), tooLong }
    parts = []
    length = 0
    tooLong = false
    return result
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      take(chunk.subarray(start, end))
      start = end + 1
      yield line()
    }
    take(chunk.subarray(start))
  }
  if (length > 0) yield line()
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
