import { decode, type Decoded } from './decode.js'

/** A declaration of the encoding stands within the first kilobyte, says HTML; pages have it later. */
const HEAD = 8192
const IN_MARKUP = /<(?:meta[^>]{1,400}charset|\?xml[^>]{1,100}encoding)\s*=\s*["']?\s*([\w.:-]{1,40})/i
const IN_HEADER = /charset\s*=\s*["']?\s*([\w.:-]{1,40})/i

/** Markup in UTF-16 without a mark shows its order by its first sign. */
function utf16Order([a, b, c, d]: Uint8Array): string | null {
  if (a === LESS && b === 0 && c > 0 && d === 0) return 'utf-16le'
  return a === 0 && b === LESS && c === 0 && d > 0 ? 'utf-16be' : null
}

const LESS = 0x3c

/** A page or feed as text. Its encoding is declared by the header `contentType`, else by a `<meta>` or the first line of XML; where the bytes tell otherwise they are believed (see decode.ts). */
export function decodePage(bytes: Uint8Array, contentType: string | null = null): Decoded {
  // Every encoding that may be declared is ASCII where the declaration stands.
  const declared = utf16Order(bytes) ?? IN_HEADER.exec(contentType ?? '')?.[1] ?? IN_MARKUP.exec(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)))?.[1] ?? null
  return decode(bytes, { declared, lenient: true })
}
