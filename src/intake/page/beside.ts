import type { Block } from './blocks.js'
import { isProse } from './body.js'
import { labelOf } from './labels.js'
import type { PageTables } from './tables.js'

/** Lines before the headline that are beside it, and the most lines after it. */
const BEFORE = 3
const MOST_AFTER = 20
/** Lines after the body among which its source may stand. */
const SOON = 5

/** Indexes of the lines beside the headline, up to the body: where pages show author and date. Without a headline on the page, the lines before the body. */
export function besideHeadline(blocks: readonly Block[], headline: number, first: number, tables: PageTables): number[] {
  const isHere = headline >= 0 && headline < first
  const from = isHere ? headline - BEFORE : first - BEFORE * 2
  const near: number[] = []
  for (let i = Math.max(0, from); i < first && near.length < MOST_AFTER + BEFORE; i++) if (i !== headline && !isProse(blocks[i], tables)) near.push(i)
  return near
}

/** The source that a line directly after the body names. */
export function sourcesAfter(blocks: readonly Block[], last: number, tables: PageTables): string[] {
  return blocks.slice(last + 1, last + 1 + SOON).flatMap(({ text }) => {
    const label = text.length < 200 ? labelOf(text, tables) : null
    return label?.kind === 'source' && label.rest !== '' ? [label.rest] : []
  })
}
