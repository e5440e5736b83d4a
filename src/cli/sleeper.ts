/** Sleeps that somebody else may cut short. */
export interface Sleeper {
  /** Settles after so many milliseconds, when the signal is aborted, or when it is woken. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
  /** Ends the sleep; where nobody sleeps just now, the next one ends at once: what he has to look at may have come after he looked. */
  wake(): void
}

/** The longest time that a timer of Node takes. */
const LONGEST_MS = 2 ** 31 - 1

export function sleeper(): Sleeper {
  let end: (() => void) | null = null
  let isWoken = false
  return {
    sleep: (ms, signal) => new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer)
        signal.removeEventListener('abort', done)
        end = null
        isWoken = false
        resolve()
      }
      const timer = setTimeout(done, Math.min(ms, LONGEST_MS))
      signal.addEventListener('abort', done)
      end = done
      if (isWoken || signal.aborted) done()
    }),
    wake() {
      isWoken = true
      end?.()
    },
  }
}
