import zlib from 'node:zlib'

/** One member of a gzip stream, behind its header. */
export interface Member {
  /** The member's content; `taken` is told of every piece that is read for it. */
  content(taken: (piece: Buffer) => void): AsyncGenerator<Uint8Array, { readonly crc: number; readonly size: number }>
  /** Bytes of the last piece that belong to what follows; null for a member that is damaged. */
  left(): number | null
}

/** The member that begins with `first`; `next` gives the pieces after it. */
export function inflated(first: Buffer, next: () => Promise<Buffer | null>): Member {
  let left: number | null = null
  async function* content(taken: (piece: Buffer) => void): AsyncGenerator<Uint8Array, { crc: number; size: number }> {
    const inflate = zlib.createInflateRaw({ chunkSize: 64 * 1024 })
    let [given, crc, size, isOver] = [0, 0, 0, false]
    const over = new Promise<void>((resolve) => {
      for (const event of ['end', 'error', 'close']) {
        inflate.once(event, () => {
          isOver = true
          resolve()
        })
      }
    })
    // A piece is asked for only when the one before it is used up, so that none is lost where the member ends.
    const feeding = (async () => {
      for (let piece: Buffer | null = first; piece !== null && !isOver; piece = isOver ? null : await next()) {
        if (piece !== first) taken(piece)
        given += piece.length
        const bytes = piece
        await Promise.race([new Promise((resolve) => inflate.write(bytes, resolve)), over])
        if (inflate.bytesWritten < given) return
      }
      if (!isOver) inflate.end()
    })().catch((error: Error) => {
      inflate.destroy(error)
    })
    try {
      for await (const bytes of inflate as AsyncIterable<Buffer>) {
        crc = zlib.crc32(bytes, crc)
        size = (size + bytes.length) >>> 0
        yield bytes
      }
      left = given - inflate.bytesWritten
    } catch (error) {
      if (!(error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw error
    } finally {
      isOver = true
      inflate.destroy()
      await feeding
    }
    return { crc, size }
  }
  return { content, left: () => left }
}
