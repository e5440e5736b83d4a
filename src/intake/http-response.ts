import zlib from 'node:zlib'

/** By lower-case name; of several with one name the first. */
export type Headers = ReadonlyMap<string, string>

export type BodyFault = 'damaged' | 'too-large' | 'coding'

/** An answer as it came over the wire, with its codings undone. */
export interface HttpResponse {
  /** 0 where the first line is none of HTTP. */
  readonly status: number
  readonly headers: Headers
  /** Of at most so many bytes, or why there is none. */
  body(most: number): Uint8Array | BodyFault
}

/** Lines `Name: value` below a first line, which is left out. A line that begins with a blank goes on with the one before. */
export function headersOf(text: string): Headers {
  const headers = new Map<string, string>()
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/).slice(1)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}

const LONGEST_HEADER = 256 * 1024

export function responseOf(bytes: Uint8Array): HttpResponse {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const crlf = all.subarray(0, LONGEST_HEADER).indexOf('\r\n\r\n')
  const end = crlf < 0 ? all.length : crlf
  const text = all.toString('latin1', 0, Math.min(end, LONGEST_HEADER))
  const headers = headersOf(text)
  const raw = all.subarray(Math.min(all.length, end + 4))
  return { status: Number(/^HTTP\/\d(?:\.\d)? (\d{3})/.exec(text)?.[1] ?? 0), headers, body: (most) => decoded(dechunked(raw, headers), headers, most) }
}

/** Many archives keep a body unpacked under headers that say it is packed: a body that does not look so is taken as it stands. */
function dechunked(body: Buffer, headers: Headers): Buffer {
  if (headers.get('transfer-encoding')?.toLowerCase() !== 'chunked') return body
  const parts: Buffer[] = []
  for (let at = 0; at < body.length; ) {
    const line = /^([\da-f]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r?\n/i.exec(body.toString('latin1', at, at + 220))
    if (!line) return parts.length === 0 ? body : Buffer.concat(parts)
    const size = Number.parseInt(line[1], 16)
    if (size === 0) break
    at += line[0].length
    parts.push(body.subarray(at, at + size))
    at += size
    if (body[at] === 0x0d) at++
    if (body[at] === 0x0a) at++
  }
  return Buffer.concat(parts)
}

function decoded(body: Buffer, headers: Headers, most: number): Uint8Array | BodyFault {
  const coding = headers.get('content-encoding')?.toLowerCase() ?? 'identity'
  const options = { maxOutputLength: most }
  try {
    if (coding === 'identity' || looksLikeText(body)) return body.length <= most ? body : 'too-large'
    if (coding === 'gzip' || coding === 'x-gzip') return zlib.gunzipSync(body, options)
    if (coding === 'deflate') return (body[0] & 0x0f) === 8 ? zlib.inflateSync(body, options) : zlib.inflateRawSync(body, options)
    return coding === 'br' ? zlib.brotliDecompressSync(body, options) : 'coding'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged'
  }
}

/** A page begins with a tag, perhaps behind blanks or a byte order mark. */
const looksLikeText = (body: Buffer): boolean => /^(?:\xef\xbb\xbf)?\s*</.test(body.toString('latin1', 0, 100))
