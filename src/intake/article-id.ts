import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** Hex digits of the digest that are kept: 64 bits, so that a million articles collide with a chance of one in forty million. */
const DIGITS = 16

/** An id for an article that came without one: the same title and text give the same id everywhere. */
export function contentId(text: string, title?: string | null): string {
  return bytesToHex(sha256(utf8ToBytes(`${title ?? ''}\u0000${text}`))).slice(0, DIGITS)
}
