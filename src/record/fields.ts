import type { Span } from '../text/article.js'
import { spanOf } from '../text/article.js'
import type { Texted } from '../text/texted.js'

/** The text of tokens `from` … `to`, the first `skip` letters cut off. */
export function spanOfTokens(doc: Texted, from: number, to: number, skip = 0): Span {
  return spanOf(doc.text, doc.tokens.start[from] + skip, doc.tokens.end[to - 1])
}
