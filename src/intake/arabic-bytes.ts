import { textIn } from './encodings.js'
import { likeness } from './likeness.js'

/** Text in one of the encodings of one byte a letter. */
export interface Reading {
  readonly encoding: string
  readonly text: string
}

const ARABIC = ['windows-1256', 'iso-8859-6'] as const

/** Text of so many letters tells its encoding: of news cut to 20 letters none is read wrongly and 3 in 1,000 are left as unsure, of 40 none (`npm run measure-encodings`). */
const LEAST_LETTERS = 20
/** Mean level of pairs of letters: news of 20 letters has 9.9 and more, of 40 10.5; Russian, French, German bytes, or UTF-8 read as these, 8 and less. */
const LEAST_LEVEL = 9.5
/** A level that is higher by less does not tell one encoding from the other; texts of 40 letters differ by 0.4 and more. */
const LEAST_MARGIN = 0.3

/** Bytes that are not UTF-8 as Arabic, in windows-1256 or ISO-8859-6, whichever gives the usual pairs of letters; null where that is not sure. `isWhole` tells whether a text with so many replaced characters may be taken. */
export function arabicReading(bytes: Uint8Array, isWhole: (text: string) => boolean): Reading | null {
  const readings = ARABIC.map((encoding) => {
    const text = textIn(encoding, bytes) ?? ''
    return { encoding, text, ...likeness(text) }
  }).sort((a, b) => b.level - a.level)
  const [best, other] = readings
  const isClear = best.letters >= LEAST_LETTERS && best.level >= LEAST_LEVEL && best.level - other.level >= LEAST_MARGIN
  return isClear && isWhole(best.text) ? { encoding: best.encoding, text: best.text } : null
}
