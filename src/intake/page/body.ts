import { Readability } from '@mozilla/readability'
import type { Block, Blocks } from './blocks.js'
import { isBodyMark } from './clear.js'
import { elementsOf, isElement, isWithin, type PageDocument, type PageElement } from './dom.js'
import type { Judged } from './judged.js'
import type { PageTables } from './tables.js'

/** Blocks of a page, `[from, to)`, among which the body stands. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Blocks after the headline among which the body begins. */
const SOON = 30
/** The share of the text found by Readability that an element must hold to be its container. */
const ALMOST_ALL = 0.9
/** Where the marked element has so many times less text than Readability found around it, the mark is of a part. */
const FAR_LESS = 2.5
/** Readability reads the text in an element again for every element around it. Characters, each counted as often as elements are around it, with which it needs about a second; pages of news have up to 2 million. */
const MOST_READING = 10e6
/** It also writes the page as HTML and reads that up to four times, and each sign that is written as an entity cuts the text there into one more node. Pages of news have some hundreds. */
const MOST_SIGNS = 10_000
const SIGNS = /[<>&\u00a0]/g
/** Characters with which Readability is content; short news has fewer than its own 500. */
const LEAST_TEXT = 200
const AT = 'data-isnad-at'

/**
 * Where the body of an article stands: in the element that says so, else where Readability finds it, provided that the first paragraph after the headline is part of it, else around that
 * paragraph. What Readability leaves out within the element it chose is the article's again: which of it is none is for `sift` to say.
 */
export function bodyOf(document: PageDocument, { all, ranges, prose }: Judged, headline: number, tables: PageTables): Stretch | null {
  const root = document.body
  const sums = sumsOf(all, (i) => prose[i])
  const textIn = (element: PageElement): number => between(sums, ranges.get(element))
  const start = firstProse(prose, headline)
  const marked = markedBody(root, textIn, tables)
  const found = foundByReadability(document, root, all, ranges, prose)
  if (marked) {
    const range = ranges.get(marked)!
    const isPart = found !== null && found.from <= range[0] && found.to >= range[1] && textBetween(sums, found) > FAR_LESS * textIn(marked)
    return isPart ? after(found, headline) : { from: range[0], to: range[1] }
  }
  if (found && (start < 0 || (found.from <= start && start < found.to))) return after(found, headline)
  if (start < 0) return null
  return around(all[start].owner, start, headline, root, ranges)
}

const after = ({ from, to }: Stretch, headline: number): Stretch => ({ from: headline >= from && headline < to ? headline + 1 : from, to })

function sumsOf(all: readonly Block[], counts: (i: number) => boolean): number[] {
  const sums = [0]
  for (let i = 0; i < all.length; i++) sums.push(sums[i] + (counts(i) ? all[i].text.length : 0))
  return sums
}

const between = (sums: readonly number[], range: readonly [number, number] | undefined): number => (range ? sums[range[1]] - sums[range[0]] : 0)
const textBetween = (sums: readonly number[], { from, to }: Stretch): number => sums[to] - sums[from]

function firstProse(prose: readonly boolean[], headline: number): number {
  const at = prose.indexOf(true, headline + 1)
  return at >= 0 && (headline < 0 || at - headline <= SOON) ? at : -1
}

/** The element that says it is the body; where parts say so, what holds them all. Of equals, as for screens and for print, the first. */
function markedBody(root: PageElement, textIn: (element: PageElement) => number, tables: PageTables): PageElement | null {
  const marked: PageElement[] = []
  for (const element of elementsOf(root, (one) => one === root || !isBodyMark(one, tables))) if (element !== root && isBodyMark(element, tables) && textIn(element) > 0) marked.push(element)
  if (marked.length === 0) return null
  const best = marked.reduce((a, b) => (textIn(b) > textIn(a) ? b : a))
  const whole = marked.reduce((sum, element) => sum + textIn(element), 0)
  if (textIn(best) >= whole / 2) return best
  let holder: PageElement = best
  while (holder !== root && marked.some((element) => textIn(element) > 0 && !isWithin(element, holder))) holder = holder.parentNode as PageElement
  return holder
}

function foundByReadability(document: PageDocument, root: PageElement, all: readonly Block[], ranges: Blocks['ranges'], prose: readonly boolean[]): Stretch | null {
  const lengths = sumsOf(all, () => true)
  let reading = 0
  for (const range of ranges.values()) reading += between(lengths, range)
  if (reading > MOST_READING || countOf(SIGNS, root.textContent ?? '') > MOST_SIGNS) return null
  // Readability takes the document apart, so it is given a copy whose elements can be told again.
  let count = 0
  const byNumber = new Map<string, PageElement>()
  for (const element of elementsOf(root)) {
    byNumber.set(String(count), element)
    element.setAttribute(AT, String(count++))
  }
  const copy = document.cloneNode(true) as ConstructorParameters<typeof Readability>[0]
  const content = readable(copy)
  if (!content) return null
  const kept = new Set<PageElement>()
  for (const element of elementsOf(content)) {
    const original = byNumber.get(element.getAttribute(AT) ?? '')
    if (original) kept.add(original)
  }
  // A page of a few words has no paragraphs.
  const hasProse = all.some(({ owner }, i) => prose[i] && kept.has(owner))
  const sums = sumsOf(all, (i) => (prose[i] || !hasProse) && kept.has(all[i].owner))
  const whole = sums[all.length]
  if (whole === 0) return null
  let holder = root
  for (let inner: PageElement | undefined = root; inner; inner = childWith(holder, (child) => between(sums, ranges.get(child)) >= whole * ALMOST_ALL)) holder = inner
  const [from, to] = ranges.get(holder)!
  return { from, to }
}

function countOf(pattern: RegExp, text: string): number {
  let count = 0
  for (const _ of text.matchAll(pattern)) count++
  return count
}

/** What Readability keeps of a page; nothing where it gives up (it throws on classes of megabytes). */
function readable(document: ConstructorParameters<typeof Readability>[0]): PageElement | null {
  try {
    return new Readability<PageElement>(document, { serializer: (node) => node as unknown as PageElement, charThreshold: LEAST_TEXT }).parse()?.content ?? null
  } catch {
    return null
  }
}

function childWith(element: PageElement, is: (child: PageElement) => boolean): PageElement | undefined {
  const { childNodes } = element
  for (let i = 0; i < childNodes.length; i++) {
    const child = childNodes[i]
    if (isElement(child) && is(child)) return child
  }
  return undefined
}

/** Around the first paragraph: the largest element that holds it and not the headline; where that is the paragraph alone, all that follows in the element around it. */
function around(owner: PageElement, start: number, headline: number, root: PageElement, ranges: Blocks['ranges']): Stretch {
  const holds = (element: PageElement): boolean => {
    const [from, to] = ranges.get(element)!
    return from <= headline && headline < to
  }
  let element = owner
  while (element !== root && element.parentNode && !holds(element.parentNode as PageElement)) element = element.parentNode as PageElement
  const [from, to] = ranges.get(element)!
  if (to - from > 1 || element === root) return { from: Math.max(from, headline + 1), to }
  return { from: start, to: ranges.get(element.parentNode as PageElement)![1] }
}
