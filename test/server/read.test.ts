/** What the API answers to whoever reads. */
import { expect, test, vi } from 'vitest'
import type { ArticleHead, Coded, Contradiction, Counts, EntityFound, Hit, Ledger, Network, Page, Places, Problem, StoredArticle, Story, StoryBrief, StoryEvent, StoryHead } from '../../src/server/api/types.js'
import { testApp } from '../support/app.js'
import { STORE_TIMEOUT } from '../support/memory-store.js'

vi.setConfig({ testTimeout: STORE_TIMEOUT })
const of = testApp()
const enc = encodeURIComponent

test('a text is coded and not kept', async () => {
  const { post, json } = of()
  const coded = (await (await post('/api/v1/code', { text: 'هدد وزير الدفاع الإيراني بإغلاق مضيق هرمز.' })).json()) as Coded
  expect(coded.records.map(({ event }) => event)).toContain('THREATEN')
  const english = (await (await post('/api/v1/code', { text: 'Nothing Arabic stands here at all.' })).json()) as Coded
  expect([english.records, english.notes.length]).toEqual([[], 1])
  expect((await json<Page<ArticleHead>>('/api/v1/articles')).total).toBe(7)
})

test('articles come newest first, with their stories and how many records they have', async () => {
  const { json } = of()
  const { items, next, total } = await json<Page<ArticleHead>>('/api/v1/articles')
  expect([items.map(({ id }) => id), next, total]).toEqual([['budget-1', 'visit-1', 'quake-3', 'strike-2', 'strike-1', 'quake-2', 'quake-1'], null, 7])
  const article = await json<StoredArticle>(`/api/v1/articles/${items[1].number}`)
  expect([article.id, article.records.length, article.versions.length]).toEqual(['visit-1', items[1].records, 1])
  expect(article.text.slice(article.records[0].trigger.start, article.records[0].trigger.end)).toBe(article.records[0].trigger.text)
  expect(article.story).toBe(items[1].story)
})

test('a parameter that a route does not have is refused, with or without a path, and whatever it does', async () => {
  const { get, post } = of()
  for (const path of ['articles/1?full=1', 'stories?sorted=weight', 'records.atom?actr=IRN', 'me?x=1', 'counts?by=day&form=articles']) expect([path, (await get(`/api/v1/${path}`)).status]).toEqual([path, 400])
  expect((await post('/api/v1/code?keep=true', { text: 'وصل الوفد.' })).status).toBe(400)
  expect((await get('/api/v1/articles?limit=1&order=added')).status).toBe(200)
})

test('articles of an outlet and of some days', async () => {
  const { json } = of()
  const ids = async (query: string): Promise<string[]> => (await json<Page<ArticleHead>>(`/api/v1/articles?${query}`)).items.map(({ id }) => id)
  expect(await ids('outlet=alwadi&until=2019-03-04')).toEqual(['strike-1', 'quake-1'])
  expect(await ids('since=2019-03-05')).toEqual(['budget-1', 'visit-1'])
  expect(await ids('order=added&limit=1')).toEqual(['budget-1'])
})

test('records are found as isnad find finds them, each with its article', async () => {
  const { json } = of()
  const { items, total } = await json<Page<Hit>>(`/api/v1/records?actor=RUS&event=CONSULT,STATE&event=REJECT`)
  expect(items.length).toBe(total)
  expect(new Set(items.map(({ article }) => article.id))).toEqual(new Set(['visit-1']))
  const [{ record, article }] = items
  expect(await json<Hit>(`/api/v1/records/${article.number}/${record.id}`)).toEqual(items[0])
})

