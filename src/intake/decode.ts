import type { Problem } from './problem.js'

export type Decoded = { readonly text: string } | { readonly fault: Pick<Problem, 'code' | 'reason'> }

/** Bytes as strict UTF-8, without a byte order mark. Bytes that are not UTF-8 or hold a NUL are a fault, never replaced. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { fault: { code: 'encoding', reason: 'encoded in UTF-16, not UTF-8: convert it first (iconv -f utf-16 -t utf-8)' } }
  }
  const nul = bytes.indexOf(0)
  if (nul >= 0) return { fault: { code: 'binary', reason: `binary, not text (a NUL byte at offset ${nul})` } }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { fault: { code: 'encoding', reason: `not UTF-8 (first wrong byte at offset ${firstWrongByte(bytes)}); if it is windows-1256, convert it first (iconv -f windows-1256 -t utf-8)` } }
  }
}

/** Offset of the first byte at which the bytes stop being UTF-8, found by halving: decoding a prefix is monotone. */
function firstWrongByte(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isPrefixOfUtf8(bytes.subarray(0, middle))) good = middle
    else bad = middle
  }
  return good
}

function isPrefixOfUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
