import { setMaxListeners } from 'node:events'

/** One signal that follows several; `done` lets go of them. (`AbortSignal.any` keeps hold of long-lived signals in Node 20.) */
export function joinedSignals(all: readonly AbortSignal[]): { readonly signal: AbortSignal; done(): void } {
  const joint = new AbortController()
  // That hundreds of requests hang on one signal is meant, no leak to warn of.
  setMaxListeners(0, ...all)
  const followers = all.map((signal) => ({ signal, follow: () => joint.abort(signal.reason) }))
  for (const { signal, follow } of followers) {
    if (signal.aborted) follow()
    signal.addEventListener('abort', follow, { once: true })
  }
  return {
    signal: joint.signal,
    done() {
      for (const { signal, follow } of followers) signal.removeEventListener('abort', follow)
    },
  }
}

/** What the promise gives, unless the signal is aborted before; the work itself, which others may share, goes on. */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(signal.reason)
    if (signal.aborted) giveUp()
    signal.addEventListener('abort', giveUp, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp))
  })
}
