import type { Parsed } from '../../events/syntax.js'
import { type Span, spanOf } from '../../text/article.js'

/** The two texts of an article; offsets point into one of them. */
export type Part = 'title' | 'text'

/** Words of an article's title or text. */
export interface Words extends Span {
  readonly part: Part
}

/** A part of an article as it was read. */
export interface ReadPart {
  readonly part: Part
  readonly parsed: Parsed
}

/** The words of tokens `from` up to and without `to`, the clitics before the first left out. */
export function wordsOf({ part, parsed: { doc } }: ReadPart, from: number, to: number): Words {
  const { conj, prep, det } = doc.word[from]
  const start = doc.tokens.start[from]
  const end = doc.tokens.end[to - 1]
  const clitics = doc.form[from].length === doc.tokens.end[from] - start ? conj.length + (det && prep === 'ل' ? 0 : prep.length) : 0
  return { ...spanOf(doc.text, Math.min(start + clitics, doc.tokens.end[from] - 1), end), part }
}

/** The sentence of a token. */
export function sentenceOf({ part, parsed: { doc } }: ReadPart, i: number): Words {
  const s = doc.sentence[i]
  return { ...spanOf(doc.text, doc.tokens.start[doc.sentenceStart[s]], doc.tokens.end[doc.sentenceStart[s + 1] - 1]), part }
}
