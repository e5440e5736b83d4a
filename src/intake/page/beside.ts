import type { Judged } from './judged.js'

/** Lines before the headline that are beside it, and the most lines after it. */
const BEFORE = 3
const MOST_AFTER = 20
/** Lines after the body among which its source may stand. */
const SOON = 5

/** Indexes of the lines beside the headline, up to the body: where pages show author and date. Without a headline on the page, the lines before the body. */
export function besideHeadline({ prose, boxed }: Judged, headline: number, first: number): number[] {
  const isHere = headline >= 0 && headline < first
  const from = isHere ? headline - BEFORE : first - BEFORE * 2
  const near: number[] = []
  for (let i = Math.max(0, from); i < first && near.length < MOST_AFTER + BEFORE; i++) if (i !== headline && !prose[i] && !boxed[i]) near.push(i)
  return near
}

/** The source that a line directly after the body names. */
export function sourcesAfter({ labels }: Judged, last: number): string[] {
  return labels.slice(last + 1, last + 1 + SOON).flatMap((label) => (label?.kind === 'source' && label.rest !== '' ? [label.rest] : []))
}
