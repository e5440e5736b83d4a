import { readTable } from '../lexicon/table.js'
import { letters as lettersTable } from '../lexicon/packed-intake.js'

/** The edge of a word in `lexicon/intake/letters.tsv`. */
export const EDGE = '_'

/** How much a text looks like Arabic. */
export interface Likeness {
  /** Arabic letters that were looked at. */
  readonly letters: number
  /** Mean level of the pairs of letters (log2 of occurrences per million in news); a pair with a letter of another script beyond ASCII counts 0. 0 for a text without any. */
  readonly level: number
}

/** So many letters tell as much as all of a long text. */
const ENOUGH = 4_000
const NO_LETTER = 0
const FOREIGN = 255

interface Letters {
  /** By code unit below `codes.length`: the letter's row, `NO_LETTER`, or `FOREIGN`. */
  readonly codes: Uint8Array
  readonly levels: readonly (readonly number[])[]
}

let known: Letters | null = null

export function likeness(text: string): Likeness {
  const { codes, levels } = (known ??= lettersOf(lettersTable))
  let [letters, pairs, sum, before] = [0, 0, 0, NO_LETTER]
  for (let i = 0; i < text.length && letters < ENOUGH; i++) {
    const char = text.charCodeAt(i)
    if (isMark(char)) continue
    const letter = char < codes.length ? codes[char] : isSign(char) ? NO_LETTER : FOREIGN
    if (letter !== NO_LETTER || before !== NO_LETTER) {
      pairs++
      if (letter === FOREIGN || before === FOREIGN) sum += 0
      else sum += levels[before][letter]
    }
    if (letter !== NO_LETTER && letter !== FOREIGN) letters++
    before = letter
  }
  return { letters, level: pairs === 0 ? 0 : sum / pairs }
}

function lettersOf(table: string): Letters {
  const rows = readTable('intake/letters.tsv', table, [])
  const signs = rows.map(({ cells }) => cells.letter)
  const codes = Uint8Array.from({ length: 0x700 }, (_, code) => (code < 0x80 || isSign(code) ? NO_LETTER : FOREIGN))
  signs.forEach((sign, i) => {
    if (sign !== EDGE) codes[sign.charCodeAt(0)] = i
  })
  return { codes, levels: rows.map(({ cells }) => signs.map((sign) => Number(cells[sign]))) }
}

/** Vowel marks and the stretch of a line stand between letters and are none. */
const isMark = (code: number): boolean => code === 0x0640 || (code >= 0x064b && code <= 0x0652)

/** No-break space, guillemets, Arabic comma, semicolon and question mark, Arabic digits, joiners, dashes, quotes, dots. */
function isSign(code: number): boolean {
  return code === 0xa0 || code === 0xab || code === 0xbb || code === 0x060c || code === 0x061b || code === 0x061f || (code >= 0x0660 && code <= 0x066d) || (code >= 0x2000 && code <= 0x203f) || code === 0xfeff
}
