import { decodeUtf8, type Decoded } from './decode.js'

/** A page's declaration of its encoding stands within its first kilobyte, says HTML; pages have it later. */
const HEAD = 8192
const IN_MARKUP = /<meta[^>]{1,400}charset\s*=\s*["']?\s*([\w.:-]{1,40})/i
const IN_HEADER = /charset\s*=\s*["']?\s*([\w.:-]{1,40})/i

/** A page as text, in the encoding that the header `contentType`, else a `<meta>` declares; UTF-8 where neither does or the page begins with its mark. */
export function decodePage(bytes: Uint8Array, contentType: string | null = null): Decoded {
  // Every encoding a page may declare is ASCII where the declaration stands.
  const declared = IN_HEADER.exec(contentType ?? '')?.[1] ?? IN_MARKUP.exec(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)))?.[1]
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  if (!declared || hasMark || /^utf-?8$/i.test(declared)) return decodeUtf8(bytes)
  try {
    return { text: new TextDecoder(declared, { fatal: true }).decode(bytes) }
  } catch (error) {
    const reason = error instanceof RangeError ? `the page declares an unknown encoding, ${declared}` : `not ${declared}, though the page declares it`
    return { fault: { code: 'encoding', reason } }
  }
}
