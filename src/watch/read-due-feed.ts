import type { Fetched } from '../fetch/fetcher.js'
import { feedLinkIn, MOST_BYTES, readFeed } from '../feeds/index.js'
import { decodePage } from '../intake/decode-page.js'
import { feedRead } from '../store/feed-items.js'
import { type Failure, feedFailed, feedUnchanged, moveFeed, type StoredFeed } from '../store/feeds.js'
import type { Store } from '../store/open.js'
import type { FeedName } from './events.js'
import { ask, type Asking } from './fetching.js'
import { givenItems } from './given-items.js'
import { after, backOff, paceFor } from './times.js'

const ACCEPT = 'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5'
/** The feed is gone for good, and asking for it again is not wanted. */
const GONE = 410
/** Reads of what never was a feed before it is left alone, some hours on; a feed that has been read once may only be away. */
const MOST_TRIES = 8

/** Reads a feed that is due and keeps what it says; of a page that nobody has read as a feed yet, the feed that it names. How many items are new or changed. */
export async function readDueFeed(db: Store['db'], feed: StoredFeed, asking: Asking): Promise<number> {
  const { clock, random, on } = asking
  const name: FeedName = { feed: feed.id, address: feed.address, title: feed.title }
  const answer = await ask(asking, 'feed', feed.address, { etag: feed.etag, lastModified: feed.lastModified, accept: ACCEPT, most: MOST_BYTES })
  if (answer === 'interrupted') return 0
  const now = clock.now()
  const fail = async ({ fault, reason }: Failure, retryAfter: number | null): Promise<number> => {
    const next = after(now, backOff(feed.failures, retryAfter, random))
    await feedFailed(db, feed.id, { fault, reason, nextDue: next })
    on({ kind: 'feed failed', ...name, fault, reason, next })
    return 0
  }
  const pause = async ({ fault, reason }: Failure): Promise<number> => {
    await feedFailed(db, feed.id, { fault, reason, nextDue: now, paused: true })
    on({ kind: 'feed paused', ...name, fault, reason })
    return 0
  }
  if ('failed' in answer) {
    const { failed } = answer
    if (failed.status !== GONE) return fail(failed, failed.retryAfter)
    return pause(failed)
  }
  const { fetched } = answer
  if (fetched.status === 304) {
    const next = after(now, paceFor(feed.pace, fetched.freshFor))
    await follow(db, feed, fetched, asking, name)
    await feedUnchanged(db, feed.id, { now, nextDue: next })
    on({ kind: 'feed unchanged', ...name, next })
    return 0
  }
  const read = readFeed(fetched.body, { url: fetched.url, contentType: fetched.contentType, now })
  if ('fault' in read) {
    const itsFeed = feed.lastRead === null ? feedOfPage(fetched) : null
    if (itsFeed === null || itsFeed === feed.address) {
      if (feed.lastRead === null && feed.failures + 1 >= MOST_TRIES) return pause({ fault: 'feed', reason: `${read.fault}; tried ${MOST_TRIES} times` })
      return fail({ fault: 'feed', reason: read.fault }, null)
    }
    if (!(await moveFeed(db, feed.id, itsFeed))) return pause({ fault: 'feed', reason: `a page, whose feed is watched already: ${itsFeed}` })
    on({ kind: 'feed moved', ...name, to: itsFeed })
    // A feed found so has been read once it has been read; a second page is not looked into.
    return readDueFeed(db, { ...feed, address: itsFeed, etag: null, lastModified: null, lastRead: now }, asking)
  }
  // Not before it is known to be a feed: a network that wants a password first sends everybody to its own page.
  await follow(db, feed, fetched, asking, name)
  const next = after(now, paceFor(read.pace, fetched.freshFor))
  const items = givenItems(feed.address, read)
  // Of what could not be read whole, the whole is asked for again.
  const known = read.notes.length === 0 ? fetched : { etag: null, lastModified: null }
  const found = await feedRead(db, feed.id, { now, nextDue: next, etag: known.etag, lastModified: known.lastModified, pace: read.pace, title: read.title, language: read.language, page: read.link }, items)
  on({ kind: 'feed read', ...name, title: feed.title ?? read.title, items: items.length, ...found, notes: read.notes, next })
  return found.new + found.changed
}

function feedOfPage({ body, url, contentType }: Fetched): string | null {
  const decoded = decodePage(body, contentType)
  return 'fault' in decoded ? null : feedLinkIn(decoded.text, url)
}

/** A feed that has moved for good is asked for at its new address from now on. */
async function follow(db: Store['db'], feed: StoredFeed, { movedTo }: Fetched, { on }: Asking, name: FeedName): Promise<void> {
  if (movedTo !== null && movedTo !== feed.address && (await moveFeed(db, feed.id, movedTo))) on({ kind: 'feed moved', ...name, to: movedTo })
}
