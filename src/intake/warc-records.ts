import { byteSource, type ByteSource } from './byte-source.js'
import type { Bytes } from './gzip-members.js'
import { type Headers, headersOf } from './http-response.js'

/** A record of a web archive (ISO 28500). */
export interface WarcRecord {
  /** From 1. */
  readonly number: number
  readonly headers: Headers
  /** What the record holds, where it is a `response` of at most the limit; null for the others, and where there is a fault. Valid until the next record. */
  readonly block: Uint8Array | null
  readonly fault: 'damaged' | 'too-large' | null
}

const BEGINNING = 'WARC/'
const LONGEST_HEADER = 64 * 1024
/** Line breaks that may stand between two records; the standard has two of them. */
const BETWEEN = 8
const NO_HEADERS: Headers = new Map()

/**
 * The records of an archive in order, in constant memory: `limit` is in bytes. What a record says of its length is believed only where another record, or the end, follows;
 * else it is damaged, and reading goes on at the next line that begins a record.
 */
export async function* recordsOf(items: AsyncIterable<Bytes>, limit: number): AsyncGenerator<WarcRecord> {
  const source = byteSource(items)
  let number = 0
  /** Whether the damage that is being passed over was told of. */
  let isTold = false
  const damaged = (headers: Headers = NO_HEADERS): WarcRecord => {
    isTold = true
    return { number: ++number, headers, block: null, fault: 'damaged' }
  }
  for (;;) {
    await dropLineBreaks(source)
    await source.hold(BEGINNING.length)
    const isEmpty = source.held().length === 0
    if (isEmpty && source.stop() === 'end') return
    if (isEmpty) {
      if (!isTold) yield damaged()
      source.resume()
      continue
    }
    if (!beginsRecord(source.held())) {
      if (!isTold) yield damaged()
      await seekRecord(source, 0)
      continue
    }
    isTold = false
    const header = await headerOf(source)
    const length = header === null ? Number.NaN : lengthIn(header.headers)
    if (header === null || Number.isNaN(length)) {
      yield damaged(header?.headers)
      await seekRecord(source, 1)
      continue
    }
    const { headers, size } = header
    const isResponse = headers.get('warc-type') === 'response'
    if (!isResponse || length > limit) {
      const isThere = await source.drop(size + length)
      yield isThere ? { number: ++number, headers, block: null, fault: isResponse ? 'too-large' : null } : damaged(headers)
    } else if (await isFollowed(source, size + length)) {
      yield { number: ++number, headers, block: source.held().subarray(size, size + length), fault: null }
      await source.drop(size + length)
    } else {
      yield damaged(headers)
      await seekRecord(source, 1)
    }
  }
}

const beginsRecord = (bytes: Buffer): boolean => bytes.toString('latin1', 0, BEGINNING.length) === BEGINNING

async function dropLineBreaks(source: ByteSource): Promise<void> {
  for (;;) {
    await source.hold(BETWEEN)
    const held = source.held()
    const count = lineBreaksAt(held, 0)
    await source.drop(count)
    if (count === 0 || count < held.length) return
  }
}

function lineBreaksAt(bytes: Buffer, at: number): number {
  let end = at
  while (end < bytes.length && (bytes[end] === 0x0d || bytes[end] === 0x0a)) end++
  return end - at
}

/** The record's own header and its size in bytes, or null where it does not end. */
async function headerOf(source: ByteSource): Promise<{ readonly headers: Headers; readonly size: number } | null> {
  for (let looked = 1024; looked <= LONGEST_HEADER; looked *= 4) {
    await source.hold(looked)
    const end = source.held().subarray(0, looked).indexOf('\r\n\r\n')
    if (end < 0) continue
    const text = source.held().toString('utf8', 0, end)
    return text.includes(`\n${BEGINNING}`) ? null : { headers: headersOf(text), size: end + 4 }
  }
  return null
}

function lengthIn(headers: Headers): number {
  const length = headers.get('content-length') ?? ''
  return /^\d{1,15}$/.test(length) ? Number(length) : Number.NaN
}

/** Whether line breaks and another record, or the end, come after so many bytes. */
async function isFollowed(source: ByteSource, size: number): Promise<boolean> {
  await source.hold(size + BETWEEN + BEGINNING.length)
  const held = source.held()
  if (held.length < size) return false
  const breaks = lineBreaksAt(held, size)
  const isLast = held.length === size + breaks
  return isLast ? source.stop() !== 'damaged' : breaks > 0 || beginsRecord(held.subarray(size))
}

/** Lets go of all before the next line that begins a record, `from` bytes on or later, or before the end or a damaged place. */
async function seekRecord(source: ByteSource, from: number): Promise<void> {
  await source.drop(from)
  for (;;) {
    await source.hold(LONGEST_HEADER)
    const held = source.held()
    const at = held.indexOf(`\n${BEGINNING}1.`)
    if (at >= 0) {
      await source.drop(at + 1)
      return
    }
    if (source.stop() !== null) {
      await source.drop(held.length)
      return
    }
    await source.drop(held.length - BEGINNING.length - 3)
  }
}
