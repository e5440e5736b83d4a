import { beginsWith } from './marks.js'
import type { Label, LabelKind, LabelPlace, PageTables } from './tables.js'
import { wordsOf, type Word } from './words.js'

export interface Labelled {
  readonly kind: LabelKind
  readonly where: LabelPlace
  /** What follows the label, without the sign between. */
  readonly rest: string
}

/** Characters of a line within which its label ends. */
const HEAD = 200
/** The most words of a line that only invites to follow, and of one that is the heading of a list. */
const LONGEST_INVITATION = 30
const LONGEST_HEADING = 6
/** The most words of the line below a picture. */
export const LONGEST_CAPTION = 30

const SIGN = /^\s*(?::|\.\.|\||,)/
const SIGNS = /^[\s:.|,،–—-]+/
/** What may stand before a label. */
const BEFORE = /^[^\p{L}\p{N}]*$/u

/** The label that a line begins with, or the credit that it ends with; null for a line of the article. */
export function labelOf(line: string, tables: PageTables): Labelled | null {
  const words = wordsOf(line.slice(0, HEAD), tables.spelling)
  if (words.length === 0 || !BEFORE.test(line.slice(0, words[0].start))) return null
  const plain = words.map(({ word }) => word)
  for (const label of tables.labels.get(plain[0]) ?? []) {
    if (!beginsWith(plain, 0, label.words)) continue
    const rest = line.slice(words[label.words.length - 1].end)
    if (stands(label, line, rest, words, tables)) return { kind: label.kind, where: label.where, rest: rest.replace(SIGNS, '').trim() }
  }
  return line.length < HEAD && words.length <= LONGEST_CAPTION ? creditAtEnd(line, tables) : null
}

function stands({ kind, where, words: phrase }: Label, line: string, rest: string, words: readonly Word[], tables: PageTables): boolean {
  switch (where) {
    // نشر الجيش قواته begins with the same word as نشر: 26-11-2026.
    case 'begins': return (kind !== 'published' && kind !== 'updated') || (phrase.length > 1 && line.length < HEAD && !endsSentence(line) && (SIGN.test(rest) || /[\d\u0660-\u0669]/.test(rest)))
    case 'number': return line.length < HEAD && /^[\s:]*[\d\u0660-\u0669]/.test(rest)
    case 'colon': return rest.trim() === '' || SIGN.test(rest)
    case 'line': return line.length < HEAD && words.slice(phrase.length).every(({ word }) => /^\d+$/.test(word))
    case 'heading': return line.length < HEAD && words.length <= LONGEST_HEADING && !endsSentence(line)
    case 'platform': return line.length < HEAD && words.length <= LONGEST_INVITATION && words.some(({ word }) => tables.labels.get(word)?.some((other) => other.kind === 'platform' && other.words.length === 1))
    case 'within': return false
  }
}

/** `… (تصوير: سمير الخطيب)`: a label within the last brackets of a line, or after its last stroke. */
function creditAtEnd(line: string, tables: PageTables): Labelled | null {
  const at = Math.max(...['(', '[', '|', '/', ' - ', ' – '].map((sign) => line.lastIndexOf(sign)))
  if (at < 0) return null
  const words = wordsOf(line.slice(at), tables.spelling).map(({ word }) => word)
  const label = (tables.labels.get(words[0]) ?? []).find(({ kind, where, words: phrase }) => kind === 'credit' && where === 'within' && beginsWith(words, 0, phrase))
  return label ? { kind: 'credit', where: 'within', rest: line.slice(at + 1).replace(/[)\]]\s*$/, '') } : null
}

export const endsSentence = (line: string): boolean => /[.؟!…:؛][\s"»”)\u200e\u200f]*$/u.test(line.slice(-20))
