import type { After } from '../store/keeper.js'
import type { Store } from '../store/open.js'
import type { Reader } from '../work/reader.js'
import type { WatchEvent } from './events.js'
import type { Fetcher } from '../fetch/fetcher.js'

export interface Clock {
  now(): Date
  /** Settles after so many milliseconds, or at once when the signal is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
}

export interface WatchOptions {
  /** Opens the store for a while. It is closed whenever nothing is due for some seconds; whoever shares one gives it a `close` that does nothing. */
  readonly open: () => Promise<Store>
  readonly fetcher: Fetcher
  readonly reader: Reader
  /** What is done with each batch of articles in its transaction. */
  readonly after?: readonly After[]
  readonly clock: Clock
  /** From 0 to 1. */
  readonly random: () => number
  /** Once aborted, nothing more is begun; what has been fetched is kept. */
  readonly signal: AbortSignal
  readonly on: (event: WatchEvent) => void
  /** Ends when nothing is due any more. */
  readonly once?: boolean
}
