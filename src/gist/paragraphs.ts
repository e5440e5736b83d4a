import type { Tokens } from '../text/tokens.js'

/** What stands between two line ends, by tokens, half-open. */
export interface Paragraph {
  readonly from: number
  readonly to: number
}

export function paragraphsOf({ count, line }: Tokens): readonly Paragraph[] {
  const paragraphs: Paragraph[] = []
  let from = 0
  for (let i = 1; i <= count; i++) {
    if (i < count && !line[i]) continue
    paragraphs.push({ from, to: i })
    from = i
  }
  return paragraphs
}
