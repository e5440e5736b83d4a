import { bytesOf, LATIN, textIn } from './encodings.js'
import { likeness } from './likeness.js'

/** Text whose UTF-8 was once taken for another encoding, put right; `passages` were. */
export interface Repaired {
  readonly text: string
  readonly passages: number
  /** What the UTF-8 had been taken for. */
  readonly as: string
}

interface Misreading {
  readonly as: string
  readonly byteOf: ReadonlyMap<string, number>
  /** Three Arabic letters in a row as they look when misread: no other text has that. */
  readonly sign: RegExp
  /** What can be taken back to bytes, within one line and one value of markup, JSON or a table. */
  readonly run: RegExp
}

/** The mean level that repaired text has at least (see likeness.ts): news of six letters has 8 and more. */
const LEAST_LEVEL = 8

const misreadings: readonly Misreading[] = [LATIN, 'windows-1256'].map((as) => {
  // ISO-8859-1 as it is outside the Web has controls where windows-1252 has signs.
  const controls = as === LATIN ? Array.from({ length: 0x20 }, (_, i) => [String.fromCharCode(0x80 + i), 0x80 + i] as const) : []
  const byteOf = new Map([...controls, ...bytesOf(as)])
  const chars = (from: number, to: number): string => [...byteOf].flatMap(([char, byte]) => (byte >= from && byte <= to ? [`\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`] : [])).join('')
  return { as, byteOf, sign: new RegExp(`(?:[${chars(0xd8, 0xdb)}][${chars(0x80, 0xbf)}]){3}`), run: new RegExp(`[ !#-;=?-z|~${chars(0x80, 0xff)}]+`, 'g') }
})

/**
 * Puts right what was decoded wrongly before (`Ø§Ù„Ø¹` for العـ): UTF-8 taken for windows-1252, ISO-8859-1 or windows-1256. Only where every character of a passage goes back
 * to one byte, the bytes are UTF-8, and the outcome is Arabic. Null for text without such a passage. Takes time linear in the text.
 */
export function repaired(text: string): Repaired | null {
  for (const { as, byteOf, sign, run } of misreadings) {
    if (!sign.test(text)) continue
    let passages = 0
    const right = text.replace(run, (passage) => {
      const again = sign.test(passage) ? readAgain(passage, byteOf) : null
      if (again === null) return passage
      passages++
      return again
    })
    if (passages > 0) return { text: right, passages, as }
  }
  return null
}

function readAgain(passage: string, byteOf: ReadonlyMap<string, number>): string | null {
  const bytes = Uint8Array.from(passage, (char) => byteOf.get(char) ?? char.charCodeAt(0))
  const text = textIn('utf-8', bytes, true)
  return text !== null && likeness(text).level >= LEAST_LEVEL ? text : null
}

/** For a note. */
export const repairInWords = ({ passages, as }: Repaired): string => `${passages === 1 ? 'a passage' : `${passages} passages`} of UTF-8 had been taken for ${as} and ${passages === 1 ? 'was' : 'were'} put right`
