import type { Fetched } from '../fetch/fetcher.js'
import { contentId } from '../intake/article-id.js'
import { type Page, readPage } from '../intake/html-page.js'
import { textOfHtml } from '../intake/html-text.js'
import { contentOf, type DueItem } from '../store/feed-items.js'
import type { Failure } from '../store/feeds.js'
import type { Store } from '../store/open.js'
import type { Article } from '../text/article.js'
import { ask, type Asking } from './fetching.js'
import { after, backOff, MOST_TRIES } from './times.js'

/** Characters from which on what a feed gives of an item is an article of its own: three or four sentences; teasers have one or two. */
const LEAST_CONTENT = 400

export type FetchedItem = { readonly article: Article } | { readonly again: Failure & { readonly nextTry: Date } } | { readonly givenUp: Failure } | 'interrupted'

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
  const page = pageOf(answer.fetched, asking.clock.now())
  if ('fault' in page) return (await fromFeed(db, item)) ?? { givenUp: { fault: page.fault.code, reason: page.fault.reason } }
  // A page that is made by scripts or shows its beginning only says less than the feed.
  const inFeed = page.text.length < LEAST_CONTENT ? await fromFeed(db, item, page) : null
  return inFeed ?? { article: articleOf(item, page) }
}

const pageOf = ({ body, url, contentType }: Fetched, now: Date): Page => readPage(body, { url, contentType, now })

async function fromFeed(db: Store['db'], item: DueItem, page: Partial<Article> = {}): Promise<{ readonly article: Article } | null> {
  const text = textOfHtml((await contentOf(db, item.id)) ?? '')
  return text.length < LEAST_CONTENT ? null : { article: articleOf(item, { ...page, text }) }
}

/** What the page lacks the feed gives. Its address is that of the item, whatever the page calls itself: many call themselves the front page. */
function articleOf(item: DueItem, page: Omit<Article, 'id' | 'url'>): Article {
  return {
    id: contentId(item.url), text: page.text, title: page.title ?? item.title, published: page.published ?? item.published, outlet: page.outlet ?? item.outlet ?? item.feedTitle, url: item.url,
    byline: page.byline ?? item.byline, lang: page.lang ?? item.language,
  }
}
