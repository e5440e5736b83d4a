/** What a refused request is told: in a sentence for a person, by a code for a program. */
import { expect, test, vi } from 'vitest'
import type { Problem } from '../../src/server/api/types.js'
import { testApp } from '../support/app.js'
import { STORE_TIMEOUT } from '../support/memory-store.js'

vi.setConfig({ testTimeout: STORE_TIMEOUT })
const of = testApp()
const problem = async (response: Response | Promise<Response>): Promise<Problem> => (await (await response).json()) as Problem

test.each([
  ['stories/abc', 400, { code: 'invalid', field: 'id', detail: 'id: abc is no number' }],
  ['articles/0', 400, { code: 'invalid', field: 'number', detail: 'number: is 1 at least, not 0' }],
  ['articles/1.5', 400, { code: 'invalid', field: 'number', detail: 'number: 1.5 is no whole number' }],
  ['articles/999999', 404, { code: 'not-found' }],
  ['nothing', 404, { code: 'not-found' }],
  ['stories?since=xx', 400, { code: 'invalid', field: 'since', detail: 'since: xx is no day, month or year (2018-07-08, 2018-07, 2018)' }],
  ['ledger?asOf=2018-02-30', 400, { code: 'invalid', field: 'asOf', detail: 'asOf: 2018-02-30 is no day (2018-07-08)' }],
  ['ledger?kind=threats', 400, { code: 'unknown-value', field: 'kind', value: 'threats', nearest: 'threat', detail: 'kind: threats is none of demand, threat, promise, offer, ultimatum' }],
  ['records?event=ASAULT', 400, { code: 'unknown-value', field: 'event', value: 'ASAULT', nearest: 'ASSAULT' }],
  ['records?since=xx', 400, { code: 'invalid', field: 'since' }],
  ['records?outlet=zzzzz', 400, { code: 'unknown-value', field: 'outlet', value: 'zzzzz' }],
  ['records?limit=900', 400, { code: 'invalid', field: 'limit', detail: 'limit: is 500 at most, not 900' }],
  ['counts?by=dya', 400, { code: 'unknown-value', field: 'by', nearest: 'day' }],
  ['counts', 400, { code: 'invalid', field: 'by', detail: 'by: is missing' }],
])('%s', async (path, status, told) => {
  expect(await problem(of().get(`/api/v1/${path}`))).toMatchObject({ status, ...told })
})

test('fields of a body are named likewise', async () => {
  const { post } = of()
  expect(await problem(post('/api/v1/code', { text: 5 }))).toMatchObject({ code: 'invalid', detail: 'text: 5 is no text' })
  expect(await problem(post('/api/v1/code', { text: '' }))).toMatchObject({ detail: 'text: has 1 character at least' })
  expect(await problem(post('/api/v1/code', {}))).toMatchObject({ detail: 'text: is missing' })
  expect(await problem(post('/api/v1/code', { text: 'ا'.repeat(500_001) }))).toMatchObject({ code: 'invalid', detail: 'text: has 500000 characters at most' })
  expect(await problem(post('/api/v1/code', { text: 'ا'.repeat(600_000) }))).toMatchObject({ status: 413, code: 'too-large' })
  expect(await problem(post('/api/v1/feeds', { url: 'feeds.example' }))).toMatchObject({ code: 'invalid', detail: 'url: feeds.example is no address of the web (https://…)' })
  expect(await problem(post('/api/v1/feeds', { url: 'https://x.example', country: 'lb' }))).toMatchObject({ detail: 'country: lb is no code of a country (LBN)' })
  expect(await problem(post('/api/v1/searches', { name: 'x', query: 'minConfidence=7' }))).toMatchObject({ code: 'invalid', field: 'query.minConfidence', detail: 'query.minConfidence: is 1 at most, not 7' })
})

test('who may not is told so by a code', async () => {
  const closed = of().with({ open: null })
  expect(await problem(closed.request('/api/v1/articles', { headers: { host: 'localhost' } }))).toMatchObject({ status: 401, code: 'unauthorized' })
  expect(await problem(of().post('/api/v1/code', { text: 'وصل' }, { 'sec-fetch-site': 'cross-site' }))).toMatchObject({ status: 403, code: 'forbidden' })
  const paced = of().with({ pace: { burst: 0, perSecond: 1 } })
  expect(await problem(paced.request('/api/v1/articles', { headers: { host: 'localhost' } }))).toMatchObject({ status: 429, code: 'too-many-requests' })
})

test('a wrong method is told the right ones', async () => {
  const { app, get } = of()
  const answer = async (method: string, path: string) => {
    const response = await app.request(path, { method, headers: { host: 'localhost' } })
    return [response.status, response.headers.get('allow')]
  }
  expect(await answer('DELETE', '/api/v1/articles/1')).toEqual([405, 'GET, HEAD'])
  expect(await answer('PUT', '/api/v1/articles')).toEqual([405, 'GET, HEAD, POST'])
  expect(await answer('POST', '/healthz')).toEqual([405, 'GET, HEAD'])
  expect(await answer('PUT', '/api/v1/searches/1')).toEqual([405, 'DELETE'])
  expect((await answer('HEAD', '/api/v1/articles'))[0]).toBe(200)
  expect((await answer('DELETE', '/api/v1/nothing'))[0]).toBe(404)
  expect((await get('/stories/12')).status).toBe(200)
})

test('a time may be given in months and years everywhere, and one without a day is refused everywhere', async () => {
  const { json, get } = of()
  for (const path of ['articles', 'stories', 'events', 'contradictions', 'ledger', 'records']) {
    expect([path, (await get(`/api/v1/${path}?since=2018-05&until=2024`)).status]).toEqual([path, 200])
    expect([path, await problem(get(`/api/v1/${path}?since=2018-06&until=2018-05`))]).toEqual([path, expect.objectContaining({ status: 400, code: 'invalid', field: 'until', detail: expect.stringContaining('no day is from 2018-06-01 on and up to 2018-05-31') })])
  }
  const all = (await json<{ total: number }>('/api/v1/articles')).total
  expect((await json<{ total: number }>('/api/v1/articles?since=1900&until=2100-12')).total).toBe(all)
})
