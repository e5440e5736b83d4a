import { countFeeds } from '../store/feed-items.js'
import { nextDue } from '../store/feeds.js'
import type { Store } from '../store/open.js'
import { StoreError } from '../store/store-error.js'
import type { WatchOptions } from './options.js'
import { round } from './round.js'

/** The store stays open while something is due within so many milliseconds: opening it again costs a second, and meanwhile others wait for it. */
const HOLD_MS = 5000
/** Feeds that somebody adds while the watch rests are noticed within this time. */
const MOST_REST_MS = 300_000
/** Between two attempts to open a store that somebody else has. */
const BUSY_MS = 5000

/** Reads feeds when they are due and adds their articles to the store, until it is interrupted or, with `once`, nothing is due. */
export async function watch(options: WatchOptions): Promise<void> {
  const { open, clock, signal, once = false } = options
  let store: Store | null = await open()
  for (;;) {
    if (store) {
      const next = await whileDue(store, options).finally(() => store?.close())
      if (once || signal.aborted) return
      await clock.sleep(Math.min(millisecondsTo(next, clock.now()), MOST_REST_MS), signal)
    }
    if (signal.aborted) return
    store = await reopen(options)
  }
}

/** Works until nothing is due for a while; when something is. */
async function whileDue(store: Store, options: WatchOptions): Promise<Date | null> {
  const { clock, signal, on, once = false } = options
  on({ kind: 'begun', counts: await countFeeds(store.db, clock.now()) })
  for (;;) {
    await round(store, options)
    const next = await nextDue(store.db)
    on({ kind: 'round', counts: await countFeeds(store.db, clock.now()), next })
    const rest = millisecondsTo(next, clock.now())
    if (once || signal.aborted || rest > HOLD_MS) return next
    await clock.sleep(rest, signal)
  }
}

const millisecondsTo = (next: Date | null, now: Date): number => (next === null ? Number.POSITIVE_INFINITY : Math.max(0, next.getTime() - now.getTime()))

/** Null when somebody else has the store; he is left alone with it for a while. */
async function reopen({ open, clock, signal, on }: WatchOptions): Promise<Store | null> {
  try {
    return await open()
  } catch (error) {
    if (signal.aborted) return null
    if (!(error instanceof StoreError) || error.code !== 'locked') throw error
    on({ kind: 'store busy', reason: error.message })
    await clock.sleep(BUSY_MS, signal)
    return null
  }
}
