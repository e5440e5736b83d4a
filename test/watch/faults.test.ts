/** A watch against a server that answers badly in every way: nothing is lost, nothing is coded twice, and what failed is told in words. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Fetcher } from '../../src/fetch/fetcher.js'
import { listFeeds, nextDue, removeFeed } from '../../src/store/feeds.js'
import { type Answering, bomb, cut, type FaultServer, inTurn, large, lie, page, raw, redirect, silence, stall, startFaultServer, status } from '../support/fault-server.js'
import { fetcherFor } from '../support/fetching.js'
import { feedOf, headlineOf, itemOf, pageOf, paragraphsOf } from '../support/made-up-feeds.js'
import { inMemory, STORE_TIMEOUT } from '../support/memory-store.js'
import { watching, type Watching } from '../support/watching.js'

const MEGABYTE = 1024 * 1024
const store = inMemory()
let server: FaultServer
let fetcher: Fetcher
beforeAll(async () => {
  server = await startFaultServer()
  // What never comes is waited for no longer than it must be; a good answer that is late is asked for again.
  fetcher = fetcherFor([server.host], { limits: { firstByte: 2000, whole: 10_000, body: 4 * MEGABYTE } })
})
afterAll(async () => {
  await fetcher.close()
  await server.close()
})

/** Works and waits until nothing is left to be tried. */
async function untilSettled(watched: Watching): Promise<void> {
  const { db } = store()
  for (;;) {
    await watched.once({ fetcher })
    const left = (await listFeeds(db)).filter(({ items, failures, paused }) => !paused && (items.waiting > 0 || items.failed > 0 || failures > 0))
    if (left.length === 0) return
    watched.clock.at = Math.max(watched.clock.at, (await nextDue(db))!.getTime())
  }
}
const stateOf = async (address: string) => (await listFeeds(store().db)).find((feed) => feed.address === address)!
const versions = (path: string) => store().db.selectFrom('version').innerJoin('article', 'article.id', 'version.article').select(['url', 'version.number', 'title', 'text', 'published']).where('url', 'like', `${server.url}${path}%`).orderBy('url').orderBy('version.number').execute()

describe('pages', () => {
  const passing: Readonly<Record<string, Answering>> = {
    'no answer': silence, 'an answer that stops': stall(), 'one that is cut off': cut(), 'a lie about the length': lie('<html>', 10_000), 'a 500': status(500), 'a 503': status(503), 'a 429 that asks to wait': status(429, { 'retry-after': '7200' }),
    'bytes that are no HTTP': raw('hello\r\n\r\n'), 'a packed answer that is damaged': page('no gzip', { 'content-encoding': 'gzip' }),
  }
  const lasting: Readonly<Record<string, Answering>> = {
    'a redirect in a circle': redirect('/lasting/0'), 'a bomb': bomb(64 * MEGABYTE), 'a page of 100 MB': large(100 * MEGABYTE), 'a 404': status(404), 'a redirect into the machine': redirect('http://127.0.0.1:1/'), 'no article': page('<html><body></body></html>'), 'no page': page(Uint8Array.of(0, 1, 2, 3), { 'content-type': 'image/png' }),
  }
  test('that fail for now are articles in the end, each coded once', async () => {
    const faults = Object.values(passing)
    faults.forEach((fault, n) => server.on(`/passing/${n}`, inTurn(fault, page(pageOf(n)))))
    server.on('/passing', page(feedOf('ص', faults.map((_, n) => itemOf(server.url, n, { link: `${server.url}/passing/${n}` })))))
    const watched = watching(store())
    await watched.add(`${server.url}/passing`)
    await untilSettled(watched)
    expect((await versions('/passing/')).map(({ title, number }) => [title, number])).toEqual(faults.map((_, n) => [headlineOf(n), 1]))
    expect(watched.coded.map(({ title }) => title).sort()).toEqual(faults.map((_, n) => headlineOf(n)).sort())
    expect(new Set(watched.of('item failed').map(({ reason }) => reason)).size).toBeGreaterThanOrEqual(5)
    const waited = watched.of('item failed').find(({ link }) => link.endsWith('/6'))!
    expect(watched.of('item kept').find(({ link }) => link === waited.link)).toBeDefined()
  }, STORE_TIMEOUT)

  test('that will never be articles are given up with the reason, at once', async () => {
    const faults = Object.entries(lasting)
    faults.forEach(([, fault], n) => server.on(`/lasting/${n}`, fault))
    server.on('/lasting', page(feedOf('ص', faults.map(([name], n) => itemOf(server.url, n, { link: `${server.url}/lasting/${n}`, title: name })))))
    const watched = watching(store())
    await watched.add(`${server.url}/lasting`)
    await untilSettled(watched)
    expect(await versions('/lasting/')).toEqual([])
    const { items, reasons } = await stateOf(`${server.url}/lasting`)
    expect(items).toEqual({ waiting: 0, failed: 0, kept: 0, 'given up': faults.length })
    expect(reasons.every(({ reason }) => /[a-z]{3}/.test(reason))).toBe(true)
    expect(faults.map((_, n) => server.count(`/lasting/${n}`)).slice(1)).toEqual(faults.slice(1).map(() => 1))
  }, STORE_TIMEOUT)
})

