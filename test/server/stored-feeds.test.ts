/** The API's feeds are those of the store. */
import { expect, test, vi } from 'vitest'
import { refusalOf } from '../../src/fetch/refusal.js'
import { storedFeeds } from '../../src/server/stored-feeds.js'
import { inMemory, STORE_TIMEOUT } from '../support/memory-store.js'

vi.setConfig({ testTimeout: STORE_TIMEOUT })
const store = inMemory()

test('what is changed by the pages is changed in the store, and the watch is told', async () => {
  const changed = vi.fn()
  const book = storedFeeds(store().db, { refusal: (address) => refusalOf(address, ['10.0.0.7']), isWatched: () => false, changed })
  const feed = await book.add({ url: 'https://feeds.example/rss', outlet: 'النهار', country: 'LBN' })
  expect(feed).toMatchObject({ url: 'https://feeds.example/rss', outlet: 'النهار', country: 'LBN', paused: false, failures: 0, fault: null, items: { waiting: 0, kept: 0, failed: 0 } })
  expect(await book.pause(feed.id, true)).toBe(true)
  expect(await book.list()).toMatchObject([{ paused: true, nextDue: null }])
  expect(await book.readSoon(feed.id)).toBe(false)
  expect([await book.pause(feed.id, false), await book.readSoon(feed.id)]).toEqual([true, true])
  expect(await book.list()).toMatchObject([{ nextDue: null }])
  const opml = await book.opml(true)
  expect(opml).toContain('https://feeds.example/rss')
  expect(await book.remove(feed.id)).toBe(true)
  expect([await book.remove(feed.id), await book.pause(99, true)]).toEqual([false, false])
  expect(await book.addOpml(new TextEncoder().encode(opml))).toEqual({ added: 1, known: 0, notes: [] })
  expect(await book.addOpml(new TextEncoder().encode('no list'))).toMatchObject({ fault: expect.any(String) })
  await expect(book.add({ url: 'https://user:@' })).rejects.toThrow('address')
  expect(changed).toHaveBeenCalledTimes(6)
  for (const url of ['https://hello/', 'http://10.0.0.1/rss', 'http://localhost/rss']) await expect(book.add({ url }), url).rejects.toThrow(/--allow-host (hello|10\.0\.0\.1|localhost) lets it through/)
  expect(await book.add({ url: 'http://10.0.0.7/rss' })).toMatchObject({ url: 'http://10.0.0.7/rss' })
  const list = '<opml version="2.0"><body><outline text="x" xmlUrl="http://10.0.0.1/rss"/><outline text="y" xmlUrl="https://y.example/rss"/></body></opml>'
  expect(await book.addOpml(new TextEncoder().encode(list))).toEqual({ added: 1, known: 0, notes: ['10.0.0.1 is not a public address; --allow-host 10.0.0.1 lets it through'] })
})

test('what lets somebody in stands in no answer but the list for those who look after it', async () => {
  const book = storedFeeds(store().db, { refusal: () => null, isWatched: () => false, changed: () => {} })
  const feed = await book.add({ url: 'https://secret.example/rss?token=hush&page=1' })
  expect(feed.url).toBe('https://secret.example/rss?token=***&page=1')
  expect(JSON.stringify(await book.list())).not.toContain('hush')
  expect([(await book.opml(false)).includes('hush'), (await book.opml(true)).includes('hush')]).toEqual([false, true])
  expect(await book.remove(feed.id)).toBe(true)
})
