import type { Parsed } from '../../events/syntax.js'
import { type Span, spanOf } from '../../text/article.js'
import { clitic } from '../../words/segments.js'

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
  return { ...spanOf(doc.text, doc.tokens.start[from] + clitic(doc, from), doc.tokens.end[to - 1]), part }
}

/** The sentence of a token. */
export function sentenceOf({ part, parsed: { doc } }: ReadPart, i: number): Words {
  const s = doc.sentence[i]
  return { ...spanOf(doc.text, doc.tokens.start[doc.sentenceStart[s]], doc.tokens.end[doc.sentenceStart[s + 1] - 1]), part }
}