test('a question that nothing can match is told what was meant', async () => {
  const { get } = of()
  const problem = async (query: string): Promise<Problem> => {
    const response = await get(`/api/v1/records?${query}`)
    expect([response.status, response.headers.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8'])
    return (await response.json()) as Problem
  }
  expect(await problem('event=ASSULT')).toMatchObject({ field: 'event', value: 'ASSULT', nearest: 'ASSAULT' })
  expect(await problem('actor=RUS&actor=Isreal&event=STATE&since=2030')).toMatchObject({ field: 'actor', value: 'Isreal', nearest: 'Israel' })
  expect(await problem(`actor=${enc('سيرغي لافرروف')}`)).toMatchObject({ field: 'actor' })
  expect(await problem('limit=0')).toMatchObject({ field: 'limit' })
  expect(await problem('limit=1000000')).toMatchObject({ field: 'limit' })
  expect(await problem('actr=ISR')).toMatchObject({ field: 'actr', nearest: 'actor' })
  expect(await problem('limt=5&colour=red')).toMatchObject({ field: 'limt', nearest: 'limit' })
  expect(await problem('colour=red')).toMatchObject({ field: 'colour', nearest: null, detail: expect.stringContaining('recipient') })
  expect(await problem('cursor=bm9uc2Vuc2U')).toMatchObject({ field: 'cursor' })
})

test('counts, network and places tell of the same records', async () => {
  const { json } = of()
  const { total } = await json<Page<Hit>>('/api/v1/records')
  const counts = await json<Counts>('/api/v1/counts?by=quad,actor')
  expect(counts.all).toBe(total)
  const { nodes, edges, all } = await json<Network>('/api/v1/network')
  expect(nodes.length).toBe(all)
  for (const edge of edges) {
    expect(nodes.map(({ key }) => key)).toEqual(expect.arrayContaining([edge.from, edge.to]))
    expect(edge.cooperation + edge.conflict).toBeLessThanOrEqual(edge.records)
    expect(Math.abs(edge.scale)).toBeLessThanOrEqual(10)
  }
  const byCountry = await json<Network>('/api/v1/network?of=countries')
  expect(byCountry.nodes.length).toBeGreaterThan(0)
  const [strongest] = byCountry.edges
  expect(strongest.from).not.toBe(strongest.to)
  expect((await json<Page<Hit>>(`/api/v1/records?actor=${strongest.from}&recipient=${strongest.to}`)).total).toBe(strongest.records)
  const places = await json<Places>('/api/v1/places')
  expect(places.all).toBe(total)
  const [first] = places.places
  const there = await json<Page<Hit>>(`/api/v1/records?box=${first.lat},${first.lon},${first.lat},${first.lon}`)
  expect(there.total).toBe(first.records)
})

test('whoever types a name is shown whom it may mean', async () => {
  const { json } = of()
  const found = async (typed: string): Promise<readonly EntityFound[]> => (await json<{ items: EntityFound[] }>(`/api/v1/entities?q=${enc(typed)}`)).items
  expect(await found('لافر')).toContainEqual(expect.objectContaining({ nameEn: 'Sergey Lavrov', kind: 'person' }))
  expect((await found('lavr'))[0]).toMatchObject({ nameEn: 'Sergey Lavrov', records: expect.any(Number) })
  expect((await found('lavr'))[0].records).toBeGreaterThan(0)
  expect(await found('بغد')).toContainEqual(expect.objectContaining({ nameEn: 'Baghdad', kind: 'place' }))
  expect((await found('person.sergey-lavrov')).map(({ id }) => id)).toEqual(['person.sergey-lavrov'])
  expect(await found('%')).toEqual([])
})

test('whoever is counted is found by his key, and so is nobody else who is called so', async () => {
  const { json } = of()
  for (const by of ['actor', 'recipient', 'through']) {
    const { groups } = await json<Counts>(`/api/v1/counts?by=${by}`)
    expect(groups.length).toBeGreaterThan(1)
    for (const { values: [value], count } of groups) {
      if (value === null || typeof value === 'string') continue
      expect([value.key, (await json<Page<Hit>>(`/api/v1/records?limit=1&${by}=${enc(value.key!)}`)).total]).toEqual([value.key, count])
      expect((await json<{ items: EntityFound[] }>(`/api/v1/entities?q=${enc(value.key!)}`)).items).toContainEqual(expect.objectContaining({ id: value.key, name: value.name }))
    }
  }
})

test('a story with its sources in two languages, its events and contradictions', async () => {
  const { json } = of()
  const { items } = await json<Page<StoryHead>>('/api/v1/stories?sort=weight')
  expect(items[0]).toMatchObject({ articles: 3, outlets: expect.arrayContaining(['alwadi', 'alsahel', 'alburj']) })
  const story = await json<Story>(`/api/v1/stories/${items[0].id}`)
  expect(story.sources.grade.text).toMatch(/3 outlets/)
  expect(story.sources.grade.textAr).toMatch(/[\u0600-\u06ff]/)
  expect(story.sources.sources.every(({ label, labelAr }) => label !== '' && labelAr !== '')).toBe(true)
  for (const { told, records } of story.events) expect(records.map(({ record }) => record)).toContain(told.id)
  const brief = await json<StoryBrief>(`/api/v1/stories/${items[0].id}/brief`)
  expect(brief).toMatchObject({ id: items[0].id, grade: story.sources.grade, contradictions: story.contradictions.length, linked: story.sources.commonLink !== null })
  expect(brief.origins).toHaveLength(story.sources.origins.length)
  const events = await json<Page<StoryEvent & { story: number }>>(`/api/v1/events?since=2019-03-01`)
  expect(events.items.every((event) => event.records.length > 1)).toBe(true)
  const contradictions = await json<Page<Contradiction & { story: number; title: string }>>('/api/v1/contradictions')
  expect(contradictions.next).toBeNull()
  expect(contradictions.items.map(({ story: id }) => id)).toEqual(story.contradictions.map(() => story.id))
})

test('stories of so many articles at least', async () => {
  const { json } = of()
  const { items, total } = await json<Page<StoryHead>>('/api/v1/stories?leastArticles=2')
  expect(items.length).toBeGreaterThan(0)
  expect(items.every(({ articles }) => articles >= 2)).toBe(true)
  expect(total).toBe(items.length)
})

test.each([undefined, '2024-05-03', '2030-01-01'])('the ledger by state, page by page, as it stands on %s', async (asOf) => {
  const { json } = of()
  const asked = asOf === undefined ? '' : `&asOf=${asOf}`
  const { items: all } = await json<Ledger>(`/api/v1/ledger?limit=500${asked}`)
  const pages = async (query: string): Promise<Ledger['items']> => {
    const items = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Ledger = await json<Ledger>(`/api/v1/ledger?limit=2&${query}${asked}${cursor && `&cursor=${cursor}`}`)
      if (cursor === '') expect(page.total).toBe(all.filter(({ state }) => (query === 'state=answered' ? state !== 'open' : `state=${state}` === query)).length)
      items.push(...page.items)
      cursor = page.next
    }
    return items
  }
  for (const state of ['open', 'granted', 'refused', 'broken', 'expired']) expect((await pages(`state=${state}`)).map(({ id }) => id)).toEqual(all.filter((entry) => entry.state === state).map(({ id }) => id))
  expect((await pages('state=answered')).map(({ id }) => id)).toEqual(all.filter(({ state }) => state !== 'open').map(({ id }) => id))
})

test('the ledger, and what is not there', async () => {
  const { get, json } = of()
  const { items: entries, next, total } = await json<Ledger>('/api/v1/ledger?kind=demand')
  expect([next, total]).toEqual([null, entries.length])
  expect(entries.map(({ kind }) => kind)).toContain('demand')
  for (const { told: [{ article, record }] } of entries) expect((await get(`/api/v1/records/${article}/${record}`)).status).toBe(200)
  for (const path of ['/api/v1/articles/999', '/api/v1/stories/999', '/api/v1/records/1/none', '/api/v1/none', '/api/none']) {
    const response = await get(path)
    expect([path, response.status, response.headers.get('content-type')]).toEqual([path, 404, 'application/problem+json; charset=utf-8'])
  }
})
