/** An editor corrects what the coder has found. */
import { expect, test, vi } from 'vitest'
import type { ArticleHead, Correction, Hit, Ledger, Page, Problem, StoredArticle } from '../../src/server/api/types.js'
import { testApp } from '../support/app.js'
import { STORE_TIMEOUT } from '../support/memory-store.js'

vi.setConfig({ testTimeout: STORE_TIMEOUT })
const of = testApp()

const anArticle = async (): Promise<StoredArticle> => {
  const { json } = of()
  const { items } = await json<Page<ArticleHead>>('/api/v1/articles')
  return json<StoredArticle>(`/api/v1/articles/${items.find(({ id }) => id === 'strike-1')!.number}`)
}

test('a record is changed, shown as corrected, and exported as an annotation', async () => {
  const { post, json, get } = of()
  const article = await anArticle()
  const record = article.records.find(({ event }) => event === 'REQUEST')!
  const at = `/api/v1/records/${article.number}/${record.id}`
  const response = await post(`${at}/correction`, { action: 'change', record: { event: 'THREATEN', mode: null, status: 'planned' }, note: 'a threat' })
  expect(response.status).toBe(200)
  const correction = (await response.json()) as Correction
  expect(correction).toMatchObject({ record: record.id, action: 'change', by: 'here', note: 'a threat', before: { event: 'REQUEST' }, after: { event: 'THREATEN', quad: 3 } })
  const hit = await json<Hit>(at)
  expect(hit).toMatchObject({ corrected: true, record: { id: record.id, event: 'THREATEN', cameo: expect.stringMatching(/^13/) } })
  expect((await json<Page<Hit>>('/api/v1/records?event=THREATEN')).items).toEqual([hit])
  expect((await anArticle()).corrections).toEqual([correction])
  expect((await json<Page<Correction>>('/api/v1/corrections')).items).toEqual([correction])
  const gold = await get('/api/v1/corrections/gold.jsonl')
  expect(gold.headers.get('content-type')).toMatch(/jsonl/)
  const lines = (await gold.text()).trimEnd().split('\n').map((line) => JSON.parse(line) as { doc: string; records: { event: string; trigger: object; actor: object[] }[] })
  expect(lines.map(({ doc, records }) => [doc, records.length])).toEqual([['strike-1', article.records.length]])
  const exported = lines[0].records.find(({ event }) => event === 'THREATEN')!
  expect(exported).toEqual({
    event: 'THREATEN', mode: null, status: 'planned', trigger: { start: record.trigger.start, end: record.trigger.end },
    actor: record.actor.map(({ start, end, country, sector, name, nameEn }) => ({ start, end, country, sector, name, en: nameEn })), recipient: record.recipient.map(({ start, end, country, sector, name, nameEn }) => ({ start, end, country, sector, name, en: nameEn })),
    content: record.content && { start: record.content.start, end: record.content.end }, condition: null, date: record.date && { start: record.date.start, end: record.date.end, value: record.date.value }, place: null, chain: [],
  })
})

test('what would be no record of this text is refused', async () => {
  const { post } = of()
  const article = await anArticle()
  const [record] = article.records
  const refused = async (fields: object): Promise<Problem> => {
    const response = await post(`/api/v1/records/${article.number}/${record.id}/correction`, { action: 'change', record: fields })
    expect([fields, response.status]).toEqual([fields, 400])
    return (await response.json()) as Problem
  }
  expect(await refused({ id: 'other' })).toMatchObject({ field: 'id' })
  expect(await refused({ event: 'NOTHING' })).toMatchObject({ field: 'event' })
  expect(await refused({ mode: 'aerial', event: 'STATE' })).toMatchObject({ field: 'mode' })
  expect(await refused({ trigger: { start: 0, end: 3, text: 'xyz' } })).toMatchObject({ detail: expect.stringContaining('span') })
  for (const same of [{}, JSON.parse('{"__proto__":{"event":"THREATEN"}}') as object, { event: record.event }, { mode: record.mode, trigger: record.trigger }]) expect(await refused(same)).toMatchObject({ code: 'invalid', detail: expect.stringContaining('nothing') })
  expect((await post(`/api/v1/records/${article.number}/${record.id}/correction`, { action: 'restore' })).status).toBe(400)
  expect((await anArticle()).corrections).toEqual(article.corrections)
  expect(await refused({ constructor: 1 })).toMatchObject({ field: 'constructor' })
  expect((await post(`/api/v1/records/${article.number}/none/correction`, { action: 'reject' })).status).toBe(404)
  expect((await post(`/api/v1/records/${article.number}/${record.id}/correction`, { action: 'forget' })).status).toBe(400)
})

test('a rejected record is gone from every list, until it is restored', async () => {
  const { post, json, get } = of()
  const article = await anArticle()
  const [record] = article.records
  const at = `/api/v1/records/${article.number}/${record.id}`
  const before = (await json<Page<Hit>>('/api/v1/records')).total!
  expect((await post(`${at}/correction`, { action: 'reject' })).status).toBe(200)
  expect([(await get(at)).status, (await json<Page<Hit>>('/api/v1/records')).total]).toEqual([404, before - 1])
  expect((await post(`${at}/correction`, { action: 'restore' })).status).toBe(200)
  expect([(await json<Hit>(at)).corrected, (await json<Page<Hit>>('/api/v1/records')).total]).toEqual([false, before])
})

test('ledger and stories follow at once', async () => {
  const { post, json } = of()
  const article = await anArticle()
  const refusal = article.records.find(({ event, actor }) => event === 'REJECT' && actor.length > 0)!
  const threats = async (): Promise<string[]> => (await json<Ledger>('/api/v1/ledger?kind=threat&limit=500')).items.flatMap(({ outlets, actor }) => (outlets.includes('alwadi') ? actor.map(({ name }) => name) : []))
  const at = `/api/v1/records/${article.number}/${refusal.id}/correction`
  const before = await threats()
  await post(at, { action: 'change', record: { event: 'THREATEN', mode: null } })
  expect(await threats()).toEqual(expect.arrayContaining([...before, refusal.actor[0].name]))
  expect((await threats()).length).toBeGreaterThan(before.length)
  await post(at, { action: 'restore' })
  expect(await threats()).toEqual(before)
  expect((await anArticle()).story).toBe(article.story)
})
