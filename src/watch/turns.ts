/** Jobs of many hosts, each host's in turn and one at a time; the host that has rested longest comes first. */
export interface Turns<Job> {
  add(host: string, job: Job): void
  /** A job of a host that has none running, or null. */
  next(): { readonly host: string; readonly job: Job } | null
  /** The host's job is done. */
  done(host: string): void
  readonly running: number
  busy(): readonly string[]
}

export function createTurns<Job>(): Turns<Job> {
  const queues = new Map<string, Job[]>()
  const running = new Set<string>()
  return {
    add(host, job) {
      const queue = queues.get(host)
      if (queue) queue.push(job)
      else queues.set(host, [job])
    },
    next() {
      for (const [host, queue] of queues) {
        if (running.has(host)) continue
        const job = queue.shift()!
        queues.delete(host)
        // To the end: others come first.
        if (queue.length > 0) queues.set(host, queue)
        running.add(host)
        return { host, job }
      }
      return null
    },
    done(host) { running.delete(host) },
    get running() { return running.size },
    busy: () => [...running],
  }
}
