/** What editors bring in. */
import { expect, test, vi } from 'vitest'
import type { Added, ArticleHead, Page } from '../../src/server/api/types.js'
import { testApp } from '../support/app.js'
import { STORE_TIMEOUT } from '../support/memory-store.js'

vi.setConfig({ testTimeout: STORE_TIMEOUT })
const of = testApp([])

test('an empty store is filled with the examples once, however often it is clicked', async () => {
  const { post, json, with: other } = of()
  expect((await other({ examples: '/nowhere.jsonl' }).request('/api/v1/examples', { method: 'POST', headers: { host: 'localhost', 'content-type': 'application/json' } })).status).toBe(503)
  const clicks = await Promise.all([post('/api/v1/examples'), post('/api/v1/examples'), post('/api/v1/examples')])
  expect(clicks.map(({ status }) => status)).toEqual([200, 409, 409])
  const added = (await clicks[0].json()) as Added
  expect([added.new > 0, added.records > 0, added.faults]).toEqual([true, true, []])
  expect((await json<Page<ArticleHead>>('/api/v1/articles')).total).toBe(added.new)
})

test('articles that a stopping server could not keep are not told to be kept', async () => {
  const stopping = new AbortController()
  const app = of().with({ stopping: stopping.signal })
  stopping.abort()
  const sent = await app.request('/api/v1/articles', { method: 'POST', headers: { host: 'localhost', 'content-type': 'application/json' }, body: JSON.stringify({ articles: [{ id: 'late', text: 'هددت إيران بإغلاق المضيق.' }] }) })
  expect([sent.status, sent.headers.get('retry-after'), await sent.json()]).toEqual([503, '60', expect.objectContaining({ code: 'unavailable' })])
})

test('articles are coded and kept; what cannot be is told one by one', async () => {
  const { post, json } = of()
  const articles = [{ id: 7, text: 'هددت إيران بإغلاق المضيق.', url: 'https://a.example/7', title: '<script>alert(1)</script>' }, { id: 'x', text: '  ' }]
  expect(await (await post('/api/v1/articles', { articles })).json()).toMatchObject({ new: 1, changed: 0, known: 0, faults: [{ id: 'x', reason: 'text is blank' }] })
  expect(await (await post('/api/v1/articles', { articles })).json()).toMatchObject({ new: 0, known: 1 })
  const english = { id: 'en', text: 'Nothing Arabic stands here at all.', published: 'yesterday' }
  expect(await (await post('/api/v1/articles', { articles: [english] })).json()).toMatchObject({
    new: 1, records: 0, faults: [], notes: [{ id: 'en', note: expect.stringMatching(/^published is no ISO 8601 date/) }, { id: 'en', note: expect.stringMatching(/^not Arabic/) }],
  })
  const { items: [, head] } = await json<Page<ArticleHead>>('/api/v1/articles?order=added&limit=2')
  expect(head).toMatchObject({ id: '7', title: '<script>alert(1)</script>' })
  expect((await post('/api/v1/articles', { articles: [] })).status).toBe(400)
  expect((await post('/api/v1/articles', articles)).status).toBe(400)
})
