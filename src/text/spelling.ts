/**
 * Spelling equality: every character is folded to one representative (or dropped) before words are compared.
 * The table is `lexicon/spelling.tsv`; offsets are never touched, since folding makes a new key and leaves the text alone.
 */
export interface Spelling {
  /** `fold[c]` is the code unit that stands for `c`, `DROPPED`, or `COMPATIBILITY` for presentation forms (one may stand for several letters). */
  readonly fold: Uint16Array
}

/** The definite article as it is written on a word. */
export const ARTICLE = 'ال'

export const DROPPED = 0
export const COMPATIBILITY = 0xffff

/** Rows of the table: `from` a character, `U+XXXX`, or a range `U+XXXX..U+YYYY`; `to` a character or empty. */
export function compileSpelling(rows: readonly { from: string; to: string }[]): Spelling {
  const fold = new Uint16Array(0x10000)
  for (let c = 0; c < fold.length; c++) fold[c] = c
  for (let c = 0xfb50; c <= 0xfefc; c++) fold[c] = COMPATIBILITY
  for (const { from, to } of rows) {
    const [first, last = first] = from.split('..')
    for (let c = codeOf(first); c <= codeOf(last); c++) fold[c] = to === '' ? DROPPED : codeOf(to)
  }
  return { fold }
}

function codeOf(cell: string): number {
  return cell.startsWith('U+') ? Number.parseInt(cell.slice(2), 16) : cell.charCodeAt(0)
}

/** The comparison key of `text.slice(start, end)`. */
export function foldRange(spelling: Spelling, text: string, start: number, end: number): string {
  const { fold } = spelling
  let key = ''
  let kept = start
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i)
    const f = fold[c]
    if (f === c) continue
    key += text.slice(kept, i)
    kept = i + 1
    if (f === DROPPED) continue
    if (f === COMPATIBILITY) {
      const letters = text[i].normalize('NFKC')
      for (let k = 0; k < letters.length; k++) {
        const g = fold[letters.charCodeAt(k)]
        if (g !== DROPPED && g !== COMPATIBILITY) key += String.fromCharCode(g)
      }
    } else key += String.fromCharCode(f)
  }
  return kept === start ? text.slice(start, end) : key + text.slice(kept, end)
}

export function foldWord(spelling: Spelling, word: string): string {
  return foldRange(spelling, word, 0, word.length)
}

/** Where in `text` between `start` and `end` the `letter`-th letter of the folded word begins: marks before it belong to the letter they stand on. */
export function letterStartIn({ fold }: Spelling, text: string, start: number, end: number, letter: number): number {
  let seen = 0
  for (let k = start; k < end; k++) {
    const f = fold[text.charCodeAt(k)]
    if (f === DROPPED) continue
    const width = f === COMPATIBILITY ? text[k].normalize('NFKC').length : 1
    if (seen + width > letter) return k
    seen += width
  }
  return end
}
