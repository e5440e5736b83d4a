import { isElement, type PageElement, type PageNode, TEXT } from './dom.js'
import { marksOf } from './marks.js'
import type { PageTables } from './tables.js'

/** A stretch of text between block elements or line breaks, white space collapsed. */
export interface Block {
  readonly text: string
  /** The parts of a short one, as inline elements cut it: they stand apart on the page, often without a blank between. */
  readonly pieces: readonly string[]
  /** The innermost block element that holds it, and its name. */
  readonly owner: PageElement
  readonly name: string
  /** Characters of it that lead to another page. */
  readonly linked: number
  /** Whether all of it is set in bold. */
  readonly bold: boolean
  /** Whether some of it leads to another place of this page. */
  readonly jumps: boolean
  /** Whether a picture stands between the block before and it. */
  readonly afterImage: boolean
  /** What its elements say that it is. */
  readonly within: ReadonlySet<Region>
}

export type Region = 'figure' | 'footer' | 'quote' | 'heading' | 'caption' | 'byline' | 'date'

/** Something that an element says for machines, and before which block it stands. */
export interface Aside {
  readonly kind: 'time' | 'published' | 'author' | 'byline'
  readonly value: string
  readonly at: number
}

export interface Blocks {
  readonly all: readonly Block[]
  readonly asides: readonly Aside[]
  /** For every element the blocks in it: `[from, to)`. */
  readonly ranges: ReadonlyMap<PageElement, readonly [from: number, to: number]>
}

const INLINE = new Set(['A', 'ABBR', 'ACRONYM', 'B', 'BDI', 'BDO', 'BIG', 'CITE', 'CODE', 'DATA', 'DEL', 'DFN', 'EM', 'FONT', 'I', 'INS', 'KBD', 'LABEL', 'MARK', 'Q', 'S', 'SAMP', 'SMALL', 'SPAN', 'STRIKE', 'STRONG', 'SUB', 'SUP', 'TIME', 'TT', 'U', 'VAR', 'WBR'])
/** A live page says the time of each of its entries. */
const MOST_ASIDES = 1000
/** Characters of a block whose parts are looked at. */
const SHORT = 300
const BOLD = new Set(['B', 'STRONG'])
const PICTURES = new Set(['IMG', 'PICTURE', 'AMP-IMG'])
const HEADINGS = /^H[1-6]$/
const regionOf: Readonly<Record<string, Region>> = { FIGURE: 'figure', FIGCAPTION: 'figure', FOOTER: 'footer', BLOCKQUOTE: 'quote' }
/** In a figure a table or a quotation is text of the article. */
const NO_PICTURE = new Set(['TABLE', 'BLOCKQUOTE'])

