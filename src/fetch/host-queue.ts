/** One request to a host at a time, in the order they came, with a pause between the end of one and the beginning of the next. */
export interface HostQueue {
  /** Settles when it is this one's turn. `leave` ends the turn and begins the pause, in milliseconds. An aborted signal gives the place up. */
  enter(host: string, signal: AbortSignal): Promise<(pause: number) => void>
}

interface Host {
  readonly waiting: (() => void)[]
  /** Runs while the host is paused; nobody else has its turn then. */
  pause: NodeJS.Timeout | null
}

export function createHostQueue(): HostQueue {
  const hosts = new Map<string, Host>()

  function leave(name: string, host: Host, pause: number): void {
    const end = (): void => {
      host.pause = null
      const next = host.waiting.shift()
      if (next) next()
      else hosts.delete(name)
    }
    if (pause <= 0) return end()
    host.pause = setTimeout(end, pause)
    // A pause that nobody waits for keeps no program from ending.
    if (host.waiting.length === 0) host.pause.unref()
  }

  return {
    async enter(name, signal) {
      signal.throwIfAborted()
      const host = hosts.get(name)
      if (host === undefined) {
        const fresh: Host = { waiting: [], pause: null }
        hosts.set(name, fresh)
        return (pause) => leave(name, fresh, pause)
      }
      host.pause?.ref()
      await new Promise<void>((resolve, reject) => {
        const go = (): void => {
          signal.removeEventListener('abort', giveUp)
          resolve()
        }
        const giveUp = (): void => {
          host.waiting.splice(host.waiting.indexOf(go), 1)
          if (host.waiting.length === 0) host.pause?.unref()
          reject(signal.reason)
        }
        host.waiting.push(go)
        signal.addEventListener('abort', giveUp, { once: true })
      })
      return (pause) => leave(name, host, pause)
    },
  }
}
