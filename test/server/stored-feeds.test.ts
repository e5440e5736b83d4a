/** The API's feeds are those of the store. */
import { expect, test, vi } from 'vitest'
import { storedFeeds } from '../../src/server/stored-feeds.js'
import { inMemory, STORE_TIMEOUT } from '../support/memory-store.js'

vi.setConfig({ testTimeout: STORE_TIMEOUT })
const store = inMemory()

test('what is changed by the pages is changed in the store, and the watch is told', async () => {
  const changed = vi.fn()
  const book = storedFeeds(store().db, { isWatched: () => false, changed })
  const feed = await book.add({ url: 'https://feeds.example/rss', outlet: 'النهار', country: 'LBN' })
  expect(feed).toMatchObject({ url: 'https://feeds.example/rss', outlet: 'النهار', country: 'LBN', paused: false, failures: 0, fault: null, items: { waiting: 0, kept: 0, failed: 0 } })
  expect(await book.pause(feed.id, true)).toBe(true)
  expect(await book.list()).toMatchObject([{ paused: true, nextDue: null }])
  expect(await book.readSoon(feed.id)).toBe(false)
  expect([await book.pause(feed.id, false), await book.readSoon(feed.id)]).toEqual([true, true])
  const opml = await book.opml()
  expect(opml).toContain('https://feeds.example/rss')
  expect(await book.remove(feed.id)).toBe(true)
  expect([await book.remove(feed.id), await book.pause(99, true)]).toEqual([false, false])
  expect(await book.addOpml(new TextEncoder().encode(opml))).toEqual({ added: 1, known: 0, notes: [] })
  expect(await book.addOpml(new TextEncoder().encode('no list'))).toMatchObject({ fault: expect.any(String) })
  await expect(book.add({ url: 'https://user:@' })).rejects.toThrow('address')
  expect(changed).toHaveBeenCalledTimes(6)
})
