import { type Fetched, FetchError, type Fetcher, type FetchOptions } from '../../src/fetch/fetcher.js'
import { addFeeds } from '../../src/store/feeds.js'
import type { Store } from '../../src/store/open.js'
import type { Article } from '../../src/text/article.js'
import type { WatchEvent } from '../../src/watch/events.js'
import type { Clock, WatchOptions } from '../../src/watch/options.js'
import { watch } from '../../src/watch/watch.js'
import type { Reader } from '../../src/work/reader.js'
import { fakeCoder, fakeReader } from './io.js'

/** A clock that only sleeping moves. */
export interface FakeClock extends Clock {
  at: number
  /** Milliseconds of each sleep. */
  readonly slept: number[]
}

export function fakeClock(iso = '2026-11-26T12:00:00Z'): FakeClock {
  const slept: number[] = []
  return {
    at: Date.parse(iso), slept,
    now() { return new Date(this.at) },
    async sleep(ms) {
      slept.push(ms)
      this.at += Number.isFinite(ms) ? ms : 0
    },
  }
}

type Reply = Partial<Fetched> | FetchError
export type Replying = (options: FetchOptions, times: number) => Reply | Promise<Reply>

/** A web of a few addresses, without connections. */
export interface FakeWeb extends Fetcher {
  /** Answers an address from now on; a string is the body of an ordinary answer. */
  on(url: string, reply: string | Reply | Replying): void
  readonly asked: { readonly url: string; readonly options: FetchOptions }[]
  count(url: string): number
}

export function fakeWeb(): FakeWeb {
  const replies = new Map<string, Replying>()
  const asked: FakeWeb['asked'] = []
  return {
    asked,
    on(url, reply) { replies.set(url, typeof reply === 'function' ? reply : () => (typeof reply === 'string' ? { body: Buffer.from(reply) } : reply)) },
    count: (url) => asked.filter((one) => one.url === url).length,
    async fetch(url, options = {}) {
      const times = asked.filter((one) => one.url === url).length
      asked.push({ url, options })
      const reply = await (replies.get(url) ?? (() => new FetchError('status', 'the server answered 404', { status: 404 })))(options, times)
      if (reply instanceof Error) throw reply
      return { url, status: 200, body: new Uint8Array(), contentType: null, etag: null, lastModified: null, freshFor: null, movedTo: null, ...reply }
    },
    async close() {},
  }
}

export interface Watching {
  readonly web: FakeWeb
  readonly clock: FakeClock
  readonly events: WatchEvent[]
  /** Every article that reached the coder. */
  readonly coded: Article[]
  of<K extends WatchEvent['kind']>(kind: K): Extract<WatchEvent, { kind: K }>[]
  add(...addresses: readonly string[]): Promise<void>
  /** Works until nothing is due. */
  once(options?: Partial<WatchOptions>): Promise<void>
}

/** A watch over a store that others use too. */
export function watching(store: Store): Watching {
  const [web, clock, events, coded] = [fakeWeb(), fakeClock(), [] as WatchEvent[], [] as Article[]]
  const reader: Reader = fakeReader({ ...fakeCoder, code(article) { coded.push(article); return fakeCoder.code(article) } })
  return {
    web, clock, events, coded,
    of: <K extends WatchEvent['kind']>(kind: K) => events.filter((event): event is Extract<WatchEvent, { kind: K }> => event.kind === kind),
    async add(...addresses) { await addFeeds(store.db, addresses.map((address) => ({ address, title: null, outlet: null, country: null, language: null, page: null }))) },
    once: (options = {}) => watch({
      open: async () => ({ ...store, close: async () => {} }), fetcher: web, reader, clock, random: () => 0.5, signal: new AbortController().signal, on: (event) => { events.push(event) }, once: true, ...options,
    }),
  }
}
