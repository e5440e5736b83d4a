/** `isnad watch` and `isnad feeds`, as somebody calls them. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { serveMetrics } from '../../src/cli/metrics.js'
import { run } from '../../src/cli/run.js'
import { shownAddress } from '../../src/formats/shown-address.js'
import { type FaultServer, page, startFaultServer, status } from '../support/fault-server.js'
import { type FakeIo, fakeIo } from '../support/io.js'
import { feedOf, headlineOf, itemOf, pageOf } from '../support/made-up-feeds.js'
import { STORE_TIMEOUT } from '../support/memory-store.js'

vi.setConfig({ testTimeout: STORE_TIMEOUT, hookTimeout: STORE_TIMEOUT })

let folder: string
let server: FaultServer
let base: string
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'isnad-watch-'))
  server = await startFaultServer()
  base = server.url
  server.on('/rss', page(feedOf('صوت \u001b[31mالوادي', [itemOf(base, 1), itemOf(base, 2)])))
  server.on('/news/1', page(pageOf(1)))
})
afterAll(async () => {
  await server.close()
  fs.rmSync(folder, { recursive: true })
})

const isnad = async (argv: readonly string[], options: Parameters<typeof fakeIo>[0] = {}): Promise<FakeIo & { readonly code: number }> => {
  const io = fakeIo(options)
  return Object.assign(io, { code: await run(argv, io) })
}
const inStore = (store: string) => ['--store', path.join(folder, store)]
const web = () => ['--allow-host', server.host]

describe('isnad watch', () => {
  test('says what came in, what failed and why, and nothing that commands a terminal', async () => {
    const io = await isnad(['watch', ...inStore('a'), ...web(), '--once', `${base}/rss`])
    expect([io.code, io.coded.map(({ title }) => title)]).toEqual([1, [headlineOf(1)]])
    expect(io.stderr.text).toMatch(/^isnad: watching 1 feed\n\d\d:\d\d \u2068صوت.*الوادي\u2069: 1 new, 1 given up: .*404.*\n\d\d:\d\d 1 article with 1 record in the store; next at \d\d:\d\d\n$/)
    expect(`${io.stderr.text}${io.stdout.text}`).not.toContain('\u001b')
    expect(io.stdout.text).toBe('')
  })
  test('goes on with the feeds that are there, and with nothing new says nothing new', async () => {
    const io = await isnad(['watch', ...inStore('a'), ...web(), '--once'])
    expect([io.code, io.stderr.text, server.count('/news/1')]).toEqual([0, 'isnad: watching 1 feed\n', 1])
  })
  test('--json writes one object a line, by stable names', async () => {
    server.on('/rss?token=abc', page(feedOf('ص', [itemOf(base, 1)])))
    const io = await isnad(['watch', ...inStore('json'), ...web(), '--once', '--json', `${base}/rss?token=abc`])
    const events = io.stdout.text.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(events.map(({ event }) => event)).toEqual(['begun', 'fetched', 'feed-read', 'fetched', 'item-kept', 'round'])
    expect(events[2]).toMatchObject({ feed: 1, address: `${base}/rss?token=***`, title: 'ص', items: 1, new: 1, changed: 0, notes: [], time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/), next: expect.any(String) })
    expect(events[4]).toMatchObject({ link: `${base}/news/1`, headline: headlineOf(1), outcome: 'new', records: 1 })
    expect(events[5]).toMatchObject({ counts: { feeds: 1, due: 0, paused: 0, items: { waiting: 0, failed: 0, kept: 1, givenUp: 0 }, articles: 1, records: 1 } })
    expect(io.stdout.text).not.toContain('abc')
  })
  test('--json ends when nobody reads it any more', async () => {
    const io = fakeIo()
    io.stdout.write = async () => { throw Object.assign(new Error('closed'), { code: 'EPIPE' }) }
    expect(await run(['watch', ...inStore('json'), ...web(), '--json'], io)).toBe(0)
  })
  test('a page leads to the feed that it names', async () => {
    server.on('/front', page('<html><head><link rel="alternate" type="application/rss+xml" title="comments" href="/comments/feed"><link rel="alternate" type="application/rss+xml" href="/rss"></head><body></body></html>'))
    const io = await isnad(['watch', ...inStore('page'), ...web(), '--once', `${base}/front`])
    expect(io.stderr.text).toContain(`is read at ${base}/rss from now on`)
    expect(JSON.parse((await isnad(['feeds', ...inStore('page')])).stdout.text)).toMatchObject([{ address: `${base}/rss`, items: { kept: 1 } }])
  })
  test('hosts of this machine are refused unless they are named', async () => {
    const before = server.asked.length
    const io = await isnad(['watch', ...inStore('refused'), '--once', `${base}/rss`])
    expect([io.code, server.asked.length]).toEqual([1, before])
    expect(io.stderr.text).toMatch(/could not be read: .*; again at/)
  })
  test('robots.txt is obeyed, and servers are told whom they may complain to', async () => {
    server.on('/robots.txt', page('User-agent: *\nDisallow: /news/', { 'content-type': 'text/plain' }))
    const io = await isnad(['watch', ...inStore('robots'), ...web(), '--contact', 'https://reader.example/bot', '--once', `${base}/rss`])
    server.on('/robots.txt', status(404))
    expect(io.stderr.text).toContain('2 given up: robots.txt')
    expect(server.asked.at(-1)?.headers['user-agent']).toContain('+https://reader.example/bot')
  })
  test('interrupted, it ends with status 0; with --once, with 130', async () => {
    for (const [flags, code] of [[[], 0], [['--once'], 130]] as const) {
      const interrupt = new AbortController()
      server.on('/stop', (request, response) => { interrupt.abort(); status(503)(request, response) })
      expect((await isnad(['watch', ...inStore(`stop${code}`), ...web(), ...flags, `${base}/stop`], { signal: interrupt.signal })).code).toBe(code)
    }
  })
  test('without feeds it says so; what is no feed is named, and the rest goes on', async () => {
    const none = await isnad(['watch', ...inStore('none'), '--once'])
    expect([none.code, none.stderr.text]).toEqual([2, 'isnad: no feeds to watch: name some, or a list of them (feeds/arabic-news.opml comes with isnad)\n'])
    const some = await isnad(['watch', ...inStore('none'), ...web(), '--once', 'nowhere.opml', `${base}/rss`])
    expect([some.code, some.stderr.text.split('\n')[0]]).toEqual([1, 'isnad: nowhere.opml: no such file, and no address that begins with http:// or https://'])
  })
})

describe('isnad feeds', () => {
  const list = (): string => {
    const file = path.join(folder, 'list.opml')
    fs.writeFileSync(file, '<opml version="2.0"><body><outline text="الأول" xmlUrl="https://one.example/rss?key=secret" country="irq" language="ar"/><outline text="=SUM(1)" xmlUrl="https://two.example/rss"/></body></opml>')
    return file
  }
  test('add, list, pause, resume, export and remove', async () => {
    const store = inStore('feeds')
    expect((await isnad(['feeds', 'add', ...store, list(), 'https://three.example/rss'])).stdout.text).toBe('3 new feeds, 0 already there\n')
    expect((await isnad(['feeds', 'add', ...store, list()])).stdout.text).toBe('0 new feeds, 2 already there\n')
    expect((await isnad(['feeds', 'pause', ...store, '2', 'https://three.example/rss'])).stdout.text).toBe('2 feeds paused\n')
    expect((await isnad(['feeds', 'resume', ...store, '3'])).stdout.text).toBe('1 feed resumed\n')
    const unknown = await isnad(['feeds', 'remove', ...store, '9', '3'])
    expect([unknown.code, unknown.stdout.text, unknown.stderr.text]).toEqual([1, '1 feed removed\n', 'isnad: 9: no such feed; isnad feeds lists those there are\n'])
    const listed = JSON.parse((await isnad(['feeds', ...store])).stdout.text) as unknown[]
    expect(listed).toMatchObject([{ number: 1, address: 'https://one.example/rss?key=***', title: 'الأول', outlet: 'الأول', country: 'IRQ', paused: false, lastRead: null, nextDue: null }, { number: 2, paused: true, nextDue: null }])
    expect((await isnad(['feeds', 'export', ...store])).stdout.text).toContain('xmlUrl="https://one.example/rss?key=secret"')
  })
  test('a table for people, and CSV that no spreadsheet takes for formulas', async () => {
    const io = fakeIo()
    io.stdout.isTTY = true
    io.stdout.columns = 120
    await run(['feeds', ...inStore('a')], io)
    expect(io.stdout.text).toMatch(/last read.*what failed/)
    expect(io.stdout.text).toMatch(/ ago.*in \d+ min.*1 given up: .*404/)
    expect((await isnad(['feeds', ...inStore('feeds'), '--format', 'csv'])).stdout.text).toMatch(/^number,address,.*\n1,.*\n2,https:\/\/two\.example\/rss,'=SUM\(1\),/)
  })
  test('addresses are shown without what lets somebody in', () => {
    expect(shownAddress('https://user:word@a.example/f?access_token=x&id=1&api_key=y&monkey=2')).toBe('https://user:***@a.example/f?access_token=***&id=1&api_key=***&monkey=2')
  })
})

describe('figures for Prometheus', () => {
  test('are served on this machine, and count what happens', async () => {
    const metrics = await serveMetrics(0)
    const name = { feed: 1, address: 'https://a.example/', title: null }
    metrics.on({ kind: 'begun', counts: { feeds: 5, due: 1, paused: 2, items: { waiting: 1, failed: 2, kept: 3, givenUp: 4 }, articles: 46, records: 9 } })
    expect(await (await fetch(metrics.address)).text()).toContain('isnad_articles 46\n')
    metrics.on({ kind: 'fetched', what: 'page', seconds: 0.2, fault: null })
    metrics.on({ kind: 'fetched', what: 'feed', seconds: 3, fault: 'timeout' })
    metrics.on({ kind: 'item kept', ...name, link: 'x', headline: null, outcome: 'new', records: 2, notes: [] })
    metrics.on({ kind: 'item given up', ...name, link: 'x', fault: 'robots', reason: 'x' })
    metrics.on({ kind: 'round', counts: { feeds: 5, due: 1, paused: 2, items: { waiting: 1, failed: 2, kept: 3, givenUp: 4 }, articles: 3, records: 9 }, next: null })
    const text = await (await fetch(metrics.address)).text()
    for (const line of ['isnad_feeds{state="active"} 3', 'isnad_feeds_due 1', 'isnad_feed_items{state="given-up"} 4', 'isnad_articles 3', 'isnad_records 9', 'isnad_fetch_duration_seconds_bucket{le="0.25",what="page"} 1', 'isnad_faults_total{what="feed",fault="timeout"} 1', 'isnad_articles_added_total{outcome="new"} 1', 'isnad_items_given_up_total{fault="robots"} 1']) expect(text.split('\n')).toContain(line)
    expect((await fetch(metrics.address.replace('/metrics', '/'))).status).toBe(404)
    await expect(serveMetrics(Number(new URL(metrics.address).port))).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await metrics.close()
  })
})
