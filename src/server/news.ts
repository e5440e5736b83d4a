import type { Store } from '../store/open.js'
import { feedStates, lastVersion } from '../store/news.js'

/** Tells whoever waits that the store has more. */
export interface Watch {
  /** Number of the last version that is known of; 0 before the first look. */
  readonly latest: () => number
  /** How each feed stands, by its id; another map when one has changed, come or gone. */
  readonly feeds: () => ReadonlyMap<number, string>
  /** Settles when there is more than `version`, when a feed has changed, when `ms` have passed, or when the signal is aborted. */
  wait(version: number, ms: number, signal: AbortSignal): Promise<void>
  /** Looks at once. */
  look(): Promise<void>
  /** Has everybody go on who waits. */
  wake(): void
}

/** Milliseconds between looks while somebody waits: what another process has added is seen only so. */
const EVERY = 2_000

export interface WatchOptions {
  /** Told that the store did not answer; the next look tries again. */
  readonly tell: (fault: Error) => void
  /** Milliseconds between two looks. */
  readonly every?: number
}

/** One look for all who wait. */
export function watchOf(db: Store['db'], { tell, every = EVERY }: WatchOptions): Watch {
  let latest = 0
  let feeds: ReadonlyMap<number, string> = new Map()
  /** Looks that have begun, and the one that `feeds` is of. */
  let turns = 0
  let feedsOf = 0
  let timer: NodeJS.Timeout | null = null
  const waiting = new Set<() => void>()
  const wake = (): void => {
    for (const done of [...waiting]) done()
  }
  const look = async (): Promise<void> => {
    const turn = ++turns
    const seen = await Promise.all([lastVersion(db), feedStates(db)]).catch((error: Error) => {
      tell(error)
      return null
    })
    if (seen === null) return
    const [version, states] = seen
    // Of two looks at once the slower may have seen the older state.
    const changed = turn > feedsOf && changedIn(feeds, states).length > 0
    if (version <= latest && !changed) return
    if (version > latest) latest = version
    if (changed) {
      feeds = states
      feedsOf = turn
    }
    wake()
  }
  const keepLooking = (): void => {
    if (timer !== null || waiting.size === 0) return
    timer = setTimeout(async () => {
      await look()
      timer = null
      keepLooking()
    }, every)
    timer.unref()
  }
  return {
    latest: () => latest,
    feeds: () => feeds,
    look,
    wake,
    async wait(version, ms, signal) {
      await new Promise<void>((resolve) => {
        if (latest > version || signal.aborted) return resolve()
        const done = (): void => {
          waiting.delete(done)
          clearTimeout(limit)
          signal.removeEventListener('abort', done)
          resolve()
        }
        const limit = setTimeout(done, ms)
        signal.addEventListener('abort', done)
        waiting.add(done)
        keepLooking()
      })
    },
  }
}

/** Keys whose values differ, or that only one of the two has. */
export const changedIn = (before: ReadonlyMap<number, string>, now: ReadonlyMap<number, string>): number[] => [...new Set([...before.keys(), ...now.keys()])].filter((key) => before.get(key) !== now.get(key))
