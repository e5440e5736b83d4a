import { inflated } from './gzip-member.js'

/** Stands in a stream behind bytes that are damaged or cut off. */
export const DAMAGED = Symbol('damaged')
/** Stands in a stream where bytes are missing; what came before it is whole. */
export const GAP = Symbol('gap')
export type Bytes = Uint8Array | typeof DAMAGED | typeof GAP

/** A gzip header's fixed part, and the checksum and size at a member's end, in bytes. */
const HEADER = 10
const TRAILER = 8
/** The longest header that is believed: names and comments stand in it. */
const LONGEST_HEADER = 16 * 1024
/** So much of a member is kept while it is read, to look for the next one in it where it turns out damaged. */
const MOST_KEPT = 4 * 1024 * 1024
/** After so many members in a row that are none, the next is looked for behind what was read, and not within so many bytes: else a stream made of beginnings would cost hours. */
const MOST_TRIES = 16
const LEAST_STEP = 4096

/**
 * The content of a stream of gzip members, as archives have one for each record. A damaged member costs itself only: reading goes on at the next, with `DAMAGED` or `GAP` between.
 * Constant memory, whatever the members unpack to.
 */
export async function* membersOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Bytes> {
  const iterator = chunks[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  let tries = 0
  const next = async (): Promise<Buffer | null> => {
    const { done, value } = await iterator.next()
    return done ? null : Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  }
  const hold = async (least: number): Promise<boolean> => {
    for (let chunk = held.length < least ? await next() : null; chunk !== null; chunk = held.length < least ? await next() : null) held = Buffer.concat([held, chunk])
    return held.length >= least
  }
  /** Lets go of all before the next member that begins at `from` or later. */
  const seek = async (from: number): Promise<void> => {
    held = held.subarray(from)
    for (;;) {
      const at = nextMember(held)
      held = held.subarray(at)
      if (held.length >= HEADER || !(await hold(HEADER))) return
    }
  }
  try {
    while (await hold(1)) {
      const header = await headerLength(() => held, hold)
      if (header === null) {
        // Archives on tape are filled up with zeros.
        if (held.some((byte) => byte !== 0)) yield GAP
        await seek(1)
        continue
      }
      const member = inflated(held.subarray(header), next)
      const kept: Buffer[] = [held]
      const { crc, size } = yield* member.content((piece) => {
        kept.push(piece)
        while (kept.length > 2 && kept.reduce((sum, { length }) => sum + length, 0) > MOST_KEPT) kept.shift()
      })
      const last = kept[kept.length - 1]
      const left = member.left()
      held = left === null ? last.subarray(LEAST_STEP) : last.subarray(last.length - left)
      if (left !== null && (await hold(TRAILER)) && held.readUInt32LE(0) === crc && held.readUInt32LE(4) === size) {
        held = held.subarray(TRAILER)
        tries = 0
        continue
      }
      yield size > 0 ? DAMAGED : GAP
      // What is damaged may have run on into the next member, so that is looked for in all that was read.
      if (++tries <= MOST_TRIES) {
        const read = Buffer.concat(kept)
        held = left === null ? read.subarray(1) : Buffer.concat([read.subarray(1, read.length - left), held])
      }
      await seek(0)
    }
  } finally {
    await iterator.return?.()
  }
}

/** Length of the header that `held` begins with; null where it is none. */
async function headerLength(held: () => Buffer, hold: (least: number) => Promise<boolean>): Promise<number | null> {
  await hold(HEADER)
  if (nextMember(held().subarray(0, HEADER)) !== 0 || held().length < HEADER) return null
  const flags = held()[3]
  let at = HEADER
  if (flags & 4) {
    if (!(await hold(at + 2))) return null
    at += 2 + held().readUInt16LE(at)
  }
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue
    await hold(at + LONGEST_HEADER)
    const end = held().indexOf(0, at)
    if (end < 0 || end - at > LONGEST_HEADER) return null
    at = end + 1
  }
  if (flags & 2) at += 2
  return (await hold(at)) ? at : null
}

/** Where a member begins in `bytes`: the magic, deflate, no unknown flags. A beginning that the end cuts counts; else the end. */
function nextMember(bytes: Buffer): number {
  for (let at = bytes.indexOf(0x1f); at >= 0; at = bytes.indexOf(0x1f, at + 1)) {
    const [, magic = 0x8b, method = 8, flags = 0] = bytes.subarray(at, at + 4)
    if (magic === 0x8b && method === 8 && flags < 0x20) return at
  }
  return bytes.length
}
