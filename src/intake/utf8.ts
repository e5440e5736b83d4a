import type { Problem } from './problem.js'

/** Whether the bytes begin with a byte order mark of UTF-16, and of which order. */
export function utf16Mark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

/** Bytes as strict UTF-8, without a byte order mark: what JSON is. Bytes that are not UTF-8 or hold a NUL are a fault, never replaced. */
export function decodeUtf8(bytes: Uint8Array): { readonly text: string } | { readonly fault: Pick<Problem, 'code' | 'reason'> } {
  const fault = nulIn(bytes)
  if (fault) return { fault }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { fault: { code: 'encoding', reason: wrongUtf8(bytes) } }
  }
}

/** The fault of bytes that hold a NUL, as no text does. */
export function nulIn(bytes: Uint8Array): Pick<Problem, 'code' | 'reason'> | null {
  const nul = bytes.indexOf(0)
  return nul < 0 ? null : { code: 'binary', reason: `binary, not text (a NUL byte at offset ${nul})` }
}

export const wrongUtf8 = (bytes: Uint8Array): string => `not UTF-8 (first wrong byte at offset ${firstWrongByte(bytes)})`

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

/** So many characters beyond ASCII stand for each broken one in what is still taken for UTF-8. Text of another encoding has hardly any that are UTF-8 by chance. */
const WHOLE_PER_BROKEN = 20

/** Whether `text`, decoded with U+FFFD for what is broken, is UTF-8 that was cut or damaged, not another encoding. */
export function isNearlyUtf8(text: string, broken: number): boolean {
  let beyond = 0
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x80) beyond++
  return beyond - broken >= WHOLE_PER_BROKEN * broken
}
