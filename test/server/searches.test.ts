/** Searches that are kept, their feeds, and messages to those who want to hear of each new record. */
import { createHmac } from 'node:crypto'
import { getEventListeners } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { Agent } from 'undici'
import { describe, expect, test, vi } from 'vitest'
import { deliver, gather, keepAlerting, waitAfter } from '../../src/server/alerts.js'
import type { Hit, Search, SearchMade } from '../../src/server/api/types.js'
import { postThrough } from '../../src/fetch/post.js'
import { refusalOf } from '../../src/fetch/refusal.js'
import type { Post } from '../../src/server/post.js'
import { signatureOf } from '../../src/server/signature.js'
import { createRecoder } from '../../src/store/recoder.js'
import { articleNumbered } from '../../src/store/article-list.js'
import { nextDelivery } from '../../src/store/searches.js'
import { afterBatch } from '../../src/stories/keep/after-batch.js'
import { add, coder, testApp } from '../support/app.js'
import { STORE_TIMEOUT } from '../support/memory-store.js'

vi.setConfig({ testTimeout: STORE_TIMEOUT })
const of = testApp()

/** For whom no fault is to be told. */
const thrown = (fault: Error): void => { throw fault }

const save = async (body: object): Promise<SearchMade> => (await (await of().post('/api/v1/searches', body)).json()) as SearchMade
const searches = async (): Promise<Search[]> => (await of().json<{ items: Search[] }>('/api/v1/searches')).items
const forget = (id: number): Response | Promise<Response> => of().app.request(`/api/v1/searches/${id}`, { method: 'DELETE', headers: { host: 'localhost', 'content-type': 'application/json' } })

test('a search is kept, listed and forgotten; one that nothing can match is refused', async () => {
  const made = await save({ name: 'روسيا', query: 'actor=RUS&event=CONSULT&event=STATE&sort=added' })
  expect(made).toMatchObject({ name: 'روسيا', by: 'here', webhook: null, secret: null, atom: `/api/v1/searches/${made.id}/feed.atom` })
  const { secret, ...kept } = made
  expect(await searches()).toEqual([kept])
  for (const body of [{ name: ' ', query: '' }, { name: 'x', query: 'event=NOTHING' }, { name: 'x', query: 'actr=IRN' }, { name: 'x', query: 'minConfidence=7' }, { name: 'x', query: '', webhook: { url: 'javascript:alert(1)' } }, { name: 'x', query: '', webhook: { url: 'file:///etc/passwd' } }, { name: 'x', query: '', webhook: { url: 'https://me:secret@hook.example/' } }]) {
    expect([body, (await of().post('/api/v1/searches', body)).status]).toEqual([body, 400])
  }
  expect((await forget(made.id)).status).toBe(204)
  expect([(await forget(made.id)).status, await searches(), secret]).toEqual([404, [], null])
})

describe('feeds', () => {
  const hostile = { id: 'hostile', url: 'javascript:alert(1)', outlet: '<script>alert("outlet")</script>\u0001]]>', title: '<img src=x onerror=alert(1)>', published: '2019-05-01', text: 'هدد وزير الدفاع الإيراني <script>alert(1)</script> بإغلاق المضيق & غيره \u0002 ]]>.' }

  test('an Atom feed and a JSON Feed hold the last records, with every text as text', async () => {
    const { store, get } = of()
    await add(store, [hostile])
    const { id } = await save({ name: '<b>إيران</b> & co', query: 'actor=IRN' })
    for (const path of [`/api/v1/searches/${id}/feed.atom`, '/api/v1/records.atom?actor=IRN']) {
      const response = await get(path)
      expect([response.headers.get('content-type'), response.headers.get('x-content-type-options')]).toEqual(['application/atom+xml; charset=utf-8', 'nosniff'])
      const xml = await response.text()
      expect(xml.replace(/<!\[CDATA\[.*?\]\]>/gs, '')).not.toMatch(/<script|<img|<b>|javascript|[\u0001\u0002]/)
      expect(xml).not.toMatch(/[\u0001\u0002]/)
      const feed = parseAtomFeed(xml)
      expect(feed.entries!.length).toBeGreaterThan(0)
      expect(feed.entries![0].links!.map(({ href }) => href)).toEqual([expect.stringMatching(/^http:\/\/localhost\/read\/8\?record=\w+$/)])
      expect(feed.entries![0].summary).toMatchObject({ value: expect.stringContaining('<script>alert(1)</script>') })
    }
    expect(parseAtomFeed(await (await get(`/api/v1/searches/${id}/feed.atom`)).text()).title).toMatchObject({ value: '<b>إيران</b> & co' })
    for (const path of [`/api/v1/searches/${id}/feed.json`, '/api/v1/records.json-feed?actor=IRN']) {
      const response = await get(path)
      expect(response.headers.get('content-type')).toBe('application/feed+json; charset=utf-8')
      const feed = parseJsonFeed(await response.text())
      expect(feed.items![0]).toMatchObject({ url: expect.stringMatching(/\/read\/8\?record=\w+$/), content_text: expect.stringContaining('<script>'), title: expect.stringContaining('THREATEN') })
      expect(JSON.stringify(feed)).not.toContain('content_html')
      expect(JSON.stringify(feed)).not.toContain('javascript:')
    }
    await forget(id)
    expect((await get(`/api/v1/searches/${id}/feed.atom`)).status).toBe(404)
  })
})

