import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Source } from './lexicon.js'
import { identity } from './packed.js'

/** Hex digits of a digest that are kept. */
const DIGITS = 12

/** Names the coder that uses the shipped tables with the user's laid over them. */
export function identityOf(user?: Source): string {
  if (!user) return identity
  const tables = Object.entries(user).sort(([a], [b]) => (a < b ? -1 : 1))
  return `${identity}+${bytesToHex(sha256(utf8ToBytes(JSON.stringify(tables)))).slice(0, DIGITS)}`
}
