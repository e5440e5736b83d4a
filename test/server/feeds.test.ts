/** Feeds, as the pages look after them. */
import { expect, test, vi } from 'vitest'
import type { Feed } from '../../src/server/api/types.js'
import { testApp } from '../support/app.js'
import { STORE_TIMEOUT } from '../support/memory-store.js'

vi.setConfig({ testTimeout: STORE_TIMEOUT })
const of = testApp([])
const feeds = async (): Promise<Feed[]> => (await of().json<{ items: Feed[] }>('/api/v1/feeds')).items
const send = (method: string, path: string, body?: string, type = 'application/json'): Response | Promise<Response> => of().app.request(`/api/v1/feeds${path}`, { method, headers: { host: 'localhost', 'content-type': type }, ...(body !== undefined && { body }) })

test('a feed is added, paused, resumed, read and forgotten', async () => {
  expect(await (await send('POST', '', JSON.stringify({ url: 'https://feeds.example/rss', outlet: 'النهار', country: 'LBN' }))).json()).toMatchObject({ id: 1, url: 'https://feeds.example/rss', outlet: 'النهار' })
  expect([(await send('POST', '/1/pause')).status, (await feeds())[0].paused]).toEqual([204, true])
  expect([(await send('POST', '/1/resume')).status, (await feeds())[0].paused]).toEqual([204, false])
  expect([(await send('POST', '/1/read')).status, (await feeds())[0].nextDue]).toEqual([204, '2024-01-01T00:00:00Z'])
  expect([(await send('DELETE', '/1')).status, await feeds()]).toEqual([204, []])
  for (const [method, path] of [['POST', '/9/pause'], ['POST', '/9/resume'], ['POST', '/9/read'], ['DELETE', '/9']]) expect([path, (await send(method, path)).status]).toEqual([path, 404])
  for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'feeds.example', '']) expect([url, (await send('POST', '', JSON.stringify({ url }))).status]).toEqual([url, 400])
})

test('a list of feeds comes in and goes out as OPML', async () => {
  expect(await (await send('POST', '/opml', '<opml/>', 'text/x-opml')).json()).toEqual({ added: 1, known: 0, notes: [] })
  expect((await send('POST', '/opml', 'no list', 'text/xml')).status).toBe(400)
  expect((await send('POST', '/opml', '<opml/>', 'text/plain')).status).toBe(415)
  expect((await send('POST', '/opml', 'x'.repeat(6_000_000), 'text/x-opml')).status).toBe(413)
  const opml = await of().get('/api/v1/feeds.opml')
  expect(await opml.text()).toBe('<opml>1 whole</opml>')
  expect(await (await of().with({ open: { name: 'a reader', role: 'reader' } }).request('/api/v1/feeds.opml', { headers: { host: 'localhost' } })).text()).toBe('<opml>1 masked</opml>')
  expect([opml.headers.get('content-type'), opml.headers.get('content-disposition'), opml.headers.get('x-content-type-options')]).toEqual(['text/x-opml; charset=utf-8', 'attachment; filename="feeds.opml"', 'nosniff'])
})
