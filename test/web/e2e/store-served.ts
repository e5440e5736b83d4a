/** The built pages and the whole server over a store in memory: what is tested is what `isnad serve` is. */
import fs from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { type AppOptions, createApp } from '../../../src/server/app.js'
import { listen } from '../../../src/server/listen.js'
import { MEMORY, openStore } from '../../../src/store/open.js'
import type { Article } from '../../../src/text/article.js'
import { add, appOver } from '../../support/app.js'
import { openBrowser } from './browsing.js'

const root = path.join(import.meta.dirname, '../../..')
const examples = path.join(root, 'examples/stories.jsonl')
/** Five invented stories as eight outlets tell them. */
export const stories = (): Article[] => fs.readFileSync(examples, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Article)

export interface Site {
  readonly url: string
  add(articles: readonly Article[]): Promise<unknown>
  close(): Promise<void>
}

async function serveStore(articles: readonly Article[], more: Partial<AppOptions> = {}): Promise<Site> {
  const store = await openStore(MEMORY)
  if (articles.length > 0) await add(store, articles)
  const { services, options } = appOver(store)
  const stopping = new AbortController()
  const app = createApp(services, { ...options, web: path.join(root, 'dist/web'), examples, stopping: stopping.signal, ...more })
  const { address, stop } = await listen(app, { host: '127.0.0.1', port: 0, grace: 1000 })
  return {
    url: address,
    add: async (more) => {
      await add(store, more)
      services.watch.wake()
    },
    close: async () => {
      stopping.abort()
      await stop()
      await store.close()
    },
  }
}

/** A served store and a browser for the tests of the block where this is called; both are there once its tests run. */
export function browsedStore(articles: readonly Article[], more: Partial<AppOptions> = {}): { readonly browser: Browser; readonly site: Site } {
  const here: { browser?: Browser; site?: Site } = {}
  beforeAll(async () => {
    here.site = await serveStore(articles, more)
    here.browser = await openBrowser()
  }, 180_000)
  afterAll(async () => {
    await here.browser?.close()
    await here.site?.close()
  }, 60_000)
  return here as { browser: Browser; site: Site }
}
