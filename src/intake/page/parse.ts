import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'
import type { PageDocument } from './dom.js'

/** The longest news pages seen hold about 10,000 elements. */
const MOST_ELEMENTS = 30_000
/** News pages are 15 to 60 deep. */
const MOST_DEPTH = 200
/** The DOM keeps attributes among the nodes, so that many of them slow down all reading of text. Elements of real pages have up to 40, pages up to 50,000. */
const MOST_ATTRIBUTES = { ofElement: 500, ofPage: 100_000 }
/** Outside of scripts and styles, white space collapsed: two long novels. */
const MOST_CHARACTERS = 1_000_000
/** Characters between two looks at the bounds. */
const STEP = 16 * 1024

/** Ends of what stands around a page: many have text after them. */
const ENDS = /<\/(?:html|body)\b[^>]{0,100}>/gi
/** Elements whose text nobody reads. */
const UNREAD = new Set(['script', 'style', 'template', 'noscript'])

/** What is built of the DOM, and no more of it. */
interface Building {
  appendChild(node: unknown): void
  setAttribute(name: string, value: string): void
}
interface Builder {
  readonly body: Building
  createElement(name: string): Building
  createTextNode(text: string): unknown
}

/**
 * The DOM of a page, within bounds: they are looked at while it is built, so that a page that is made to be large costs little before it is refused, in time and memory. Text between two tags
 * is one node, however many entities and bare signs cut it. Whatever the page is, it stands in the body of the document: many leave out `<html>` or `<body>`, or have two.
 */
export function documentOf(html: string): PageDocument | { readonly excess: string } {
  const { document } = parseHTML('<html><body></body></html>')
  const builder = document as unknown as Builder
  const open: Building[] = [builder.body]
  let [elements, characters, attributes, most, deepest, unread] = [0, 0, 0, 0, 0, 0]
  let text: string[] = []
  const endText = (): void => {
    if (text.length === 0) return
    open[open.length - 1].appendChild(builder.createTextNode(text.join('')))
    text = []
  }
  let [ofElement, tooMany] = [0, false]
  const parser = new Parser({
    onopentagname() { ofElement = 0 },
    onattribute() {
      attributes++
      most = Math.max(most, ++ofElement)
      tooMany = most > MOST_ATTRIBUTES.ofElement
    },
    onopentag(name, given) {
      elements++
      endText()
      const element = builder.createElement(name)
      if (!tooMany) for (const [attribute, value] of Object.entries(given)) element.setAttribute(attribute, value)
      open[open.length - 1].appendChild(element)
      open.push(element)
      deepest = Math.max(deepest, open.length)
      if (UNREAD.has(name)) unread++
    },
    onclosetag(name) {
      endText()
      open.pop()
      if (UNREAD.has(name)) unread--
    },
    ontext(part) {
      text.push(part)
      if (unread === 0) characters += part.replace(/\s+/g, ' ').length
    },
  }, { decodeEntities: true })
  const page = html.replace(ENDS, '')
  for (let at = 0; at < page.length; at += STEP) {
    parser.write(page.slice(at, at + STEP))
    if (deepest > MOST_DEPTH) return { excess: `the page is nested deeper than ${MOST_DEPTH} elements` }
    if (elements > MOST_ELEMENTS) return { excess: `the page has more than ${MOST_ELEMENTS} elements` }
    if (most > MOST_ATTRIBUTES.ofElement) return { excess: `an element of the page has more than ${MOST_ATTRIBUTES.ofElement} attributes` }
    if (attributes > MOST_ATTRIBUTES.ofPage) return { excess: `the page has more than ${MOST_ATTRIBUTES.ofPage} attributes` }
    if (characters > MOST_CHARACTERS) return { excess: `the page has more than ${MOST_CHARACTERS} characters of text` }
  }
  parser.end()
  endText()
  return document as unknown as PageDocument
}