describe('webhooks', () => {
  let time = Date.parse('2024-01-01T00:00:00Z')
  const now = (): Date => new Date(time)
  const never = new AbortController().signal
  let count = 100
  const threat = async (): Promise<void> => { await add(of().store, [{ id: `w${++count}`, url: `https://w.example/${count}`, text: 'هدد وزير الدفاع الإيراني بإغلاق مضيق هرمز.', published: '2024-01-01' }]) }
  interface Sent { readonly url: string; readonly body: string; readonly headers: Readonly<Record<string, string>> }
  const receiver = (answer: () => number): { post: Post; sent: Sent[] } => {
    const sent: Sent[] = []
    return { sent, post: async (url, body, headers) => { sent.push({ url, body, headers }); return answer() } }
  }

  test('what is new and matches is sent once, signed; what was there before, or only coded anew, is not', async () => {
    const { services, store } = of()
    const made = await save({ name: 'تهديدات', query: 'event=THREATEN&actor=IRN', webhook: { url: 'https://hook.example/x?y=1' } })
    expect(made.secret).toMatch(/^[\w-]{43}$/)
    expect(JSON.stringify(await searches())).not.toContain(made.secret)
    const forReaders = await (await of().with({ open: { name: 'r', role: 'reader' } }).request('/api/v1/searches', { headers: { host: 'localhost' } })).json()
    expect(forReaders).toMatchObject({ items: [{ webhook: { url: 'https://hook.example/…' } }] })
    const { post, sent } = receiver(() => 204)
    await gather(services, now, thrown)
    await add(store, [{ id: 'peace', url: 'https://w.example/peace', text: 'وصل الوفد الروسي إلى بغداد.' }])
    await gather(services, now, thrown)
    expect(await nextDelivery(store.db)).toBeNull()
    await threat()
    await gather(services, now, thrown)
    await gather(services, now, thrown)
    expect((await searches())[0].webhook).toMatchObject({ waiting: 1 })
    await deliver(services, post, now, never)
    await deliver(services, post, now, never)
    expect(sent).toHaveLength(1)
    const { url, body, headers } = sent[0]
    const message = JSON.parse(body) as { search: object; all: number; records: Hit[] }
    expect([url, message.search, message.all, message.records.map(({ record, article }) => [record.event, article.id])]).toEqual(['https://hook.example/x?y=1', { id: made.id, name: 'تهديدات' }, 1, [['THREATEN', 'w101']]])
    const [, seconds, mac] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(headers['x-isnad-signature'])!
    expect([Number(seconds) * 1000, mac]).toEqual([time, createHmac('sha256', made.secret!).update(`${seconds}.${body}`).digest('hex')])
    expect((await searches())[0].webhook).toMatchObject({ waiting: 0, lastSent: now().toISOString(), fault: null })
    const [{ article: { number } }] = message.records
    const one = (await articleNumbered(store.db, number))!
    await createRecoder(store, { coder: 'other', after: afterBatch }).keep([{ id: number, version: one.version, article: one.article, reading: coder.read(one.article) }])
    await gather(services, now, thrown)
    expect(await nextDelivery(store.db)).toBeNull()
    await forget(made.id)
  })

  test('what is not taken is tried again, later each time, and given up in the end; the fault is told', async () => {
    const { services, store } = of()
    const made = await save({ name: 'x', query: 'event=THREATEN', webhook: { url: 'https://hook.example/' } })
    await threat()
    await gather(services, now, thrown)
    const { post, sent } = receiver(() => 500)
    for (let tries = 1; ; tries++) {
      await deliver(services, post, now, never)
      await deliver(services, post, now, never)
      expect(sent).toHaveLength(tries)
      const next = await nextDelivery(store.db)
      if (next === null) break
      expect((await searches())[0].webhook).toMatchObject({ waiting: 1, fault: 'the receiver answered 500' })
      expect(next.getTime() - time).toBe(waitAfter(tries))
      time = next.getTime()
    }
    expect(sent.length).toBeGreaterThan(10)
    expect((await searches())[0].webhook).toMatchObject({ waiting: 0, fault: expect.stringMatching(/^given up after/) })
    await forget(made.id)
  })

  test('a search that cannot be asked is told of and holds up no other', async () => {
    const { services } = of()
    const broken = await save({ name: 'a', query: 'text=مضيق', webhook: { url: 'https://hook.example/a' } })
    const made = await save({ name: 'b', query: 'event=THREATEN', webhook: { url: 'https://hook.example/b' } })
    await threat()
    const stopping = new AbortController()
    const faults: string[] = []
    const knowledge = { ...services.knowledge, directory: services.knowledge.directory, queryKeys: () => { throw new Error('no such word') } }
    const { post, sent } = receiver(() => { stopping.abort(); return 200 })
    await keepAlerting({ ...services, knowledge }, { post, stopping: stopping.signal, now: () => time, tell: ({ message }) => faults.push(message) })
    expect([sent.map(({ url }) => url), faults]).toEqual([['https://hook.example/b'], ['no such word']])
    await forget(broken.id)
    await forget(made.id)
  })

  test('one that was taken and never sent, since the server died, is sent by the next one', async () => {
    const { services } = of()
    const made = await save({ name: 'x', query: 'event=THREATEN', webhook: { url: 'https://hook.example/' } })
    await threat()
    await gather(services, now, thrown)
    const dying = new AbortController()
    await deliver(services, async () => { dying.abort(); throw new Error('aborted') }, now, dying.signal)
    const { post, sent } = receiver(() => 200)
    await deliver(services, post, now, never)
    expect(sent).toHaveLength(0)
    time += 60_000
    await deliver(services, post, now, never)
    expect(sent).toHaveLength(1)
    await forget(made.id)
  })

  test('over a socket, by itself, until the server stops; redirects are not followed', async () => {
    const { services } = of()
    let answer = (_: string): void => {}
    const heard = new Promise<string>((resolve) => { answer = resolve })
    const server = createServer((request, response) => {
      if (request.url === '/moved') return response.writeHead(302, { location: '/hook' }).end()
      let body = ''
      request.setEncoding('utf8').on('data', (chunk: string) => { body += chunk }).on('end', () => {
        answer(`${request.method} ${request.headers['x-isnad-signature']} ${body}`)
        response.end('ok')
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const hook = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const agent = new Agent()
    const post = postThrough(agent)
    const { signal } = new AbortController()
    const before = getEventListeners(signal, 'abort').length
    expect(await post(`${hook}/moved`, '', {}, signal).then(() => getEventListeners(signal, 'abort').length)).toBe(before)
    expect(await post(`${hook}/moved`, '{}', {}, never)).toBe(302)
    const made = await save({ name: 'x', query: 'event=THREATEN', webhook: { url: `${hook}/hook` } })
    const stopping = new AbortController()
    const faults: Error[] = []
    const ended = keepAlerting(services, { post, stopping: stopping.signal, now: Date.now, tell: (fault) => faults.push(fault) })
    await threat()
    await services.watch.look()
    expect(await heard).toMatch(/^POST t=\d+,v1=\w{64} \{"search":/)
    stopping.abort()
    await ended
    expect(faults).toEqual([])
    await forget(made.id)
    await agent.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  test('the signature is that of the documentation', () => {
    expect(signatureOf('{"a":1}', 'secret', new Date(1_700_000_000_000))).toBe(`t=1700000000,v1=${createHmac('sha256', 'secret').update('1700000000.{"a":1}').digest('hex')}`)
  })

  test('an address that is never connected to is refused when it is saved', async () => {
    const app = of().with({ webhooks: { refusal: (address) => refusalOf(address, ['10.0.0.7']) } })
    const saved = (url: string): Response | Promise<Response> => app.request('/api/v1/searches', { method: 'POST', headers: { host: 'localhost', 'content-type': 'application/json' }, body: JSON.stringify({ name: 'x', query: '', webhook: { url } }) })
    for (const url of ['http://169.254.169.254/latest', 'http://10.0.0.1/x', 'http://localhost/x', 'https://hook.example:25/']) {
      const response = await saved(url)
      expect([url, response.status, await response.json()]).toEqual([url, 400, expect.objectContaining({ code: 'unreachable', field: 'webhook.url' })])
    }
    const response = await saved('http://10.0.0.7/x')
    expect(response.status).toBe(200)
    await forget(((await response.json()) as SearchMade).id)
  })

  test('a server that sends none says so', async () => {
    const app = of().with({ webhooks: null })
    const response = await app.request('/api/v1/searches', { method: 'POST', headers: { host: 'localhost', 'content-type': 'application/json' }, body: JSON.stringify({ name: 'x', query: '', webhook: { url: 'https://hook.example/' } }) })
    expect(response.status).toBe(503)
  })
})
