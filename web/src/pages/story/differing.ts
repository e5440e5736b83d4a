/** In which words wordings differ. */
export interface Piece {
  readonly text: string
  /** No other wording has this word. */
  readonly differs: boolean
}

/** Vowel signs, the long dash of letters, and the letters that outlets write in several ways are no difference. */
const plain = (word: string): string => word.normalize('NFKC').replace(/[ً-ْٰـ]/g, '').replace(/[أإآٱ]/g, 'ا').replace(/ى/g, 'ي').replace(/ة/g, 'ه').replace(/ئ/g, 'ي').replace(/ؤ/g, 'و').replace(/^[«»"'“”(،؛:.]+|[«»"'“”)،؛:.]+$/g, '').trim().toLowerCase()

/** The wording in pieces; together they are the wording. */
export function differingPieces(wording: string, others: readonly string[]): Piece[] {
  const known = new Set(others.flatMap((other) => other.split(/\s+/).map(plain)))
  const tokens = wording.split(/(\s+)/).filter((part) => part !== '').map((text) => ({ text, isBlank: text.trim() === '', differs: plain(text) !== '' && !known.has(plain(text)) }))
  const pieces: { text: string; differs: boolean }[] = []
  for (const [i, { text, isBlank, differs: own }] of tokens.entries()) {
    // A blank between two words that differ is one with them.
    const differs = isBlank ? (pieces.at(-1)?.differs ?? false) && (tokens[i + 1]?.differs ?? false) : own
    const last = pieces.at(-1)
    if (last && last.differs === differs) last.text += text
    else pieces.push({ text, differs })
  }
  return pieces
}

/** The first words that differ, for a heading; the whole wording where none do. */
export const differingWords = (wording: string, others: readonly string[]): string => differingPieces(wording, others).find(({ differs }) => differs)?.text ?? wording
