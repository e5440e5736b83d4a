/** Names of encodings and text in them, as the WHATWG Encoding Standard has both. */

/** The standard's name for what a header or markup calls an encoding: `cp1256` → `windows-1256`; null for one that the platform does not have. */
export function encodingCalled(label: string): string | null {
  try {
    return new TextDecoder(label.trim().replace(/^["']|["']$/g, '')).encoding
  } catch {
    return null
  }
}

/** Bytes as text, without a byte order mark, with U+FFFD for what the encoding does not have; `strict` gives null instead. */
export function textIn(encoding: string, bytes: Uint8Array, strict = false): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: strict }).decode(bytes)
    return encoding === LATIN ? text.replace(/[\x80-\x9f]/g, (control) => LATIN_SIGNS[control.charCodeAt(0) - 0x80]) : text
  } catch {
    return null
  }
}

/** What the standard means by Latin-1 and ASCII. */
export const LATIN = 'windows-1252'

/** 0x80 to 0x9f in windows-1252: Node's decoder leaves them controls, as they are in ISO-8859-1. */
const LATIN_SIGNS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** The byte of each character beyond ASCII in an encoding of one byte a character. */
export function bytesOf(encoding: string): ReadonlyMap<string, number> {
  const bytes = Array.from({ length: 0x80 }, (_, i) => 0x80 + i)
  return new Map(bytes.flatMap((byte) => {
    const char = textIn(encoding, Uint8Array.of(byte), true)
    return char === null ? [] : [[char, byte] as const]
  }))
}
