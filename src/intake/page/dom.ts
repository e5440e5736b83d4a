/** The part of the DOM that is needed to read a page. */
export interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: ArrayLike<PageNode>
  readonly parentNode: PageNode | null
}

export interface PageElement extends PageNode {
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  remove(): void
}

export interface PageDocument {
  readonly body: PageElement
  querySelectorAll(selector: string): Iterable<PageElement>
  cloneNode(deep: boolean): unknown
}

const ELEMENT = 1
export const TEXT = 3

export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT

/** Elements below `root` in the order of the page, `root` first. What `into` refuses is not entered, but given. Iterative, so that depth cannot exhaust the stack. */
export function* elementsOf(root: PageElement, into: (element: PageElement) => boolean = () => true): Generator<PageElement> {
  const waiting: PageElement[] = [root]
  while (waiting.length > 0) {
    const element = waiting.pop()!
    yield element
    if (!into(element)) continue
    const { childNodes } = element
    for (let i = childNodes.length - 1; i >= 0; i--) {
      const child = childNodes[i]
      if (isElement(child)) waiting.push(child)
    }
  }
}

export function isWithin(element: PageNode, holder: PageNode): boolean {
  for (let node: PageNode | null = element; node; node = node.parentNode) if (node === holder) return true
  return false
}

/** Characters of the classes and id that are looked at: a hostile page may have megabytes of them. */
const MOST_MARKS = 500

/** The words in the classes and id of an element: `td-postContent` → `td post content`, in lower case, one class after the other. */
export function markWords(element: PageElement): string[][] {
  const written = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, MOST_MARKS).trim()
  return written === '' ? [] : written.split(/\s+/).map((mark) => mark.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== ''))
}
