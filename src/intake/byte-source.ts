import { type Bytes, DAMAGED, GAP } from './gzip-members.js'

/** The end, the end of bytes that are damaged, or a place where bytes are missing. */
export type Stop = 'end' | 'damaged' | 'gap'

/** Reads a stream by numbers of bytes. Memory is bounded by twice the most that is asked for at once. */
export interface ByteSource {
  /** The bytes that are held: valid until the next call. */
  held(): Buffer
  /** Holds so many bytes, or all there are before the end or a damaged place. */
  hold(least: number): Promise<void>
  /** Lets go of the first bytes, held or to come; false where there are not so many before the end or a damaged place. */
  drop(count: number): Promise<boolean>
  /** Why no more bytes come; null while they do. */
  stop(): Stop | null
  /** Lets go of what is held and goes on behind the damaged place. */
  resume(): void
}

export function byteSource(items: AsyncIterable<Bytes>): ByteSource {
  const iterator = items[Symbol.asyncIterator]()
  let buffer = Buffer.alloc(256 * 1024)
  let [start, end] = [0, 0]
  let stop: Stop | null = null
  const append = (bytes: Uint8Array): void => {
    if (end + bytes.length > buffer.length) {
      const needed = 2 * (end - start + bytes.length)
      const into = needed > buffer.length ? Buffer.alloc(needed) : buffer
      buffer.copy(into, 0, start, end)
      buffer = into
      end -= start
      start = 0
    }
    buffer.set(bytes, end)
    end += bytes.length
  }
  const next = async (): Promise<Uint8Array | null> => {
    const { done, value } = await iterator.next()
    if (!done && value !== DAMAGED && value !== GAP) return value
    stop = done ? 'end' : value === GAP ? 'gap' : 'damaged'
    return null
  }
  return {
    held: () => buffer.subarray(start, end),
    async hold(least) {
      while (end - start < least && stop === null) {
        const bytes = await next()
        if (bytes) append(bytes)
      }
    },
    async drop(count) {
      let left = count - (end - start)
      start = Math.min(end, start + count)
      while (left > 0 && stop === null) {
        const bytes = await next()
        if (!bytes) break
        if (bytes.length > left) append(bytes.subarray(left))
        left -= bytes.length
      }
      return left <= 0
    },
    stop: () => stop,
    resume() {
      start = end
      if (stop !== 'end') stop = null
    },
  }
}
