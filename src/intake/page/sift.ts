import type { Block } from './blocks.js'
import type { Stretch } from './body.js'
import { isDateLine } from './date-line.js'
import { elementFrom, isCaption, isLink, type Judged } from './judged.js'
import { endsSentence, labelOf } from './labels.js'
import type { PageTables } from './tables.js'
import { foldedLine } from './words.js'

export interface Sifted {
  /** Indexes of the blocks that are the body. */
  readonly body: readonly number[]
  /** Whom lines within it name as author or source. */
  readonly credits: readonly string[]
}

/** The most blocks and words of a card: the headline of another article, its summary and little else. */
const CARD = { blocks: 4, words: 60, headline: 4 }
/** The most words of a line that is left over at the end, and of a dateline of its own. */
const LEFT_OVER = 4
const LONGEST_DATELINE = 10
/** The fewest words that are not written twice by chance, and how many lines of which length are looked for in others. */
const TWICE = { words: 4, lines: 200, length: 400 }

/** Which blocks of a stretch are the body: not teasers, captions, credits, buttons, comments, lists of tags, dates, nor what is said twice. */
export function sift(page: Judged, stretch: Stretch, title: string | null, tables: PageTables): Sifted {
  const { all, labels, boxed, prose } = page
  const fold = (line: string): string => foldedLine(line, tables.spelling)
  const headline = title === null ? '' : fold(title)
  const hasProse = prose.indexOf(true, stretch.from) < stretch.to && prose.indexOf(true, stretch.from) >= 0
  const credits: string[] = []
  const body: number[] = []
  let begun = !hasProse
  for (let i = stretch.from; i < stretch.to; i++) {
    const block = all[i]
    const label = labels[i]
    if (label?.kind === 'comments' && body.length > 0) break
    if (label?.kind === 'source' || label?.kind === 'author') credits.push(label.rest)
    if (label !== null || boxed[i] || isNoText(block, tables)) continue
    if (isLink(block)) {
      i = cardAt(i, page, stretch) - 1
      continue
    }
    if (isCaption(block) || fold(block.text) === headline) continue
    if (!begun && !prose[i] && !isOpening(i, all, prose)) continue
    begun ||= prose[i]
    body.push(i)
  }
  return { body: withoutTail(withoutTwice(body, all, fold), page), credits }
}

/** Captions, dates, and what is made of labels alone: `12:40` `قبل قليل`, or buttons in a row. */
function isNoText({ within, text, pieces }: Block, tables: PageTables): boolean {
  if (within.has('figure') || within.has('footer') || within.has('caption') || isDateLine(text, tables)) return true
  return pieces.length > 1 && pieces.every((piece) => isDateLine(piece, tables) || labelOf(piece, tables) !== null)
}

/** Where the card ends that begins with the headline of another article. */
function cardAt(i: number, page: Judged, { to: end }: Stretch): number {
  const wordsIn = (from: number, to: number): number => page.all.slice(from, to).reduce((sum, { text }) => sum + text.split(' ').length, 0)
  if (page.all[i].name === 'P' || wordsIn(i, i + 1) < CARD.headline) return i + 1
  return elementFrom(i, page, (from, to) => to <= end && to - from <= CARD.blocks && wordsIn(from, to) <= CARD.words)
}

/** Directly before the first paragraph: a heading, or a dateline beside it (`أنقرة/ الأناضول`). */
function isOpening(i: number, all: readonly Block[], prose: readonly boolean[]): boolean {
  const [block, next] = [all[i], all[i + 1]]
  if (!next || !prose[i + 1]) return false
  const isBeside = block.owner === next.owner || (block.name === next.name && block.owner.parentNode === next.owner.parentNode)
  return block.within.has('heading') || (isBeside && block.text.split(' ').length <= LONGEST_DATELINE && /\S\s*[/–—:-]/.test(block.text))
}

/** What is left over after the last paragraph: words on buttons, headings of what was taken away. What is marked up as a paragraph, or stands in brackets, may be an agency. */
function withoutTail(body: readonly number[], { all, prose }: Judged): readonly number[] {
  let end = body.length
  while (end > 0 && !prose[body[end - 1]]) {
    const { text, within, name } = all[body[end - 1]]
    const isLeft = within.has('heading') || (name !== 'P' && text.split(' ').length <= LEFT_OVER && !endsSentence(text) && !/^[([«"“].*[)\]»"”]$/.test(text))
    if (!isLeft || end === 1) break
    end--
  }
  return body.slice(0, end)
}

/** Without the second of two equal lines, and without a short one that another has in it: words drawn out of the body to be shown large. */
function withoutTwice(body: readonly number[], all: readonly Block[], fold: (line: string) => string): readonly number[] {
  const folded = body.map((i) => fold(all[i].text))
  const seen = new Set<string>()
  let lookedFor = 0
  return body.filter((_, k) => {
    const line = folded[k]
    if (line.split(' ').length < TWICE.words) return true
    if (seen.has(line)) return false
    seen.add(line)
    if (lookedFor >= TWICE.lines || line.length > TWICE.length) return true
    lookedFor++
    return !folded.some((other, j) => j !== k && other.length > line.length && ` ${other} `.includes(` ${line} `))
  })
}
