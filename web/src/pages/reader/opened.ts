/** The article in a file that was opened: a page, JSON, or a text in any of the encodings that Arabic texts come in. */
import { decode } from '../../../../src/intake/decode.js'
import { readPage } from '../../../../src/intake/html-page.js'
import { articleOf, parseArticle } from '../../../../src/intake/json-line.js'
import { isGzip, kindOf } from '../../../../src/intake/kind.js'
import { splitHeadline } from '../../../../src/intake/plain-text.js'
import type { Article } from '../../../../src/text/article.js'

export type OpenedArticle = Pick<Article, 'title' | 'text' | 'published' | 'outlet'>

/** The first article of it; null where there is none, or where it takes `isnad add` to read it. */
export function articleIn(name: string, bytes: Uint8Array): OpenedArticle | null {
  const kind = kindOf(name, bytes)
  if (isGzip(bytes) || kind === 'warc' || kind === 'table' || kind === 'trec') return null
  if (kind === 'html') {
    const page = readPage(bytes)
    return 'fault' in page ? null : page
  }
  const decoded = decode(bytes, { lenient: true })
  if ('fault' in decoded) return null
  if (kind === 'text') return decoded.text.trim() === '' ? null : splitHeadline(decoded.text)
  const parsed = kind === 'json' ? parsedFile(decoded.text) : parseArticle(decoded.text.trim().split('\n')[0])
  return 'fault' in parsed ? null : parsed.article
}

function parsedFile(text: string): ReturnType<typeof articleOf> {
  try {
    const value = JSON.parse(text) as unknown
    return articleOf(Array.isArray(value) ? (value as unknown[])[0] : value)
  } catch {
    return parseArticle(text)
  }
}
