/** An article as it is handed to the coder. `text` is never changed: every offset of every record points into it. */
export interface Article {
  readonly id: string
  readonly text: string
  readonly title?: string | null
  /** ISO 8601 date or date-time of publication. */
  readonly published?: string | null
  readonly outlet?: string | null
  readonly url?: string | null
  readonly byline?: string | null
  readonly lang?: string | null
}

/** Half-open offsets in UTF-16 code units into the article's text, and the words there: `text === article.text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly text: string
}

export function spanOf(text: string, start: number, end: number): Span {
  return { start, end, text: text.slice(start, end) }
}
