/** The server on a socket of this machine. */
import { startOf } from '../../src/store/process.js'
import fs from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { run } from '../../src/cli/run.js'
import { createApp } from '../../src/server/app.js'
import { storedFeeds } from '../../src/server/stored-feeds.js'
import { listen } from '../../src/server/listen.js'
import type { WholeReading } from '../../src/work/reader.js'
import { add, coder, testApp } from '../support/app.js'
import { fakeIo } from '../support/io.js'
import { STORE_TIMEOUT } from '../support/memory-store.js'

vi.setConfig({ testTimeout: STORE_TIMEOUT })
const of = testApp()
const json = { 'content-type': 'application/json' }
const on = { host: '127.0.0.1', port: 0 }

test('stopped, it answers what is in hand and takes nothing more', async () => {
  const { services, options } = of()
  let begun = (): void => {}
  let finish = (_: WholeReading): void => {}
  const reading = new Promise<void>((resolve) => { begun = resolve })
  const app = createApp({ ...services, reader: { ...services.reader, read: () => new Promise((resolve) => { finish = resolve; begun() }) } }, options)
  const { address, stop } = await listen(app, on)
  const inHand = fetch(`${address}/api/v1/code`, { method: 'POST', headers: json, body: '{"text":"وصل"}' })
  await reading
  const stopped = stop()
  await expect(fetch(`${address}/healthz`)).rejects.toThrow()
  finish(coder.read({ id: 'x', text: 'وصل' }))
  expect((await inHand).status).toBe(200)
  await stopped
})

test('what was begun is finished before the server has stopped, also when whoever asked has gone', async () => {
  const { services, options } = of()
  let begun = (): void => {}
  let finish = (_: WholeReading): void => {}
  let finished = false
  const reading = new Promise<void>((resolve) => { begun = resolve })
  const app = createApp({ ...services, reader: { ...services.reader, read: async () => {
    const found = await new Promise<WholeReading>((resolve) => { finish = resolve; begun() })
    finished = true
    return found
  } } }, options)
  const { address, stop } = await listen(app, on)
  const gone = new AbortController()
  const asked = fetch(`${address}/api/v1/code`, { method: 'POST', headers: json, body: '{"text":"وصل"}', signal: gone.signal })
  await reading
  gone.abort()
  await expect(asked).rejects.toThrow()
  const stopped = stop()
  setImmediate(() => finish(coder.read({ id: 'x', text: 'وصل' })))
  await stopped
  expect(finished).toBe(true)
})

test('who sends a request without ever ending it is cut off', async () => {
  const { address, stop } = await listen(of().app, { ...on, limits: { headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 20 } })
  const { port } = new URL(address)
  const cutOff = (text: string): Promise<void> => new Promise((resolve) => {
    const socket = net.connect(Number(port), '127.0.0.1', () => socket.write(text))
    socket.resume()
    socket.on('error', () => {})
    socket.on('close', () => resolve())
  })
  await cutOff('GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
  await cutOff('POST /api/v1/code HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"te')
  await stop()
})

test('what is no request that can be read is told so as a problem', async () => {
  const { address, stop } = await listen(of().app, on)
  const { port } = new URL(address)
  const answerTo = (text: string): Promise<string> => new Promise((resolve) => {
    const socket = net.connect(Number(port), '127.0.0.1', () => socket.write(text))
    let answer = ''
    socket.on('data', (data) => { answer += data })
    socket.on('close', () => resolve(answer))
  })
  const arabic = await answerTo('GET /api/v1/entities?q=ترامب HTTP/1.1\r\nHost: localhost\r\n\r\n')
  expect(arabic).toMatch(/^HTTP\/1\.1 400 .*content-type: application\/problem\+json/s)
  expect(JSON.parse(arabic.slice(arabic.indexOf('{')))).toMatchObject({ status: 400, detail: expect.stringContaining('percent-encoded') })
  expect(await answerTo('hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 .*no request of HTTP/s)
  await stop()
})

test('headers without end are refused', async () => {
  const { address, stop } = await listen(of().app, on)
  expect((await fetch(`${address}/healthz`, { headers: { 'x-long': 'x'.repeat(100_000) } })).status).toBe(431)
  await stop()
})

/** Events as they come. */
async function* eventsOf(response: Response): AsyncGenerator<{ event: string; id: string; data: unknown }> {
  let text = ''
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const fields = Object.fromEntries(text.slice(0, end).split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]))
      text = text.slice(end + 2)
      if (fields.event) yield { event: fields.event, id: fields.id, data: JSON.parse(fields.data) }
    }
  }
}