/** The text of a page, block by block. Linear in the page; iterative, so that depth cannot exhaust the stack. */
export function blocksOf(root: PageElement, tables: PageTables): Blocks {
  const all: Block[] = []
  const asides: Aside[] = []
  const ranges = new Map<PageElement, readonly [number, number]>()
  const owners: PageElement[] = [root]
  const regions: Region[] = []
  let text = ''
  let pieces: string[] = []
  let cut = 0
  let linked = 0
  let links = 0
  let strong = 0
  let isBold = true
  let jumping = 0
  let jumps = 0
  let image = false
  const endPiece = (): void => {
    if (text.length > SHORT) return
    const piece = collapsed(text.slice(cut))
    if (piece !== '') pieces.push(piece)
    cut = text.length
  }
  const flush = (): void => {
    endPiece()
    const line = collapsed(text)
    if (/[\p{L}\p{N}]/u.test(line)) {
      const owner = owners[owners.length - 1]
      all.push({ text: line, pieces: text.length > SHORT ? [] : pieces, owner, name: owner.nodeName.toUpperCase(), linked: Math.min(linked, line.length), bold: isBold, jumps: jumping > 0, afterImage: image, within: new Set(regions) })
      image = false
    }
    text = ''
    pieces = []
    cut = 0
    linked = 0
    isBold = true
    jumping = 0
  }
  const open = (element: PageElement): (() => void) => {
    const name = element.nodeName.toUpperCase()
    const isBlock = !INLINE.has(name)
    if (isBlock) {
      flush()
      owners.push(element)
    } else endPiece()
    if (PICTURES.has(name)) image = true
    const added = regionsOf(element, name, tables)
    regions.push(...added)
    const figures = NO_PICTURE.has(name) ? regions.filter((region) => region === 'figure').length : 0
    if (figures > 0) regions.splice(0, regions.length, ...regions.filter((region) => region !== 'figure'))
    const href = name === 'A' ? element.getAttribute('href')?.trim() : undefined
    const isLink = href !== undefined && href !== '' && !href.startsWith('#')
    const isJump = href !== undefined && !isLink
    const isStrong = BOLD.has(name)
    if (isStrong) strong++
    if (isLink) links++
    if (isJump) jumps++
    const from = all.length
    noteAside(element, name, from, asides)
    if (!isBlock && added.includes('byline')) asides.push({ kind: 'byline', value: (element.textContent ?? '').slice(0, SHORT), at: from })
    return () => {
      if (isBlock) {
        flush()
        owners.pop()
      } else endPiece()
      if (isStrong) strong--
      if (isLink) links--
      if (isJump) jumps--
      regions.length -= added.length
      for (let i = 0; i < figures; i++) regions.unshift('figure')
      ranges.set(element, [from, all.length])
    }
  }
  const waiting: (PageNode | (() => void))[] = [root]
  while (waiting.length > 0) {
    const next = waiting.pop()!
    if (typeof next === 'function') next()
    else if (next.nodeType === TEXT) {
      const written = next.textContent ?? ''
      text += written
      if (strong === 0 && written.trim() !== '') isBold = false
      const { length } = written.replace(/\s+/g, ' ')
      if (links > 0) linked += length
      else if (jumps > 0) jumping += length
    } else if (isElement(next)) {
      waiting.push(open(next))
      const { childNodes } = next
      for (let i = childNodes.length - 1; i >= 0; i--) waiting.push(childNodes[i])
    }
  }
  flush()
  return { all, asides, ranges }
}

const collapsed = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim()

function regionsOf(element: PageElement, name: string, tables: PageTables): Region[] {
  const marks = marksOf(element, tables)
  const found: Region[] = []
  if (regionOf[name]) found.push(regionOf[name])
  if (HEADINGS.test(name) || element.getAttribute('role') === 'heading') found.push('heading')
  for (const kind of ['caption', 'byline', 'date'] as const) if (marks.has(kind)) found.push(kind)
  return found
}

function noteAside(element: PageElement, name: string, at: number, asides: Aside[]): void {
  if (asides.length >= MOST_ASIDES) return
  const property = element.getAttribute('itemprop') ?? ''
  const told = element.getAttribute('datetime') ?? element.getAttribute('content')
  const said = (): string => (told ?? element.textContent ?? '').slice(0, 500)
  if (property === 'datePublished' || element.getAttribute('pubdate') !== null) asides.push({ kind: 'published', value: said(), at })
  else if (name === 'TIME' && property !== 'dateModified') asides.push({ kind: 'time', value: said(), at })
  else if (/(?:^|\s)author(?:\s|$)/.test(`${element.getAttribute('rel') ?? ''} ${property}`) || /(?:^|:)Person$/.test(element.getAttribute('typeof') ?? '')) asides.push({ kind: 'author', value: (told ?? nameWithin(element)).slice(0, 500), at })
}

/** The name of an author that is an item of its own. */
function nameWithin(element: PageElement): string {
  const { childNodes } = element
  for (let i = 0; i < childNodes.length; i++) {
    const child = childNodes[i]
    if (isElement(child) && child.getAttribute('itemprop') === 'name') return child.getAttribute('content') ?? child.textContent ?? ''
  }
  return element.textContent ?? ''
}
