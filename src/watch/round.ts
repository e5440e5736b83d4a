import { contentId } from '../intake/article-id.js'
import { type DueItem, dueItems, itemFailed, itemGivenUp, itemKept } from '../store/feed-items.js'
import { dueFeeds, type StoredFeed } from '../store/feeds.js'
import type { Told } from '../store/completed.js'
import type { Store } from '../store/open.js'
import type { Article } from '../text/article.js'
import { addArticles, type WorkEvent } from '../work/add.js'
import type { FeedName } from './events.js'
import { fetchItem } from './fetch-item.js'
import { inWorkOf } from './in-work.js'
import type { WatchOptions } from './options.js'
import { ownAddress } from './own-address.js'
import { readDueFeed } from './read-due-feed.js'
import { createTurns } from './turns.js'

/** Hosts that are asked beside each other. */
const PARALLEL = 16
/** Items that are looked up together: more than can be in hand, that is being fetched, read and written, so that a full page has new ones in it. */
const PAGE = 512
/** Articles that wait to be coded before no more pages are fetched. */
const READY = 16
/** A round may be long: feeds that have become due meanwhile are looked for so often. */
const LOOK_EVERY_MS = 30_000

/** What an article in work came from. */
interface Fetched {
  readonly item: DueItem
  readonly lacking: Told
}

type Job = { readonly feed: StoredFeed } | { readonly item: DueItem }

/**
 * Reads the feeds that are due, fetches the items that are, and adds their articles, until nothing is due any more. An item is marked as kept only when its
 * article is in the store for good: whoever is killed before fetches it again, and the store knows the article.
 */
export async function round({ db, ...store }: Store, options: WatchOptions): Promise<void> {
  const { reader, after, clock, signal, on } = options
  const turns = createTurns<Job>()
  /** Feeds and subjects that are queued, fetched, read or written. */
  const inHand = new Set<string>()
  const ready: Article[] = []
  /** What each article that is handed on as it is was made of. */
  const fetchedOf = new Map<Article, Fetched>()
  const inWork = inWorkOf(signal)
  const running = new Set<Promise<void>>()
  let settling: Promise<void> = Promise.resolve()
  const failures: unknown[] = []
  let more = true
  let full = false
  let looked = Number.NEGATIVE_INFINITY

  /** A fault of the store or of ours ends the round: whatever is fetched after it could not be settled either. */
  const failed = (error: unknown): void => { failures.push(error) }

  /** Whether there was anything new. */
  async function refill(): Promise<boolean> {
    let added = false
    const enter = (key: string, host: string, job: Job): void => {
      if (inHand.has(key)) return
      inHand.add(key)
      turns.add(host, job)
      added = true
    }
    const now = clock.now()
    if (now.getTime() - looked >= LOOK_EVERY_MS) {
      looked = now.getTime()
      for (const feed of await dueFeeds(db, now)) enter(`feed ${feed.id}`, new URL(feed.address).hostname, { feed })
    }
    const items = await dueItems(db, now, { most: PAGE, busy: turns.busy() })
    for (const item of items) enter(item.subject, item.host, { item })
    full = items.length === PAGE
    more = full && added
    return added
  }

  async function run(host: string, job: Job): Promise<void> {
    try {
      if ('feed' in job) {
        if ((await readDueFeed(db, job.feed, options)) > 0) more = true
        inHand.delete(`feed ${job.feed.id}`)
      } else await runItem(job.item)
    } finally {
      turns.done(host)
      if (full) more = true
    }
  }

  async function runItem(item: DueItem): Promise<void> {
    const outcome = await fetchItem(db, item, options)
    if (outcome === 'interrupted') return
    if ('article' in outcome) {
      const url = await inWork.take(() => ownAddress(db, outcome.article, outcome.foundAt))
      if (url === null) return
      const article = { ...outcome.article, id: contentId(url), url }
      fetchedOf.set(article, { item, lacking: outcome.lacking })
      ready.push(article)
      return
    }
    if ('again' in outcome) {
      await itemFailed(db, item, outcome.again)
      on({ kind: 'item failed', ...nameOf(item), fault: outcome.again.fault, reason: outcome.again.reason, next: outcome.again.nextTry })
    } else {
      await itemGivenUp(db, item, outcome.givenUp)
      on({ kind: 'item given up', ...nameOf(item), ...outcome.givenUp })
    }
    inHand.delete(item.subject)
  }

  function start(): boolean {
    const next = turns.next()
    if (next === null) return false
    const job = run(next.host, next.job).catch(failed).finally(() => running.delete(job))
    running.add(job)
    return true
  }

  async function* articles(): AsyncGenerator<Article> {
    try {
      for (;;) {
        if (failures.length > 0) throw failures[0]
        while (!signal.aborted && running.size < PARALLEL && ready.length < READY && (start() || (more && (await refill())))) {}
        const article = ready.shift()
        if (article) yield article
        else if (running.size > 0) await Promise.race(running)
        // What was found before may have been settled, and more be due by now.
        else if (signal.aborted || !(await refill())) return
      }
    } finally {
      await Promise.allSettled(running)
    }
  }

  const settle = (event: WorkEvent): void => {
    const url = event.article.url ?? ''
    const item = fetchedOf.get(event.article)?.item
    if (item === undefined) throw new Error(`no item gave the article ${event.article.id}`)
    fetchedOf.delete(event.article)
    settling = settling.then(async () => {
      if (event.kind === 'kept') {
        await itemKept(db, item, url)
        on({ kind: 'item kept', ...nameOf(item), headline: event.article.title ?? null, outcome: event.outcome, records: event.records, notes: event.notes })
      } else {
        const failure = { fault: 'coding', reason: `could not be coded, a fault of the program: ${event.error.message}` }
        await itemGivenUp(db, item, failure)
        on({ kind: 'item given up', ...nameOf(item), ...failure })
      }
      inHand.delete(item.subject)
      inWork.leave(url)
    })
    settling = settling.catch(failed)
  }
  await addArticles({ db, ...store }, articles(), { reader, after, on: settle, lacking: (article) => fetchedOf.get(article)?.lacking }).finally(() => settling)
  if (failures.length > 0) throw failures[0]
}

const nameOf = ({ feed, address, feedTitle, url, link }: DueItem): FeedName & { readonly link: string } => ({ feed, address, title: feedTitle, link: link ?? url })
