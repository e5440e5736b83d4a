import { elementsOf, isElement, type PageElement, TEXT } from './dom.js'
import { marksOf } from './marks.js'
import type { PageTables } from './tables.js'

/** Elements whose text is none of the page's. Elements of AMP hold no text of an article. */
const SILENT = new Set(['AUDIO', 'BUTTON', 'CANVAS', 'DIALOG', 'IFRAME', 'INPUT', 'LINK', 'MENU', 'META', 'NAV', 'NOSCRIPT', 'OBJECT', 'OPTION', 'SCRIPT', 'SELECT', 'STYLE', 'SVG', 'TEMPLATE', 'TEXTAREA', 'TITLE', 'VIDEO'])
const ROLES = new Set(['alert', 'alertdialog', 'dialog', 'menu', 'menubar', 'navigation', 'search'])
/** Roles and elements for what stands beside, which some pages give to the article itself. */
const BESIDE = new Set(['ASIDE', 'complementary'])
/** The share of a page's text with which a box is more than a box, whatever its class says. */
const MOST_OF_PAGE = 0.6

/** Takes out of a page what nobody reads as the article: menus, controls, hidden text, and boxes that their classes call so unless they hold the headline, the body or most of the page. */
export function clear(root: PageElement, tables: PageTables): void {
  removeEach(root, isUnseen)
  const weights = weigh(root, tables)
  const whole = weights.get(root)!.text
  removeEach(root, (element) => {
    const { text, holds } = weights.get(element)!
    if (holds || text > whole * MOST_OF_PAGE) return false
    if (BESIDE.has(nameOf(element)) || BESIDE.has(element.getAttribute('role') ?? '')) return true
    const marks = marksOf(element, tables)
    return marks.has('box') || marks.has('hidden') || hasStyle(element, FAINT)
  })
}

const nameOf = (element: PageElement): string => element.nodeName.toUpperCase()

function removeEach(root: PageElement, isOut: (element: PageElement) => boolean): void {
  const out: PageElement[] = []
  for (const element of elementsOf(root, (one) => one === root || !isOut(one))) if (element !== root && isOut(element)) out.push(element)
  for (const element of out) element.remove()
}

function isUnseen(element: PageElement): boolean {
  const name = nameOf(element)
  if (SILENT.has(name) || (name.startsWith('AMP-') && name !== 'AMP-IMG') || ROLES.has(element.getAttribute('role') ?? '')) return true
  if (element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true') return true
  return hasStyle(element, HIDING)
}

const HIDING = /(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|font-size:0(?:\.0+)?(?:px|pt|em|rem|%)?(?:;|!|$)|clip:rect\(0|clip-path:inset\((?:50|100)%|(?:left|right|top|text-indent):-\d{4,}|(?:max-)?height:0(?:px)?(?:;|!|$))/
/** Pages that fade in send their whole text so. */
const FAINT = /(?:^|;)opacity:0(?:\.0+)?(?:;|!|$)/
/** Characters of a style that are looked at. */
const MOST_STYLE = 2000

const hasStyle = (element: PageElement, pattern: RegExp): boolean => pattern.test((element.getAttribute('style') ?? '').slice(0, MOST_STYLE).toLowerCase().replace(/\/\*[^*]*\*\/|\s/g, ''))

interface Weight {
  /** Characters of text in the element. */
  text: number
  /** Whether the headline or the body stands in it. */
  holds: boolean
}

function weigh(root: PageElement, tables: PageTables): Map<PageElement, Weight> {
  const weights = new Map<PageElement, Weight>()
  const order = [...elementsOf(root)]
  for (const element of order.reverse()) {
    const weight: Weight = { text: 0, holds: isKept(element, tables) }
    const { childNodes } = element
    for (let i = 0; i < childNodes.length; i++) {
      const child = childNodes[i]
      if (child.nodeType === TEXT) weight.text += (child.textContent ?? '').trim().length
      else if (isElement(child)) {
        const inner = weights.get(child)
        weight.text += inner?.text ?? 0
        weight.holds ||= inner?.holds ?? false
      }
    }
    weights.set(element, weight)
  }
  return weights
}

const isKept = (element: PageElement, tables: PageTables): boolean => nameOf(element) === 'H1' || nameOf(element) === 'BODY' || isBodyMark(element, tables)

export const isBodyMark = (element: PageElement, tables: PageTables): boolean => element.getAttribute('itemprop') === 'articleBody' || marksOf(element, tables).has('body')
