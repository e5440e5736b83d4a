/** In which words wordings differ. */
export interface Piece {
  readonly text: string
  /** No other wording has this word. */
  readonly differs: boolean
}

/** Vowel signs, the long dash of letters, and the letters that outlets write in several ways are no difference. */
const plain = (word: string): string => word.normalize('NFKC').replace(/[ً-ْٰـ]/g, '').replace(/[أإآٱ]/g, 'ا').replace(/ى/g, 'ي').replace(/ة/g, 'ه').replace(/ئ/g, 'ي').replace(/ؤ/g, 'و').replace(/^[«»"'“”(،؛:.]+|[«»"'“”)،؛:.]+$/g, '').toLowerCase()

/** The wording in pieces; together they are the wording. */
export function differingPieces(wording: string, others: readonly string[]): Piece[] {
  const known = new Set(others.flatMap((other) => other.split(/\s+/).map(plain)))
  const pieces: { text: string; differs: boolean }[] = []
  for (const token of wording.split(/(\s+)/).filter((part) => part !== '')) {
    const isBlank = token.trim() === ''
    const last = pieces.at(-1)
    const differs = isBlank ? (last?.differs ?? false) : plain(token) !== '' && !known.has(plain(token))
    if (last && last.differs === differs) last.text += token
    else pieces.push({ text: token, differs })
  }
  return settled(pieces)
}

/** A blank at the end of what differs belongs to what follows. */
function settled(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece): Piece[] => {
    const inner = piece.differs ? piece.text.trimEnd() : piece.text
    return inner === piece.text ? [piece] : [{ text: inner, differs: true }, { text: piece.text.slice(inner.length), differs: false }]
  })
}

/** What differs alone, for a heading; the whole wording where nothing does. */
export const differingWords = (wording: string, others: readonly string[]): string => differingPieces(wording, others).filter(({ differs }) => differs).map(({ text }) => text).join(' … ') || wording
