import { Parser } from 'htmlparser2'

/** Elements whose text stands on its own lines. */
const blocks = new Set(['p', 'div', 'br', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'tr', 'table', 'section', 'article', 'hr'])
/** Elements whose text is none of the article's. */
const silent = new Set(['script', 'style', 'iframe', 'object', 'noscript', 'template', 'figcaption', 'button', 'form', 'select', 'textarea', 'svg'])

/** The text of an item's own HTML, paragraphs separated by blank lines. Nothing in it is run or fetched. */
export function contentText(html: string): string {
  const paragraphs: string[] = []
  let text = ''
  let hidden = 0
  const end = (): void => {
    const paragraph = text.replace(/[\s\u00a0]+/g, ' ').trim()
    if (paragraph !== '') paragraphs.push(paragraph)
    text = ''
  }
  const parser = new Parser({
    onopentagname(name) {
      if (silent.has(name)) hidden++
      if (blocks.has(name)) end()
    },
    onclosetag(name) {
      if (silent.has(name)) hidden--
      if (blocks.has(name)) end()
    },
    ontext(part) { if (hidden === 0) text += part },
  }, { decodeEntities: true })
  parser.end(html)
  end()
  return paragraphs.join('\n\n')
}
