import { Pos } from '../lexicon/features.js'
import { Kind } from '../text/tokens.js'
import type { Worded } from '../words/doc.js'
import { isState } from './name-kinds.js'

/** A short quotation or bracket inside a phrase (وكالة "رويترز"، تنظيم (داعش)) has at most so many tokens with its marks. */
const INSET = 7

/** Whether a short quotation or bracket opens at `i`. */
export function isShortInset(doc: Worded, i: number, limit: number): boolean {
  return insetEnd(doc, i, limit) > 0
}

const OPENERS: Record<string, string> = { '"': '"', '«': '»', '“': '”', '‘': '’', '(': ')', '[': ']', "'": "'", '”': '“' }

/** Token after the closing mark of a short quotation or bracket that opens at `i`, or −1. */
export function insetEnd(doc: Worded, i: number, limit: number): number {
  const closer = OPENERS[doc.form[i]]
  if (!closer) return -1
  for (let k = i + 1; k < Math.min(limit, i + INSET); k++) {
    if (doc.form[k] === closer) return k > i + 1 ? k + 1 : -1
    const a = doc.word[k]
    if (a.pos === Pos.VERB || (a.pos === Pos.PUNCT && doc.form[k] !== '-' && doc.form[k] !== '.' && doc.form[k] !== '"')) return -1
  }
  return -1
}

/** What an inset that goes on a phrase begins with: a name, a noun, a number or Latin letters, but no preposition of its own. */
export function insetContinues(doc: Worded, open: number, head: number): boolean {
  const a = doc.word[open + 1]
  if (a.pos === Pos.ADP || a.pos === Pos.VERB || a.prep !== '' || a.conj !== '') return false
  if (doc.quotes.of[open] < 0) return true
  // قتلت الجماعة "200 مدني": who is counted in a quotation is somebody else; and a state bears no other name (تحجب إيران "فيسبوك").
  const counted = doc.tokens.kind[open + 1] === Kind.NUMBER && doc.word[open + 2].pos !== Pos.PUNCT
  return !counted && !isState(doc, head)
}

/** Whether the inset closed at `close` ends in a name. */
export function isNameInset(doc: Worded, close: number): boolean {
  return doc.word[close - 1]?.pos === Pos.PROPN
}
