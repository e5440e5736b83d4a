import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Article } from '../text/article.js'
import { decodeUtf8 } from './decode.js'
import { metadataOf, type PageMetadata } from './page-metadata.js'
import { isDeeperThan, paragraphsOf, type PageNode } from './page-text.js'
import type { Problem } from './problem.js'

export type Page = Omit<Article, 'id'> | { readonly fault: Pick<Problem, 'code' | 'reason'> }

/** Readability's time grows faster than the page; the longest news pages seen hold about 10,000 elements. */
const MOST_ELEMENTS = 100_000
/** And with the third power of the depth: 0.3 s at 200, 50 s at 2,000. News pages are 15 to 60 deep. */
const MOST_DEPTH = 200

/**
 * The article in an HTML page: title, body paragraphs separated by blank lines, and what the page says about itself. Scripts are never run,
 * nothing is fetched. The encoding is UTF-8 unless the page declares another that the platform can decode.
 */
export function readPage(bytes: Uint8Array): Page {
  const decoded = decodePage(bytes)
  if ('fault' in decoded) return decoded
  try {
    const { document } = parseHTML(decoded.text)
    if (isDeeperThan(document.documentElement as unknown as PageNode, MOST_DEPTH)) return { fault: { code: 'page', reason: `the page is nested deeper than ${MOST_DEPTH} elements` } }
    // Readability takes the document apart, so what the page says about itself is read first.
    const metadata = metadataOf(document)
    const parsed = new Readability<PageNode>(document, { maxElemsToParse: MOST_ELEMENTS, serializer: (node) => node as unknown as PageNode }).parse()
    const text = parsed?.content ? paragraphsOf(parsed.content).join('\n\n') : ''
    if (text.trim() === '') return { fault: { code: 'no-article', reason: 'no article text found in the page' } }
    return articleOf(text, metadata, parsed?.title, parsed?.byline)
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

const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i

function decodePage(bytes: Uint8Array): ReturnType<typeof decodeUtf8> {
  // Every encoding a page may declare is ASCII where the declaration stands.
  const declared = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)))?.[1]
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  if (!declared || hasMark || /^utf-?8$/i.test(declared)) return decodeUtf8(bytes)
  try {
    return { text: new TextDecoder(declared, { fatal: true }).decode(bytes) }
  } catch (error) {
    const reason = error instanceof RangeError ? `the page declares an unknown encoding, ${declared}` : `not ${declared}, though the page declares it`
    return { fault: { code: 'encoding', reason } }
  }
}
