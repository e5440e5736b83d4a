import type { Fetched } from '../fetch/fetcher.js'
import { cleanAddress } from '../intake/clean-address.js'
import { type Page, readPage } from '../intake/html-page.js'
import { textOfHtml } from '../intake/html-text.js'
import { contentOf, type DueItem } from '../store/feed-items.js'
import type { Failure } from '../store/feeds.js'
import type { Store } from '../store/open.js'
import type { Article } from '../text/article.js'
import type { Told } from '../store/completed.js'
import { ask, type Asking } from './fetching.js'
import { otherPageReason } from './other-page.js'
import { after, backOff, MOST_TRIES } from './times.js'

/** Characters from which on what a feed gives of an item is an article of its own: three or four sentences; teasers have one or two. */
const LEAST_CONTENT = 400

/** `foundAt`: the address of its page after redirects; `lacking`: what the feed tells of it, where neither the page nor what is stored of it does. */
export type FetchedItem = { readonly article: Omit<Article, 'id'>; readonly foundAt: string; readonly lacking: Told } | { readonly again: Failure & { readonly nextTry: Date } } | { readonly givenUp: Failure } | 'interrupted'

/** The article of an item: from its page, else from the feed itself where that gives enough. */
export async function fetchItem(db: Store['db'], item: DueItem, asking: Asking): Promise<FetchedItem> {
  if (item.link === null) return (await fromFeed(db, item)) ?? { givenUp: { fault: 'no-link', reason: `the item has no link, and the feed gives less than ${LEAST_CONTENT} characters of its text` } }
  const answer = await ask(asking, 'page', item.link, { accept: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1', namedBy: item.address })
  if (answer === 'interrupted') return answer
  if ('failed' in answer) {
    const { fault, reason, passing, retryAfter } = answer.failed
    if (passing && item.tries + 1 < MOST_TRIES) return { again: { fault, reason, nextTry: after(asking.clock.now(), backOff(item.tries, retryAfter, asking.random)) } }
    return (await fromFeed(db, item)) ?? { givenUp: { fault, reason: passing ? `${reason}, ${MOST_TRIES} times` : reason } }
  }
  const { fetched } = answer
  const page = pageOf(fetched, asking.clock.now())
  if ('fault' in page) return (await fromFeed(db, item)) ?? { givenUp: { fault: page.fault.code, reason: page.fault.reason } }
  const content = textOfHtml((await contentOf(db, item.id)) ?? '')
  const reason = otherPageReason({ link: item.link, title: item.title ?? '', text: content }, fetched.url, page)
  if (reason !== null) {
    const failure = { fault: 'other-page', reason }
    return (await fromFeed(db, item)) ?? (item.tries + 1 < MOST_TRIES ? { again: { ...failure, nextTry: after(asking.clock.now(), backOff(item.tries, null, asking.random)) } } : { givenUp: { ...failure, reason: `${reason}, ${MOST_TRIES} times` } })
  }
  const foundAt = cleanAddress(fetched.url)
  // A page that is made by scripts or shows its beginning only says less than the feed.
  const inFeed = page.text.length < LEAST_CONTENT ? await fromFeed(db, item, page, foundAt) : null
  return inFeed ?? found(item, page, foundAt)
}

const pageOf = ({ body, url, contentType }: Fetched, now: Date): Page => readPage(body, { url, contentType, now })

async function fromFeed(db: Store['db'], item: DueItem, page: Partial<Article> = {}, foundAt = item.url): Promise<Found | null> {
  const text = textOfHtml((await contentOf(db, item.id)) ?? '')
  return text.length < LEAST_CONTENT ? null : found(item, { ...page, text }, foundAt)
}

type Found = Extract<FetchedItem, { article: unknown }>

/** An article that is there already keeps its address, whatever its page or its feed calls it later. */
function found(item: DueItem, page: Omit<Article, 'id'>, foundAt: string): Found {
  const isThere = item.article !== null
  return {
    article: { text: page.text, title: page.title ?? null, published: page.published ?? null, outlet: page.outlet ?? null, url: isThere ? item.url : (page.url ?? foundAt), byline: page.byline ?? null, lang: page.lang ?? null },
    foundAt: isThere ? item.url : foundAt,
    lacking: { title: item.title, published: item.published, outlet: item.outlet ?? item.feedTitle, byline: item.byline, lang: item.language },
  }
}
