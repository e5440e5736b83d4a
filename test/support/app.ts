/** The server's routes over a store in memory, without a socket. */
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { type AppOptions, createApp } from '../../src/server/app.js'
import type { Api } from '../../src/server/env.js'
import type { Feed, NewFeed } from '../../src/server/api/types.js'
import type { FeedBook } from '../../src/server/feed-book.js'
import type { LogEntry } from '../../src/server/log.js'
import { watchOf } from '../../src/server/news.js'
import type { Services } from '../../src/server/services.js'
import { tellingOf } from '../../src/server/telling.js'
import { tokenCheck } from '../../src/server/token-check.js'
import { createCoder } from '../../src/coder.js'
import { MEMORY, openStore, type Store } from '../../src/store/open.js'
import { afterBatch } from '../../src/stories/keep/after-batch.js'
import type { Article } from '../../src/text/article.js'
import { addArticles } from '../../src/work/add.js'
import { readHere } from '../../src/work/reader.js'
import { STORE_TIMEOUT } from './memory-store.js'
import { news } from './stories.js'

export const coder = createCoder()
export const reader = readHere(coder)

export interface TestApp {
  readonly app: Api
  readonly store: Store
  readonly log: readonly LogEntry[]
  readonly options: AppOptions
  readonly services: Services
  /** The same store with other options. */
  with(more: Partial<AppOptions>): Api
  get(path: string, headers?: Record<string, string>): Promise<Response>
  json<T>(path: string): Promise<T>
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>
}

export const add = (store: Store, articles: readonly Article[]) => addArticles(store, articles, { reader, after: afterBatch })

/** An app that all tests of a file share, over articles that have been added. */
export function testApp(articles: readonly Article[] = news): () => TestApp {
  let made: TestApp
  beforeAll(async () => {
    const store = await openStore(MEMORY)
    await add(store, articles)
    made = appOver(store)
  }, STORE_TIMEOUT)
  afterAll(() => made?.store.close(), STORE_TIMEOUT)
  return () => made
}

/** A look may be under way when a test closes its store; any other fault of one fails the test. */
function told(fault: Error): void {
  if (!fault.message.includes('driver has already been destroyed')) throw fault
}

export function appOver(store: Store): TestApp {
  const log: LogEntry[] = []
  const services: Services = { store, reader, feeds: fakeFeeds(), watch: watchOf(store.db, { tell: told }), knowledge: coder, telling: tellingOf() }
  const options: AppOptions = {
    host: '127.0.0.1', names: [], open: { name: 'here', role: 'admin' }, checkToken: tokenCheck(store.db), behindProxy: false, pace: { burst: 10_000, perSecond: 10_000 },
    web: path.join(import.meta.dirname, 'pages'), examples: path.join(import.meta.dirname, '../../examples/articles.jsonl'), log: (entry) => log.push(entry), stopping: new AbortController().signal, webhooks: { refusal: () => null },
  }
  const app = createApp(services, options)
  const ask = async (at: string, init: RequestInit): Promise<Response> => app.request(at, init)
  return {
    app, store, log, options, services,
    with: (more) => createApp(services, { ...options, ...more }),
    get: (at, headers = {}) => ask(at, { headers: { host: 'localhost', ...headers } }),
    async json<T>(at: string): Promise<T> {
      const response = await ask(at, { headers: { host: 'localhost' } })
      if (response.status !== 200) throw new Error(`${at}: ${response.status} ${await response.text()}`)
      return (await response.json()) as T
    },
    post: (at, body, headers = {}) => ask(at, { method: 'POST', headers: { host: 'localhost', 'content-type': 'application/json', ...headers }, ...(body !== undefined && { body: JSON.stringify(body) }) }),
  }
}

/** Feeds that are only remembered. */
function fakeFeeds(): FeedBook {
  const feeds = new Map<number, Feed>()
  const change = (id: number, more: Partial<Feed>): boolean => {
    const feed = feeds.get(id)
    if (feed) feeds.set(id, { ...feed, ...more })
    return feed !== undefined
  }
  const add = ({ url, title = null, outlet = null, country = null }: NewFeed): Feed => {
    const feed = { id: feeds.size + 1, url, title, outlet, country, paused: false, lastRead: null, nextDue: null, failures: 0, fault: null, items: { waiting: 0, kept: 0, failed: 0 } }
    feeds.set(feed.id, feed)
    return feed
  }
  return {
    isWatched: () => true,
    list: async () => [...feeds.values()],
    add: async (feed) => add(feed),
    opml: async (whole) => `<opml>${feeds.size} ${whole ? 'whole' : 'masked'}</opml>`,
    async addOpml(list) {
      const text = new TextDecoder().decode(list)
      if (!text.startsWith('<opml')) return { fault: 'no OPML that can be read' }
      add({ url: 'https://feeds.example/opml' })
      return { added: 1, known: 0, notes: [] }
    },
    pause: async (id, paused) => change(id, { paused }),
    readSoon: async (id) => change(id, { nextDue: '2024-01-01T00:00:00Z' }),
    remove: async (id) => feeds.delete(id),
  }
}
