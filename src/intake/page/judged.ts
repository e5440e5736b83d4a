import type { Block, Blocks } from './blocks.js'
import type { PageElement } from './dom.js'
import { endsSentence, type Labelled, labelOf, LONGEST_CAPTION } from './labels.js'
import { isDateLine } from './date-line.js'
import type { LabelKind, PageTables } from './tables.js'

/** The blocks of a page with what their own words say of them. */
export interface Judged extends Blocks {
  /** The label that each begins with. */
  readonly labels: readonly (Labelled | null)[]
  /** Whether each stands in a box that its first line calls something else than the article. */
  readonly boxed: readonly boolean[]
  /** Whether each reads like a paragraph of an article. */
  readonly prose: readonly boolean[]
}

/** The fewest words of a paragraph; and of one that is not marked up as such and has no full stop. */
const LEAST_WORDS = 6
const PLENTY_OF_WORDS = 10
/** The most words of a caption without an agency. */
const USUAL_CAPTION = 15
/** The share of the page's text that a box behind a label may have. */
const MOST_OF_PAGE = 0.4
/** The most words of the beginning of another article. */
const LONGEST_TEASER = 50
/** The most words of a line that names an author, and of one that names a source. */
const LONGEST_CREDIT = 12
/** The share of its letters that lead elsewhere with which a block is a link and no text. */
const LINK = 0.8

/** Labels whose box goes with them. */
const BOXED: ReadonlySet<LabelKind> = new Set(['related', 'summary', 'follow', 'share', 'tags', 'media', 'advert', 'comments'])

export function judge(blocks: Blocks, tables: PageTables): Judged {
  const { all } = blocks
  const labels = all.map(({ text }, i) => standing(labelOf(text, tables), all[i], all[i + 1]))
  const boxed = all.map(() => false)
  const whole = all.reduce((sum, { text }) => sum + text.length, 0)
  for (let i = 0; i < all.length; i++) {
    if (labels[i] === null || !BOXED.has(labels[i]!.kind)) continue
    const end = elementFrom(i, blocks, (from, to) => lengthOf(all, from, to) <= whole * MOST_OF_PAGE)
    boxed.fill(true, i, isTeaser(labels[i]!, all[end]) ? end + 1 : end)
  }
  return { ...blocks, labels, boxed, prose: all.map((block, i) => labels[i] === null && !boxed[i] && isProse(block, tables)) }
}

/** After `اقرأ أيضا` alone in its line: one paragraph that is all in bold, as the article's own are not. */
const isTeaser = ({ kind, rest }: Labelled, next: Block | undefined): boolean => kind === 'related' && rest === '' && next?.bold === true && !next.within.has('heading') && next.text.split(' ').length <= LONGEST_TEASER

/** A label is none where the line goes on like a paragraph, nor a heading of a list where no list follows and the line jumps over none. */
function standing(label: Labelled | null, { text, jumps }: Block, next: Block | undefined): Labelled | null {
  if (label === null) return null
  if (label.where === 'heading' && !jumps && !(next && isLink(next))) return null
  return (label.kind === 'author' || label.kind === 'source') && text.split(' ').length > LONGEST_CREDIT ? null : label
}

export const isLink = ({ linked, text }: Block): boolean => linked >= text.length * LINK

/** Below a picture: short and no sentence, or with its agency in brackets at the end. Many sites end no paragraph with a full stop, so a long line is one. */
export function isCaption({ afterImage, text, within }: Block): boolean {
  if (!afterImage || within.has('heading')) return false
  const words = text.split(' ').length
  return /\([^()]{2,40}\)\s*\.?$/.test(text) ? words <= LONGEST_CAPTION : words <= USUAL_CAPTION && !endsSentence(text)
}

function isProse(block: Block, tables: PageTables): boolean {
  const { text, linked, within, name } = block
  if (linked > text.length / 2 || within.has('figure') || within.has('caption') || within.has('footer') || within.has('heading')) return false
  const words = text.split(' ').length
  if (words < LEAST_WORDS || isCaption(block) || isDateLine(text, tables)) return false
  return endsSentence(text) || name === 'P' || words >= PLENTY_OF_WORDS
}

function lengthOf(all: readonly Block[], from: number, to: number): number {
  let length = 0
  for (let i = from; i < to; i++) length += all[i].text.length
  return length
}

/** Where the largest fitting element ends of which a block is the first line; after the block where there is none. */
export function elementFrom(i: number, { all, ranges }: Blocks, fits: (from: number, to: number) => boolean): number {
  let end = i + 1
  for (let element: PageElement | null = all[i].owner; element; element = element.parentNode as PageElement | null) {
    const range = ranges.get(element)
    if (!range || range[0] < i || !fits(...range)) break
    end = Math.max(end, range[1])
  }
  return end
}
