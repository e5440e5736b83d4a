import { Parser } from 'htmlparser2'
import { webLink } from './link.js'

const TYPES = /^application\/(rss|atom|rdf|feed)\+(xml|json)\s*(;|$)/i
/** Of a page: what stands later is no head. */
const MOST_CHARACTERS = 512 * 1024

/** The feed that a page names as its own (`link rel=alternate`), the first of several; null where it names none. */
export function feedLinkIn(html: string, url: string): string | null {
  let found: string | null = null
  let base = url
  const parser = new Parser({
    onopentag(name, { rel, type, href }) {
      if (name === 'base') base = webLink(href, url) ?? url
      if (found !== null || name !== 'link' || !/(^|\s)alternate(\s|$)/i.test(rel ?? '') || !TYPES.test(type ?? '')) return
      // A feed of what readers say is named beside that of the news.
      if (!/comment/i.test(href ?? '')) found = webLink(href, base)
    },
  })
  parser.end(html.slice(0, MOST_CHARACTERS))
  return found
}
