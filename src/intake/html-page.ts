import type { Article } from '../text/article.js'
import { decodePage } from './decode-page.js'
import { foreignReason } from './foreign.js'
import { addressOf } from './page/address.js'
import { besideHeadline, sourcesAfter } from './page/beside.js'
import { blocksOf } from './page/blocks.js'
import { bodyOf } from './page/body.js'
import { bylineOf } from './page/byline.js'
import { clear } from './page/clear.js'
import type { PageDocument } from './page/dom.js'
import { headOf } from './page/head.js'
import { judge } from './page/judged.js'
import { namingOf } from './page/naming.js'
import { documentOf } from './page/parse.js'
import { publishedIn } from './page/published.js'
import { sift } from './page/sift.js'
import { type PageTables, pageTables } from './page/tables.js'
import type { Problem } from './problem.js'
import { plainName } from './plain-name.js'

type Fault = { readonly fault: Pick<Problem, 'code' | 'reason'> }

/** An article as a page tells of it. `notes` are what a user should know of the reading: another encoding than declared, characters replaced. */
export type Page = (Omit<Article, 'id'> & { readonly notes: readonly string[] }) | Fault

export interface PageOptions {
  /** The address that the page was fetched from, after redirects: the article's own unless the page names another of the same site. */
  readonly url?: string | null
  /** The header of the answer that it came in, which may name the encoding. */
  readonly contentType?: string | null
  /** When it is read: dates that lie further ahead than clocks differ are not believed. */
  readonly now?: Date
}

/**
 * The article in an HTML page: title, body paragraphs separated by blank lines, and what the page says about itself. Scripts are never run,
 * nothing is fetched. For its encoding see decode.ts. Never throws: what cannot be read is a fault that says why.
 */
export function readPage(bytes: Uint8Array, { url = null, contentType = null, now = new Date() }: PageOptions = {}): Page {
  const foreign = foreignReason(bytes, contentType)
  if (foreign !== null) return unreadable(foreign)
  const decoded = decodePage(bytes, contentType)
  if ('fault' in decoded) return decoded
  try {
    const document = documentOf(decoded.text)
    if ('excess' in document) return unreadable(document.excess)
    const page = articleIn(document, { url, now }, pageTables())
    return 'fault' in page ? page : { ...page, notes: decoded.notes }
  } catch (error) {
    return unreadable(`the page could not be taken apart (${(error as Error).message})`)
  }
}

function articleIn(document: PageDocument, { url, now }: { readonly url: string | null; readonly now: Date }, tables: PageTables): Omit<Article, 'id'> | Fault {
  const root = document.body
  const head = headOf(document, url, tables)
  clear(root, tables)
  const blocks = judge(blocksOf(root, tables), tables)
  const { title, outlet, headline } = namingOf(head, blocks.all, tables)
  const stretch = bodyOf(document, blocks, headline, tables)
  const { body, credits } = stretch ? sift(blocks, stretch, title, tables) : { body: [], credits: [] }
  if (body.length === 0) return noArticle
  const [first, last] = [body[0], body[body.length - 1]]
  const near = besideHeadline(blocks, headline, first)
  const byline = bylineOf(head, blocks.all, blocks.asides, near, [...credits, ...sourcesAfter(blocks, last)], outlet, tables)
  return {
    text: body.map((i) => blocks.all[i].text).join('\n\n'),
    title,
    published: publishedIn(head, blocks.all, blocks.asides, { near, first, last, now }, tables),
    outlet: outlet && plainName(outlet),
    url: addressOf([head.canonical, head.meta.get('og:url')], url),
    byline: byline && plainName(byline),
    lang: head.lang,
  }
}

const noArticle: Fault = { fault: { code: 'no-article', reason: 'no article text found in the page' } }
const unreadable = (reason: string): Fault => ({ fault: { code: 'page', reason } })
