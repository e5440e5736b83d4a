import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import zlib from 'node:zlib'
import { sizeInWords } from '../intake/limits.js'
import { joined } from '../intake/lines.js'
import { peek } from '../intake/peek.js'
import { type AnswerHeaders, header } from './answer-headers.js'
import { FetchError } from './fetch-error.js'

export interface BodyLimits {
  /** Bytes, compressed as well as unpacked. */
  readonly most: number
  readonly ratio: number
  /** Give the first `most` bytes of a larger body instead of failing. */
  readonly cutAtMost: boolean
  /** Told of every piece that comes over the line. */
  readonly onBytes: (bytes: number) => void
}

/** What is asked for, and so all that is understood. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br'

/** Below this size no ratio is looked at: a page of blanks packs well and harms nobody. */
const SMALL = 1024 * 1024

/** The whole body of an answer, unpacked; throws when it is too large, packed otherwise than the headers say, or cut. */
export async function bodyOf(stream: Readable, headers: AnswerHeaders, limits: BodyLimits): Promise<Uint8Array> {
  const encoding = encodingOf(headers)
  if (!limits.cutAtMost && Number(header(headers, 'content-length') ?? 0) > limits.most) throw tooLarge(limits.most)
  let packed = 0
  const counted = async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      packed += chunk.length
      limits.onBytes(chunk.length)
      if (packed > limits.most && !limits.cutAtMost) throw tooLarge(limits.most)
      yield chunk
    }
  }
  const parts: Uint8Array[] = []
  let size = 0
  const collect = async (chunks: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of chunks) {
      parts.push(chunk)
      size += chunk.length
      if (size > limits.most) throw tooLarge(limits.most)
      if (size > SMALL && size > limits.ratio * packed) throw new FetchError('too-large', `it unpacks to more than ${limits.ratio} times its size`)
    }
  }
  try {
    const { head, all } = await peek(counted(stream), 1)
    const unpacker = head.length > 0 ? unpackerOf(encoding, head[0]) : null
    if (unpacker) await pipeline(all, unpacker, collect)
    else await collect(all)
  } catch (error) {
    if (!(limits.cutAtMost && error instanceof FetchError && error.fault === 'too-large')) throw error
  } finally {
    stream.destroy()
  }
  return joined(parts).subarray(0, limits.most)
}

const tooLarge = (most: number): FetchError => new FetchError('too-large', `it is larger than ${sizeInWords(most)}`, { bySize: true })

/** One of the encodings asked for, or null for none. Several, one over the other, are the work of bombs. */
function encodingOf(headers: AnswerHeaders): string | null {
  const value = headers['content-encoding']
  const named = [value ?? ''].flat().join(',').toLowerCase().split(',').map((name) => name.trim()).filter((name) => name !== '' && name !== 'identity')
  if (named.length === 0) return null
  const encoding = named[0].replace(/^x-/, '')
  if (named.length > 1 || !['gzip', 'deflate', 'br'].includes(encoding)) throw new FetchError('encoding', 'it is compressed in a way that was not asked for', { passing: false })
  return encoding
}

/** `deflate` means zlib's format, but some servers send it bare; the first byte tells. */
function unpackerOf(encoding: string | null, first: number): zlib.Gunzip | zlib.Inflate | zlib.InflateRaw | zlib.BrotliDecompress | null {
  if (encoding === 'gzip') return zlib.createGunzip()
  if (encoding === 'br') return zlib.createBrotliDecompress()
  if (encoding === 'deflate') return (first & 0x0f) === 8 ? zlib.createInflate() : zlib.createInflateRaw()
  return null
}
