import { setTimeout as sleep } from 'node:timers/promises'
import type { Store } from '../store/open.js'
import type { Clock } from '../watch/options.js'
import { afterBatch } from '../stories/keep/after-batch.js'
import { counted } from './counted.js'
import { feedsNamed } from './feed-inputs.js'
import { type Context, Interrupted, type Io, tell, UsageError } from './io.js'
import type { ReaderFlags } from './store-and-reader.js'
import { soundUserLexicon } from './user-lexicon.js'
import { openUserStore } from './user-store.js'
import { jsonLog, textLog, type WatchLog } from './watch-log.js'
import { userAgent, type WebFlags } from './web-input.js'

export interface WatchFlags extends ReaderFlags, WebFlags {
  readonly once: boolean
  readonly json: boolean
  readonly metrics?: number
}

/** `isnad watch`: feeds are read when they are due, and their articles kept with their records. */
export async function watch(this: Context, flags: WatchFlags, ...names: string[]): Promise<void> {
  const { io } = this
  const lexicon = flags.lexicon === undefined ? undefined : soundUserLexicon(flags.lexicon)
  const named = await feedsNamed(names)
  for (const problem of named.problems) tell(io, problem)
  if (named.problems.length > 0) this.status(1)
  const unread = new AbortController()
  const log = flags.json ? jsonLog(io.stdout, () => unread.abort()) : textLog(io)
  const failed: WatchLog = ({ kind }) => { if (flags.once && (kind === 'feed failed' || kind === 'feed paused' || kind === 'item failed' || kind === 'item given up')) this.status(1) }
  const { createFetcher } = await import('../fetch/fetcher.js')
  const { watch: watchFeeds } = await import('../watch/watch.js')
  const fetcher = createFetcher({ userAgent: userAgent(flags, io), allowHosts: flags.allowHost })
  const metrics = flags.metrics === undefined ? null : await (await import('./metrics.js')).serveMetrics(flags.metrics)
  try {
    const reader = await io.openReader(lexicon)
    try {
      await watchFeeds({
        open: opening(flags, io, named.feeds), fetcher, reader, after: afterBatch, clock, random: Math.random, signal: AbortSignal.any([io.signal, unread.signal]), once: flags.once,
        on(event) {
          log(event)
          metrics?.on(event)
          failed(event)
        },
      })
    } finally {
      await reader.close()
    }
  } finally {
    await metrics?.close()
    await fetcher.close()
  }
  // An interrupt is how a watch without an end is ended.
  if (flags.once && io.signal.aborted) throw new Interrupted()
}

const clock: Clock = {
  now: () => new Date(),
  // A timer takes no more than 2³¹ ms.
  sleep: (ms, signal) => sleep(Math.min(ms, 2 ** 31 - 1), undefined, { signal }).catch(() => {}),
}

/** Opens the store; the first time the feeds that were named are added to it. */
function opening(flags: WatchFlags, io: Io, feeds: Awaited<ReturnType<typeof feedsNamed>>['feeds']): () => Promise<Store> {
  let isFirst = true
  return async () => {
    const store = await openUserStore(flags, io, { make: true })
    if (!isFirst) return store
    try {
      const { addFeeds, listFeeds } = await import('../store/feeds.js')
      await addFeeds(store.db, feeds)
      const watched = (await listFeeds(store.db)).filter(({ paused }) => !paused).length
      if (watched === 0) throw new UsageError('no feeds to watch: name some, or a list of them (feeds/arabic-news.opml comes with isnad)')
      tell(io, `watching ${counted(watched, 'feed')}`)
      isFirst = false
      return store
    } catch (error) {
      await store.close()
      throw error
    }
  }
}