describe('the stream', () => {
  test('tells what is added, and afterwards what came in between; it ends when the server does', async () => {
    const { services, options, store } = of()
    const stopping = new AbortController()
    const { address, stop } = await listen(createApp(services, { ...options, stopping: stopping.signal }), on)
    const events = eventsOf(await fetch(`${address}/api/v1/stream`))
    const added = await fetch(`${address}/api/v1/articles`, { method: 'POST', headers: json, body: JSON.stringify({ articles: [{ id: 'new-1', text: 'هدد وزير الدفاع الإيراني بإغلاق المضيق.', url: 'https://new.example/1', published: '2019-04-01' }, { text: ' ' }] }) })
    expect(await added.json()).toMatchObject({ new: 1, faults: [{ reason: 'text is blank' }] })
    const first = (await events.next()).value!
    expect(first).toMatchObject({ event: 'articles', data: { numbers: [8], records: expect.any(Number) } })
    expect((await events.next()).value).toMatchObject({ event: 'stories', id: first.id })
    await add(store, [{ id: 'new-2', text: 'وصل الوفد الروسي إلى بغداد.', url: 'https://new.example/2' }])
    const later = eventsOf(await fetch(`${address}/api/v1/stream`, { headers: { 'last-event-id': first.id } }))
    expect((await later.next()).value).toMatchObject({ event: 'articles', data: { numbers: [9] } })
    stopping.abort()
    for await (const _ of later) { /* to its end */ }
    await stop()
  })
})

test('the stream tells which feeds have changed', async () => {
  const { services, options, store } = of()
  const stopping = new AbortController()
  const { address, stop } = await listen(createApp(services, { ...options, stopping: stopping.signal }), on)
  const events = eventsOf(await fetch(`${address}/api/v1/stream`))
  const book = storedFeeds(store.db, { refusal: () => null, isWatched: () => true, changed: () => {} })
  const { id } = await book.add({ url: 'https://feeds.example/rss' })
  await services.watch.look()
  expect((await events.next()).value).toMatchObject({ event: 'feeds', data: { ids: [id] } })
  await book.pause(id, true)
  await services.watch.look()
  expect((await events.next()).value).toMatchObject({ event: 'feeds', data: { ids: [id] } })
  await book.remove(id)
  await services.watch.look()
  expect((await events.next()).value).toMatchObject({ event: 'feeds', data: { ids: [id] } })
  stopping.abort()
  await stop()
})

test('beyond this machine answers are compressed, the stream is not', async () => {
  const { services, options } = of()
  const stopping = new AbortController()
  const { address, stop } = await listen(createApp(services, { ...options, open: null, checkToken: async () => ({ name: 'a', role: 'reader' }), stopping: stopping.signal }), on)
  const asked = (path: string): Promise<Response> => fetch(`${address}/api/v1/${path}`, { headers: { authorization: 'Bearer isnad_x', 'accept-encoding': 'gzip' } })
  const records = await asked('records')
  expect(records.headers.get('content-encoding')).toBe('gzip')
  expect(await records.json()).toHaveProperty('items')
  const stream = await asked('stream')
  expect(stream.headers.get('content-encoding')).toBeNull()
  stopping.abort()
  await stream.text()
  await stop()
})