describe('feeds', () => {
  const good = (path: string): string => feedOf('ص', [0, 1].map((n) => itemOf(server.url, n, { link: `${server.url}${path}/${n}` })))
  const faults: Readonly<Record<string, (path: string) => Answering>> = {
    'no answer': () => silence, 'one that is cut off': () => cut(), 'a 500': () => status(500), 'a 429': () => status(429, { 'retry-after': '600' }), 'a page': () => page('<!doctype html><html><body>صيانة</body></html>'), 'nothing': () => page(''),
    'XML that is no feed': () => page('<x><y></x>'), 'a bomb': () => bomb(64 * MEGABYTE), 'entities without end': () => page('<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><channel><title>&b;</channel>'),
    'a circle': (path) => redirect(path), 'half of itself': (path) => page(good(path).slice(0, -120)),
  }
  test('that fail are read when they come back, and until then say why', async () => {
    const watched = watching(store())
    const paths = Object.keys(faults).map((_, i) => `/feed${i}`)
    paths.forEach((path, i) => {
      server.on(path, inTurn(Object.values(faults)[i](path), page(good(path))))
      for (const n of [0, 1]) server.on(`${path}/${n}`, page(pageOf(100 + 2 * i + n)))
    })
    await watched.add(...paths.map((path) => server.url + path))
    await watched.once({ fetcher })
    const first = await Promise.all(paths.map((path) => stateOf(server.url + path)))
    expect(first.map(({ reason, items }) => reason ?? items.kept)).toEqual([...paths.slice(0, -1).map(() => expect.stringMatching(/[a-z]{3}/)), 1])
    await untilSettled(watched)
    watched.clock.at += 30 * 60_000
    await untilSettled(watched)
    for (const path of paths) expect([(await stateOf(server.url + path)).items.kept, (await versions(`${path}/`)).length], path).toEqual([2, 2])
    expect(watched.coded).toHaveLength(2 * paths.length)
  }, STORE_TIMEOUT)
})

test('what never was a feed is left alone after some tries, with the reason; what was one is tried on', async () => {
  const { db } = store()
  const [never, once] = [`${server.url}/never`, `${server.url}/once`]
  server.on('/never', page('<!doctype html><html><body>صفحة</body></html>'))
  server.on('/once', page(feedOf('ص', [])))
  const watched = watching(store())
  await watched.add(never, once)
  await watched.once({ fetcher })
  server.on('/once', page('<!doctype html><html><body>صيانة</body></html>'))
  for (let days = 0; days < 12; days++) {
    watched.clock.at += 24 * 3_600_000
    await watched.once({ fetcher })
  }
  expect(await stateOf(never)).toMatchObject({ paused: true, fault: 'feed', reason: expect.stringMatching(/; tried 8 times$/) })
  expect(server.count('/never')).toBe(8)
  expect(await stateOf(once)).toMatchObject({ paused: false, fault: 'feed' })
  expect((await stateOf(once)).failures).toBeGreaterThan(8)
  // Others wait until nothing fails any more.
  await removeFeed(db, once)
}, STORE_TIMEOUT)

describe('items', () => {
  test('without link or date, with another id, changed later, listed twice: each is one article, in as many versions as it had texts', async () => {
    const at = (n: number): string => `${server.url}/items/${n}`
    const own = paragraphsOf(50).map((p) => `<p>${p}</p>`).join('')
    const first = [
      itemOf(server.url, 1, { link: at(1) }), itemOf(server.url, 2, { link: at(2), date: null }), itemOf(server.url, 3, { link: null, content: own }), itemOf(server.url, 4, { link: at(4), date: 'الخميس ٢٦ نوفمبر' }),
      itemOf(server.url, 1, { link: `${at(1)}?utm_source=again`, id: 'again' }), itemOf(server.url, 5, { link: '/items/5', id: null }),
    ]
    const later = [
      itemOf(server.url, 1, { link: at(1), id: 'third' }), itemOf(server.url, 2, { link: at(2), date: null, updated: '2026-11-26T12:10:00Z' }), itemOf(server.url, 3, { link: null, content: `${own}<p>وأضيفت فقرة أخيرة إلى الخبر.</p>` }),
      itemOf(server.url, 4, { link: `${at(4)}-moved`, date: null }), itemOf(server.url, 5, { link: '/items/5', id: 'now it has one' }),
    ]
    for (const n of [1, 2, 4, 5]) server.on(`/items/${n}`, page(pageOf(60 + n)))
    server.on('/items', page(feedOf('ص', first)))
    const watched = watching(store())
    await watched.add(`${server.url}/items`)
    await untilSettled(watched)
    server.on('/items', page(feedOf('ص', later)))
    server.on('/items/2', page(pageOf(62, { edition: 2 })))
    server.on('/items/4-moved', page(pageOf(64)))
    watched.clock.at += 30 * 60_000
    await untilSettled(watched)
    expect((await versions('/items')).map(({ url, number, published }) => [url!.slice(server.url.length), number, published])).toEqual([
      ['/items#urn%3Aitem%3A3', 1, '2026-11-26T09:00:00+03:00'], ['/items#urn%3Aitem%3A3', 2, '2026-11-26T09:00:00+03:00'],
      ['/items/1', 1, '2026-11-26T09:00:00+03:00'], ['/items/2', 1, null], ['/items/2', 2, null], ['/items/4', 1, null], ['/items/5', 1, '2026-11-26T09:00:00+03:00'],
    ])
    expect(watched.coded).toHaveLength(7)
  }, STORE_TIMEOUT)
})
