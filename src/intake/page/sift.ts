import type { Block, Blocks } from './blocks.js'
import { isProse, type Stretch } from './body.js'
import type { PageElement } from './dom.js'
import { endsSentence, type Labelled, labelOf, LONGEST_CAPTION } from './labels.js'
import { isDateLine } from './published.js'
import type { LabelKind, PageTables } from './tables.js'
import { foldedLine } from './words.js'

export interface Sifted {
  /** Indexes of the blocks that are the body. */
  readonly body: readonly number[]
  /** Whom lines within it name as author or source. */
  readonly credits: readonly string[]
}

/** The share of its letters that lead elsewhere with which a block is a link and no text. */
const LINK = 0.8
/** The most blocks and words of a card: the headline of another article, its summary and little else. */
const CARD = { blocks: 4, words: 60 }
/** The share of the stretch that a box behind a label may have. */
const MOST_OF_BODY = 0.4
/** The most words of a line that is left over at the end, and of a line that is a credit. */
const LEFT_OVER = 4
const LONGEST_CREDIT = 12
/** The fewest words that are not written twice by chance, and how many lines are looked for in others. */
const TWICE = 4
const MOST_LOOKED_FOR = 200

/** Labels whose box goes with them. */
const BOXED: ReadonlySet<LabelKind> = new Set(['related', 'follow', 'share', 'tags', 'media', 'advert', 'comments'])

/** Which blocks of a stretch are the body: not teasers, captions, credits, buttons, comments, lists of tags, dates, nor what is said twice. */
export function sift({ all, ranges }: Blocks, stretch: Stretch, title: string | null, tables: PageTables): Sifted {
  const fold = (line: string): string => foldedLine(line, tables.spelling)
  const headline = title === null ? '' : fold(title)
  const credits: string[] = []
  const body: number[] = []
  const textLength = lengthOf(all, stretch.from, stretch.to)
  let any = false
  for (let i = stretch.from; i < stretch.to; i++) {
    const block = all[i]
    const label = labelOf(block.text, tables)
    if (label?.kind === 'comments' && any) break
    if (label !== null) {
      if (isCredit(label)) credits.push(label.rest)
      if (BOXED.has(label.kind)) i = boxAt(i, all, ranges, stretch, textLength) - 1
      continue
    }
    if (isBeside(block) || isDateLine(block.text, tables) || isMadeOfLabels(block, tables)) continue
    if (block.linked >= block.text.length * LINK) {
      i = cardAt(i, all, ranges, stretch) - 1
      continue
    }
    const prose = isProse(block, tables)
    if (!any && !prose && !(block.within.has('heading') && fold(block.text) !== headline)) continue
    if (isCaption(block) || fold(block.text) === headline) continue
    any ||= prose
    body.push(i)
  }
  return { body: withoutTail(withoutTwice(withoutHead(body, all, tables), all, fold), all, tables), credits }
}

const isCredit = ({ kind, rest }: Labelled): boolean => (kind === 'source' || kind === 'author') && rest !== '' && rest.split(' ').length <= LONGEST_CREDIT

const isBeside = ({ within }: Block): boolean => within.has('figure') || within.has('footer') || within.has('caption')

/** `12:40` `قبل قليل`, or buttons in a row. */
const isMadeOfLabels = ({ pieces }: Block, tables: PageTables): boolean => pieces.length > 1 && pieces.every((piece) => isDateLine(piece, tables) || labelOf(piece, tables) !== null)

/** Below a picture: short, and not a sentence, or with its agency in brackets at the end. */
function isCaption({ afterImage, text, within }: Block): boolean {
  return afterImage && !within.has('heading') && text.split(' ').length <= LONGEST_CAPTION && (!endsSentence(text) || /\([^()]{2,40}\)\s*\.?$/.test(text))
}

function lengthOf(all: readonly Block[], from: number, to: number): number {
  let length = 0
  for (let i = from; i < to; i++) length += all[i].text.length
  return length
}

/** Where the box ends that begins with the block: the largest element of which it is the first line and that is no great part of the stretch. */
function boxAt(i: number, all: readonly Block[], ranges: Blocks['ranges'], stretch: Stretch, textLength: number): number {
  return elementFrom(i, all, ranges, stretch, (from, to) => lengthOf(all, from, to) <= textLength * MOST_OF_BODY)
}

/** Where the card ends that begins with the headline of another article. */
function cardAt(i: number, all: readonly Block[], ranges: Blocks['ranges'], stretch: Stretch): number {
  if (all[i].name === 'P' || all[i].text.split(' ').length < TWICE) return i + 1
  return elementFrom(i, all, ranges, stretch, (from, to) => to - from <= CARD.blocks && all.slice(from, to).reduce((sum, { text }) => sum + text.split(' ').length, 0) <= CARD.words)
}

function elementFrom(i: number, all: readonly Block[], ranges: Blocks['ranges'], stretch: Stretch, fits: (from: number, to: number) => boolean): number {
  let end = i + 1
  for (let element: PageElement | null = all[i].owner; element; element = element.parentNode as PageElement | null) {
    const range = ranges.get(element)
    if (!range || range[0] < i || range[0] < stretch.from || range[1] > stretch.to || (range[0] === stretch.from && range[1] === stretch.to)) break
    if (!fits(...range)) break
    end = Math.max(end, range[1])
  }
  return end
}

/** A heading stands at the beginning only directly before the first paragraph. */
function withoutHead(body: readonly number[], all: readonly Block[], tables: PageTables): readonly number[] {
  const first = body.findIndex((i) => isProse(all[i], tables))
  return first > 1 ? body.slice(first - 1) : body
}

/** What is left over after the last paragraph: words on buttons, headings of what was taken away. An agency in brackets stays. */
function withoutTail(body: readonly number[], all: readonly Block[], tables: PageTables): readonly number[] {
  let end = body.length
  while (end > 0 && !isProse(all[body[end - 1]], tables)) {
    const { text, within } = all[body[end - 1]]
    const isLeft = within.has('heading') || (text.split(' ').length <= LEFT_OVER && !endsSentence(text) && !/^[([«"“].*[)\]»"”]$/.test(text))
    if (!isLeft) break
    end--
  }
  return body.slice(0, end)
}

/** Without the second of two equal lines, and without a short one that another has in it: words drawn out of the body to be shown large. */
function withoutTwice(body: readonly number[], all: readonly Block[], fold: (line: string) => string): readonly number[] {
  const folded = body.map((i) => fold(all[i].text))
  const isLong = (line: string): boolean => line.split(' ').length >= TWICE
  const seen = new Set<string>()
  let lookedFor = 0
  return body.filter((_, k) => {
    const line = folded[k]
    if (!isLong(line)) return true
    if (seen.has(line)) return false
    seen.add(line)
    if (lookedFor >= MOST_LOOKED_FOR || line.length > 400) return true
    lookedFor++
    return !folded.some((other, j) => j !== k && other.length > line.length && ` ${other} `.includes(` ${line} `))
  })
}
