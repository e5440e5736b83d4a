/** Lists that come in pages. */
import fc from 'fast-check'
import { beforeAll, expect, test, vi } from 'vitest'
import { articleOrders, listArticles, type ArticleKey } from '../../src/store/article-list.js'
import { createKeeper, find, sorts, type Store } from '../../src/store/index.js'
import { pageOfEvents, pageOfStories, storyOrders, type EventKey, type StoryKey } from '../../src/store/story-pages.js'
import { keepStories } from '../../src/stories/keep/keep-stories.js'
import { madeUpNews } from '../support/made-up-news.js'
import { STORE_TIMEOUT } from '../support/memory-store.js'
import { onEveryStore } from '../support/stores.js'

vi.setConfig({ testTimeout: STORE_TIMEOUT, hookTimeout: STORE_TIMEOUT })

/** Goes through all pages; `between` is done before each but the first. */
async function walked<K, T>(page: (after: K | undefined) => Promise<{ readonly items: readonly T[]; readonly next: K | null }>, between: () => Promise<void> = async () => {}): Promise<T[]> {
  const items: T[] = []
  for (let after: K | undefined; ; ) {
    const { items: more, next } = await page(after)
    items.push(...more)
    if (next === null) return items
    after = next
    await between()
  }
}

const recordPages = (store: Store, sort: (typeof sorts)[number], limit: number) => async (after: number | undefined) => {
  const { hits, next } = await find(store, {}, { sort, limit, after })
  const items: string[] = []
  for await (const { record, number } of hits) items.push(`${number}/${record.id}`)
  return { items, next }
}
const articlePages = (store: Store, order: (typeof articleOrders)[number], limit: number) => async (after: ArticleKey | undefined) => {
  const { articles, next } = await listArticles(store.db, {}, { order, limit, after })
  return { items: articles.map(({ number }) => number), next }
}
const storyPages = (store: Store, order: (typeof storyOrders)[number], limit: number) => async (after: StoryKey | undefined) => {
  const { stories, next } = await pageOfStories(store.db, {}, { order, limit, after })
  return { items: stories.map(({ id }) => id), next }
}
const eventPages = (store: Store, limit: number) => async (after: EventKey | undefined) => {
  const { events, next } = await pageOfEvents(store.db, {}, { limit, after })
  return { items: events.map((event) => JSON.stringify(event)), next }
}

const RUNS = 12
const sizes = fc.integer({ min: 3, max: 80 })

onEveryStore('pages', (of) => {
  const add = async (from: number): Promise<void> => { await createKeeper(of().store, { coder: 'test', after: [keepStories()] }).add(madeUpNews(20, from)) }
  beforeAll(async () => {
    await add(1)
    await add(2)
  })

  test('joined are the whole, in order and size as may be', async () => {
    const { store } = of()
    for (const sort of sorts) {
      const { items: whole } = await recordPages(store, sort, 10_000)(undefined)
      await fc.assert(fc.asyncProperty(sizes, async (limit) => { expect(await walked(recordPages(store, sort, limit))).toEqual(whole) }), { numRuns: RUNS })
    }
    for (const order of articleOrders) {
      const { items: whole, next } = await articlePages(store, order, 10_000)(undefined)
      expect([whole.length > 30, next]).toEqual([true, null])
      await fc.assert(fc.asyncProperty(sizes, async (limit) => { expect(await walked(articlePages(store, order, limit))).toEqual(whole) }), { numRuns: RUNS })
    }
    for (const order of storyOrders) {
      const { items: whole } = await storyPages(store, order, 10_000)(undefined)
      expect(whole.length).toBeGreaterThan(5)
      await fc.assert(fc.asyncProperty(sizes, async (limit) => { expect(await walked(storyPages(store, order, limit))).toEqual(whole) }), { numRuns: RUNS })
    }
    const { items: events } = await eventPages(store, 10_000)(undefined)
    expect(await walked(eventPages(store, 3))).toEqual(events)
  })

  test('nothing comes twice while articles are added', async () => {
    const { store } = of()
    let batch = 10
    const once = async (pages: Promise<readonly unknown[]>): Promise<void> => {
      const items = await pages
      expect(new Set(items).size).toBe(items.length)
    }
    const addSome = async (): Promise<void> => { if (batch < 16) await add(batch++) }
    for (const sort of sorts) {
      batch = 10 + sorts.indexOf(sort) * 20
      const until = batch + 2
      await once(walked(recordPages(store, sort, 60), async () => { if (batch < until) await add(batch++) }))
    }
    batch = 10
    await once(walked(articlePages(store, 'published', 15), addSome))
    await once(walked(articlePages(store, 'added', 15), addSome))
  })
})
