import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Article } from '../text/article.js'
import { decodePage } from './decode-page.js'
import { metadataOf, type PageMetadata } from './page-metadata.js'
import { isDeeperThan, paragraphsOf, type PageNode } from './page-text.js'
import type { Problem } from './problem.js'

/** An article as a page tells of it. `notes` are what a user should know of the reading: another encoding than declared, characters replaced. */
export type Page = (Omit<Article, 'id'> & { readonly notes: readonly string[] }) | { readonly fault: Pick<Problem, 'code' | 'reason'> }

export interface PageOptions {
  /** Where the page was found: the article's address where the page does not name its own. */
  readonly url?: string | null
  /** The header of the answer that it came in, which may name the encoding. */
  readonly contentType?: string | null
}

/** Readability's time grows faster than the page; the longest news pages seen hold about 10,000 elements. */
const MOST_ELEMENTS = 100_000
/** And with the third power of the depth: 0.3 s at 200, 50 s at 2,000. News pages are 15 to 60 deep. */
const MOST_DEPTH = 200

/**
 * The article in an HTML page: title, body paragraphs separated by blank lines, and what the page says about itself. Scripts are never run,
 * nothing is fetched. For its encoding see decode.ts.
 */
export function readPage(bytes: Uint8Array, { url = null, contentType = null }: PageOptions = {}): Page {
  const decoded = decodePage(bytes, contentType)
  if ('fault' in decoded) return decoded
  try {
    const { document } = parseHTML(decoded.text)
    if (isDeeperThan(document.documentElement as unknown as PageNode, MOST_DEPTH)) return { fault: { code: 'page', reason: `the page is nested deeper than ${MOST_DEPTH} elements` } }
    // Readability takes the document apart, so what the page says about itself is read first.
    const metadata = metadataOf(document)
    const parsed = new Readability<PageNode>(document, { maxElemsToParse: MOST_ELEMENTS, serializer: (node) => node as unknown as PageNode }).parse()
    const text = parsed?.content ? paragraphsOf(parsed.content).join('\n\n') : ''
    if (text.trim() === '') return { fault: { code: 'no-article', reason: 'no article text found in the page' } }
    const article = articleOf(text, metadata, parsed?.title, parsed?.byline)
    return { ...article, url: article.url ?? url, notes: decoded.notes }
  } catch (error) {
    return { fault: { code: 'page', reason: `the page could not be taken apart (${(error as Error).message})` } }
  }
}

function articleOf(text: string, metadata: PageMetadata, title: string | null | undefined, byline: string | null | undefined): Omit<Article, 'id'> {
  return {
    text,
    title: metadata.title ?? (title?.trim() || null),
    published: metadata.published,
    outlet: metadata.outlet,
    url: metadata.url,
    byline: byline?.trim() || null,
    lang: metadata.lang,
  }
}