describe('isnad serve', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'isnad-serve-'))
  afterAll(() => fs.rmSync(folder, { recursive: true }))
  const store = path.join(folder, 'store')

  test('says where it is, serves until interrupted, and closes the store', async () => {
    const interrupt = new AbortController()
    const io = fakeIo({ signal: interrupt.signal })
    const ended = run(['serve', '--store', store, '--port', '0'], io)
    await vi.waitUntil(() => io.stdout.text.includes('\n'), { timeout: STORE_TIMEOUT })
    const address = /http:\S+/.exec(io.stdout.text)![0]
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(await (await fetch(`${address}/api/v1/me`)).json()).toMatchObject({ role: 'admin', open: true })
    const taken = fakeIo()
    expect(await run(['serve', '--store', path.join(folder, 'other'), '--port', new URL(address).port], taken)).toBe(2)
    expect(taken.stderr.text).toContain('the port is taken')
    interrupt.abort()
    expect(await ended).toBe(0)
    expect(io.stderr.text).toMatch(/GET \/api\/v1\/me 200 \d+ ms\n/)
    const list = fakeIo()
    expect(await run(['token', 'list', '--store', store, '--wait', '0'], list)).toBe(0)
  })

  test('what it is called with wrongly ends it, also with --watch', async () => {
    const io = { ...fakeIo(), env: { ISNAD_CONTACT: 'bad contact' } }
    expect(await run(['serve', '--store', store, '--port', '0', '--watch'], io)).toBe(2)
    expect([io.stdout.text, io.stderr.text]).toEqual(['', expect.stringContaining('ISNAD_CONTACT')])
  })

  test('a fault after the socket is open closes it', async () => {
    const io = fakeIo()
    let address = ''
    const stdout = { ...io.stdout, write: async (text: string | Uint8Array) => { address = /http:\S+/.exec(String(text))![0]; throw new Error('nobody reads this') } }
    await run(['serve', '--store', store, '--port', '0'], { ...io, stdout }).catch(() => {})
    await expect(fetch(address)).rejects.toThrow()
  })

  test('beyond this machine it wants tokens first', async () => {
    for (const flags of [['--host', '0.0.0.0'], ['--allow-name', 'news.example'], ['--behind-proxy']]) {
      const io = fakeIo()
      expect(await run(['serve', '--store', store, '--port', '0', ...flags], io)).toBe(2)
      expect(io.stderr.text).toMatch(/isnad token add NAME --role/)
    }
    const made = fakeIo()
    expect(await run(['token', 'add', 'desk', '--role', 'editor', '--store', store], made)).toBe(0)
    expect(made.stdout.text).toMatch(/^isnad_[\w-]{43}\n$/)
    expect(await run(['token', 'add', 'desk', '--store', store], fakeIo())).toBe(2)
    expect(await run(['token', 'add', 'a\u001b[2J', '--store', store], fakeIo())).toBe(2)
    const list = fakeIo()
    await run(['token', 'list', '--store', store], list)
    expect(list.stdout.text).toMatch(/^desk\teditor\tmade \d{4}-\d\d-\d\d\tnever used\n$/)
    const interrupt = new AbortController()
    const io = fakeIo({ signal: interrupt.signal })
    const ended = run(['serve', '--store', store, '--port', '0', '--behind-proxy'], io)
    await vi.waitUntil(() => io.stdout.text.includes('\n'), { timeout: STORE_TIMEOUT })
    const address = /http:\S+/.exec(io.stdout.text)![0]
    const me = (token?: string): Promise<Response> => fetch(`${address}/api/v1/me`, token ? { headers: { authorization: `Bearer ${token}` } } : {})
    expect([(await me()).status, await (await me(made.stdout.text.trim())).json()]).toEqual([401, { name: 'desk', role: 'editor', open: false }])
    interrupt.abort()
    await ended
    expect(await run(['token', 'remove', 'desk', '--store', store], fakeIo())).toBe(0)
    expect(await run(['token', 'remove', 'desk', '--store', store], fakeIo())).toBe(2)
  })

  test('a token command that finds a server at the store says how the server does it', async () => {
    const lock = path.join(store, 'lock-test.json')
    fs.writeFileSync(lock, JSON.stringify({ pid: process.pid, started: startOf(process.pid) ?? '?', host: os.hostname(), command: `isnad serve --store ${store} --port 9001` }))
    try {
      for (const [args, told] of [[['remove', 'a desk'], '-X DELETE -H'], [['add', 'desk', '--role', 'reader'], `-d '{"name":"desk","role":"reader"}'`], [['list'], 'curl -H']] as const) {
        const io = fakeIo()
        const began = Date.now()
        expect(await run(['token', ...args, '--store', store], io)).toBe(3)
        expect(io.stderr.text).toContain('http://127.0.0.1:9001/api/v1/tokens')
        expect(io.stderr.text).toContain(told)
        expect(Date.now() - began).toBeLessThan(5000)
      }
    } finally {
      fs.rmSync(lock)
    }
  })

  test('with --watch feeds are read beside, told of in the log and counted for Prometheus', async () => {
    const outlet = http.createServer(({ url }, response) => {
      if (url === '/rss') response.setHeader('content-type', 'application/rss+xml').end('<rss version="2.0"><channel><title>ضفة النيل</title><item><title>وفد في أنقرة</title><link>/1</link><pubDate>Wed, 01 May 2024 08:00:00 GMT</pubDate></item></channel></rss>')
      else if (url === '/1') response.setHeader('content-type', 'text/html; charset=utf-8').end('<html><body><article><h1>وفد في أنقرة</h1><p>قال وزير الري سامر العطار في بيان يوم الأربعاء إن وفدا فنيا وصل إلى أنقرة لبحث حصص المياه بين البلدين بعد أن تعثرت جولتان من المحادثات.</p></article></body></html>')
      else response.writeHead(404).end()
    })
    await new Promise<void>((listening) => outlet.listen(0, '127.0.0.1', listening))
    const feed = `http://127.0.0.1:${(outlet.address() as net.AddressInfo).port}/rss`
    const interrupt = new AbortController()
    const io = fakeIo({ signal: interrupt.signal })
    const ended = run(['serve', '--store', path.join(folder, 'watched'), '--port', '0', '--json', '--watch', feed, '--allow-host', '127.0.0.1'], io)
    await vi.waitUntil(() => io.stderr.text.includes('"event":"item-kept"'), { timeout: STORE_TIMEOUT })
    const address = /http:\S+/.exec(io.stdout.text)![0]
    expect(await (await fetch(`${address}/api/v1/articles`)).json()).toMatchObject({ total: 1, items: [{ title: 'وفد في أنقرة', outlet: 'ضفة النيل' }] })
    expect(await (await fetch(`${address}/metrics`)).text()).toMatch(/isnad_articles_added_total\{outcome="new"\} 1/)
    interrupt.abort()
    expect(await ended).toBe(0)
    for (const line of io.stderr.text.trim().split('\n')) expect(JSON.parse(line)).toBeTypeOf('object')
    for (const [flags, watched] of [[['--watch'], true], [[], false]] as const) {
      const stop = new AbortController()
      const again = fakeIo({ signal: stop.signal })
      const over = run(['serve', '--store', path.join(folder, 'watched'), '--allow-host', '127.0.0.1', ...flags, '--port', '0'], again)
      await vi.waitUntil(() => again.stdout.text.includes('\n'), { timeout: STORE_TIMEOUT })
      expect(await (await fetch(`${/http:\S+/.exec(again.stdout.text)![0]}/api/v1/feeds`)).json()).toMatchObject({ watched, items: [{ url: feed }] })
      expect(again.stderr.text.includes('isnad: 1 feed in the store, which nothing reads now: isnad serve --watch does\n')).toBe(!watched)
      stop.abort()
      expect(await over).toBe(0)
    }
    await new Promise((closed) => outlet.close(closed))
  })
})
