import type { Store } from '../store/open.js'
import { lastVersion } from '../store/news.js'

/** Tells whoever waits that the store has more. */
export interface Watch {
  /** Number of the last version that is known of; 0 before the first look. */
  readonly latest: () => number
  /** Settles when there is more than `version`, when `ms` have passed, or when the signal is aborted. */
  wait(version: number, ms: number, signal: AbortSignal): Promise<void>
  /** Looks at once. */
  look(): Promise<void>
  /** Has everybody go on who waits. */
  wake(): void
}

/** Milliseconds between looks while somebody waits: what another process has added is seen only so. */
const EVERY = 2_000

/** One look for all who wait. */
export function watchOf(db: Store['db'], every = EVERY): Watch {
  let latest = 0
  let timer: NodeJS.Timeout | null = null
  const waiting = new Set<() => void>()
  const wake = (): void => {
    for (const done of [...waiting]) done()
  }
  const look = async (): Promise<void> => {
    const found = await lastVersion(db).catch(() => latest)
    if (found === latest) return
    latest = found
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
