import { COMPATIBILITY, DROPPED, type Spelling } from '../text/spelling.js'
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
export function segmentsOf(spelling: Spelling, doc: Worded, i: number): Segment[] {
  const a = doc.word[i]
  const start = doc.tokens.start[i]
  const end = doc.tokens.end[i]
  const out: Segment[] = []
  let from = start
  let letters = 0
  const cut = (part: Segment['part'], length: number): void => {
    letters += length
    const to = letters >= doc.form[i].length ? end : offsetOf(spelling, doc.text, start, end, letters)
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

/** Where in the text the `letters`-th letter of a folded word begins: folding drops marks and opens ligatures. */
function offsetOf({ fold }: Spelling, text: string, start: number, end: number, letters: number): number {
  let seen = 0
  for (let k = start; k < end; k++) {
    const f = fold[text.charCodeAt(k)]
    if (f === DROPPED) continue
    const width = f === COMPATIBILITY ? text[k].normalize('NFKC').length : 1
    if (seen + width > letters) return k
    seen += width
  }
  return end
}
