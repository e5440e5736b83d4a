/** The first bytes of a stream and the stream as if nothing had been read. `head` has `least` bytes unless the stream is shorter, or fails: it then fails behind them. */
export async function peek(chunks: AsyncIterable<Uint8Array>, least: number): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]()
  const taken: Uint8Array[] = []
  let length = 0
  let failed = false
  let failure: unknown
  while (length < least) {
    let next: IteratorResult<Uint8Array>
    try {
      next = await iterator.next()
    } catch (error) {
      if (length === 0) throw error
      failed = true
      failure = error
      break
    }
    if (next.done) break
    taken.push(next.value)
    length += next.value.length
  }
  const head = new Uint8Array(length)
  let at = 0
  for (const chunk of taken) {
    head.set(chunk, at)
    at += chunk.length
  }
  return { head, all: rest(head, iterator, failed ? [failure] : []) }
}

async function* rest(head: Uint8Array, iterator: AsyncIterator<Uint8Array>, failures: readonly unknown[]): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head
    for (const failure of failures) throw failure
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  } finally {
    await iterator.return?.()
  }
}
