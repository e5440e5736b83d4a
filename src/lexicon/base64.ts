/** Base64 without Node or DOM, so that the packed lexicon loads anywhere. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

export function decodeBase64(text: string): Uint8Array {
  const values = new Uint8Array(128)
  for (let i = 0; i < 64; i++) values[ALPHABET.charCodeAt(i)] = i
  let padding = 0
  while (padding < 2 && text[text.length - 1 - padding] === '=') padding++
  // Written whole, padding included, and cut after, so that the loop need not ask.
  const bytes = new Uint8Array((text.length / 4) * 3)
  for (let i = 0, o = 0; i < text.length; i += 4, o += 3) {
    const word = (values[text.charCodeAt(i)] << 18) | (values[text.charCodeAt(i + 1)] << 12) | (values[text.charCodeAt(i + 2)] << 6) | values[text.charCodeAt(i + 3)]
    bytes[o] = word >> 16
    bytes[o + 1] = word >> 8
    bytes[o + 2] = word
  }
  return bytes.subarray(0, bytes.length - padding)
}

export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let i = 0; i < bytes.length; i += 3) {
    const word = (bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    const left = bytes.length - i
    parts.push(ALPHABET[word >> 18] + ALPHABET[(word >> 12) & 63] + (left > 1 ? ALPHABET[(word >> 6) & 63] : '=') + (left > 2 ? ALPHABET[word & 63] : '='))
  }
  return parts.join('')
}
