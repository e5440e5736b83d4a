/** The part of the DOM that is needed to read text out of a page. */
export interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: ArrayLike<PageNode>
}

const ELEMENT = 1
const TEXT = 3
const inline = new Set(['A', 'ABBR', 'ACRONYM', 'B', 'BDI', 'BDO', 'BIG', 'CITE', 'CODE', 'DATA', 'DEL', 'DFN', 'EM', 'FONT', 'I', 'INS', 'KBD', 'LABEL', 'MARK', 'Q', 'S', 'SAMP', 'SMALL', 'SPAN', 'STRIKE', 'STRONG', 'SUB', 'SUP', 'TIME', 'TT', 'U', 'VAR', 'WBR'])
const silent = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'FIGCAPTION', 'SVG', 'IFRAME', 'OBJECT', 'BUTTON', 'FORM', 'SELECT', 'TEXTAREA'])

/** The paragraphs below a node, white space collapsed: text between block elements or line breaks. Iterative, so that depth cannot exhaust the stack. */
export function paragraphsOf(root: PageNode): string[] {
  const paragraphs: string[] = []
  let text = ''
  const flush = (): void => {
    const paragraph = text.replace(/[\s\u00a0]+/g, ' ').trim()
    if (paragraph !== '') paragraphs.push(paragraph)
    text = ''
  }
  const waiting: (PageNode | 'flush')[] = [root]
  while (waiting.length > 0) {
    const node = waiting.pop()!
    if (node === 'flush') flush()
    else if (node.nodeType === TEXT) text += node.textContent ?? ''
    else if (node.nodeType === ELEMENT) {
      const name = node.nodeName.toUpperCase()
      if (silent.has(name)) continue
      if (!inline.has(name)) {
        flush()
        waiting.push('flush')
      }
      const { childNodes } = node
      for (let i = childNodes.length - 1; i >= 0; i--) waiting.push(childNodes[i])
    }
  }
  flush()
  return paragraphs
}

/** Whether elements are nested more than `most` deep. */
export function isDeeperThan(root: PageNode, most: number): boolean {
  const waiting: [node: PageNode, depth: number][] = [[root, 1]]
  while (waiting.length > 0) {
    const [node, depth] = waiting.pop()!
    if (depth > most) return true
    const { childNodes } = node
    for (let i = 0; i < childNodes.length; i++) if (childNodes[i].nodeType === ELEMENT) waiting.push([childNodes[i], depth + 1])
  }
  return false
}
