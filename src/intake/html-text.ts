import { readPage } from './html-page.js'

/** The text of a piece of HTML that is the body of an article, paragraphs separated by blank lines: read as that of a page is, without teasers, captions and invitations. Empty where there is none. */
export function textOfHtml(html: string): string {
  if (html.trim() === '') return ''
  const page = readPage(new TextEncoder().encode(`<div itemprop="articleBody">${html}</div>`))
  return 'fault' in page ? '' : page.text
}
