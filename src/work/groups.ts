export interface GroupOptions<T> {
  readonly most: number
  /** A group that has begun waits so long for more. */
  readonly withinMs: number
  /** A group is closed when its weight reaches this. */
  readonly mostWeight?: number
  readonly weight?: (item: T) => number
}

const LATE = Symbol('late')

/** Items in groups, in order: as many as are there within a time, up to a number. */
export async function* inGroups<T>(source: AsyncIterable<T>, { most, withinMs, mostWeight = Number.POSITIVE_INFINITY, weight = () => 0 }: GroupOptions<T>): AsyncGenerator<T[]> {
  const items = source[Symbol.asyncIterator]()
  let next = begin(items)
  try {
    for (;;) {
      const first = await next
      if (first.done) return
      const group = [first.value]
      let sum = weight(first.value)
      const clock = clockOf(withinMs)
      next = begin(items)
      while (group.length < most && sum < mostWeight) {
        const item = await Promise.race([next, clock.late])
        if (item === LATE || item.done) break
        group.push(item.value)
        sum += weight(item.value)
        next = begin(items)
      }
      clock.stop()
      yield group
    }
  } finally {
    leave(items)
  }
}

function clockOf(ms: number): { readonly late: Promise<typeof LATE>; stop(): void } {
  let timer: NodeJS.Timeout
  const late = new Promise<typeof LATE>((resolve) => { timer = setTimeout(() => resolve(LATE), ms) })
  return { late, stop: () => clearTimeout(timer) }
}

const READY = Symbol('ready')

/** What `work` makes of each item, in order, with up to `most` of them begun before the first is done. */
export async function* ahead<T, R>(source: AsyncIterable<T>, work: (item: T) => Promise<R>, most: number): AsyncGenerator<R> {
  const items = source[Symbol.asyncIterator]()
  const begun: Promise<R>[] = []
  let next = begin(items)
  let ended = false
  try {
    for (;;) {
      if (!ended && begun.length < most) {
        const item = await (begun.length === 0 ? next : Promise.race([next, begun[0].then(() => READY)]))
        if (typeof item !== 'symbol') {
          if (item.done) ended = true
          else {
            const result = work(item.value)
            // It is awaited in its turn; until then its failure is nobody's.
            result.catch(() => {})
            begun.push(result)
            next = begin(items)
          }
          continue
        }
      }
      const result = begun.shift()
      if (!result) return
      yield await result
    }
  } finally {
    leave(items)
  }
}

/** Asks for the next item, which is awaited in its turn: until then its failure is nobody's. */
function begin<T>(items: AsyncIterator<T>): Promise<IteratorResult<T>> {
  const next = items.next()
  next.catch(() => {})
  return next
}

/** Tells a source that nobody reads on, without waiting: it may itself be waiting for input that never comes. */
function leave<T>(items: AsyncIterator<T>): void {
  items.return?.().catch(() => {})
}
