import { foldWord, type Spelling } from '../../text/spelling.js'

/** A word of a line: folded, so that spellings compare equal, and where it ends in the line. */
export interface Word {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** The words of a line, letters and figures, without signs. Eastern Arabic figures come as `0`–`9`. */
export function wordsOf(line: string, spelling: Spelling): Word[] {
  const words: Word[] = []
  for (const match of line.matchAll(/\p{N}+|[\p{L}\p{M}\u0640\u200c\u200d]+/gu)) {
    const word = inFigures(foldWord(spelling, match[0]).toLowerCase())
    if (word !== '') words.push({ word, start: match.index, end: match.index + match[0].length })
  }
  return words
}

/** The words alone, joined by blanks. */
export const foldedLine = (line: string, spelling: Spelling): string => wordsOf(line, spelling).map(({ word }) => word).join(' ')

/** `٢٠٢٦` → `2026`, also the Persian figures. */
export const inFigures = (text: string): string => text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (figure) => String(figure.charCodeAt(0) & 0xf))

const INVISIBLE = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff\u00ad]/g

/** A line as a field of the article: white space collapsed, direction marks and control characters gone. */
export const plainLine = (text: string): string => text.replace(INVISIBLE, '').replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim()
