import { createFetcher } from '../fetch/fetcher.js'
import { addFeeds } from '../store/feeds.js'
import type { Store } from '../store/open.js'
import { afterBatch } from '../stories/keep/after-batch.js'
import { watch } from '../watch/watch.js'
import type { Reader } from '../work/reader.js'
import { feedsNamed } from './feed-inputs.js'
import { type Io, tell } from './io.js'
import { sleeper } from './sleeper.js'
import type { WatchLog } from './watch-log.js'
import { userAgent, type WebFlags } from './web-input.js'

export interface WatchBeside {
  /** Has it look at once whether something is due. */
  wake(): void
  /** Settles when the command is interrupted and what was fetched is kept. */
  readonly ended: Promise<void>
}

/** What it shares with what it stands beside; `on` hears all it does. */
interface Beside {
  readonly store: Store
  readonly reader: Reader
  readonly on: WatchLog
}

/** Reads feeds while something else, which has the store open, goes on. Feeds that are named are added to those of the store. */
export async function watchBeside(names: readonly string[], flags: WebFlags, io: Io, { store, reader, on }: Beside): Promise<WatchBeside> {
  const { feeds, problems } = await feedsNamed(names)
  for (const problem of problems) tell(io, problem)
  await addFeeds(store.db, feeds)
  const fetcher = createFetcher({ userAgent: userAgent(flags, io), allowHosts: flags.allowHost })
  const { sleep, wake } = sleeper()
  const ended = watch({ open: async () => ({ ...store, close: async () => {} }), fetcher, reader, after: afterBatch, clock: { now: () => new Date(), sleep }, random: Math.random, signal: io.signal, on })
    .catch((error: Error) => tell(io, `the watch over the feeds has ended: ${error.message}`)).finally(() => fetcher.close())
  return { wake, ended }
}
