import type { PageDocument } from './dom.js'
import { type LinkedArticle, linkedArticlesOf } from './linked-data.js'
import { ownArticles } from './own-article.js'
import type { PageTables } from './tables.js'

/** What a page says of itself for machines, as it stands there. */
export interface Head {
  /** Contents of `meta` elements by lower-case name, property or itemprop; of several with one name the first. */
  readonly meta: ReadonlyMap<string, string>
  /** The page's own article as JSON-LD describes it, more than once where several programs do. */
  readonly linked: readonly LinkedArticle[]
  readonly title: string | null
  readonly canonical: string | null
  readonly lang: string | null
}

/** A page of news has some 50. */
const MOST_METAS = 500
const LONGEST = 2000

/** `url`: where the page was found. */
export function headOf(document: PageDocument, url: string | null, tables: PageTables): Head {
  const meta = new Map<string, string>()
  let count = 0
  for (const element of document.querySelectorAll('meta[content]')) {
    if (count++ >= MOST_METAS) break
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop') ?? element.getAttribute('http-equiv'))?.trim().toLowerCase()
    const content = element.getAttribute('content')?.trim()
    if (name && content && content.length <= LONGEST && !meta.has(name)) meta.set(name, content)
  }
  const first = (selector: string, read: (element: { getAttribute(name: string): string | null; readonly textContent: string | null }) => string | null): string | null => {
    for (const element of document.querySelectorAll(selector)) {
      const value = read(element)?.trim()
      if (value && value.length <= LONGEST) return value
    }
    return null
  }
  const title = first('title', ({ textContent }) => textContent)
  const canonical = first('link[rel="canonical"]', (element) => element.getAttribute('href'))
  const headline = first('h1', ({ textContent }) => textContent)
  return {
    meta,
    linked: ownArticles(linkedArticlesOf(document), { addresses: [url, canonical, meta.get('og:url')], titles: [meta.get('og:title'), headline, title] }, tables),
    title,
    canonical,
    lang: first('html[lang]', (element) => element.getAttribute('lang')) ?? first('html', (element) => element.getAttribute('xml:lang')) ?? meta.get('content-language') ?? null,
  }
}
