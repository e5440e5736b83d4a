import { textBetween } from '../text/texted.js'
import type { Worded } from './doc.js'

/** A part of a word: what it is, and where it stands in the article's text (half-open, UTF-16 code units). */
export interface Segment {
  readonly part: 'conj' | 'fut' | 'prep' | 'stem' | 'pron'
  readonly start: number
  readonly end: number
}

/**
 * The chosen reading's parts of token `i`: conjunction, future particle or preposition, stem with its article, pronoun. Together they cover the token.
 * The article is no part of its own; of `لل` the first lam is the preposition. A ligature that joins two parts belongs whole to the later one.
 */
export function segmentsOf(doc: Worded, i: number): Segment[] {
  const a = doc.word[i]
  const start = doc.tokens.start[i]
  const end = doc.tokens.end[i]
  const out: Segment[] = []
  let from = start
  let letters = 0
  const cut = (part: Segment['part'], length: number): void => {
    letters += length
    const to = letters >= doc.form[i].length ? end : doc.letterStart(i, letters)
    if (to > from) out.push({ part, start: from, end: to })
    from = to
  }
  if (a.conj) cut('conj', a.conj.length)
  if (a.fut) cut('fut', 1)
  if (a.prep) cut('prep', a.prep.length)
  if (a.pron) {
    cut('stem', doc.form[i].length - a.pron.form.length - letters)
    cut('pron', a.pron.form.length)
  } else cut('stem', doc.form[i].length - letters)
  return out
}

/** UTF-16 units at the beginning of token `i` that belong to a conjunction or preposition before the word, with their marks; the article stays. */
export function clitic(doc: Worded, i: number): number {
  const { conj, prep, det } = doc.word[i]
  // للعراق: the lam that is the preposition cannot be cut from the article's.
  const letters = conj.length + (det && prep === 'ل' ? 0 : prep.length)
  return letters === 0 ? 0 : Math.min(doc.letterStart(i, letters), doc.tokens.end[i] - 1) - doc.tokens.start[i]
}

/** The words from token `from` up to and without token `to`, without the clitics before the first. */
export const withoutClitic = (doc: Worded, from: number, to: number): string => textBetween(doc, from, to).slice(clitic(doc, from))
