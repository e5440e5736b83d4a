/** What the server answers is what its description says. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, expect, test, vi } from 'vitest'
import type { ArticleHead, Hit, Page, StoryHead } from '../../src/server/api/types.js'
import { testApp } from '../support/app.js'
import { STORE_TIMEOUT } from '../support/memory-store.js'

vi.setConfig({ testTimeout: STORE_TIMEOUT, hookTimeout: STORE_TIMEOUT })
const of = testApp()

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>> }>>>>
}
const pointer = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1')
let ajv: Ajv2020
let description: Described

beforeAll(async () => {
  description = await of().json<Described>('/api/v1/openapi.json')
  ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: false })
  ajv.addSchema(description, 'api')
  const { items: [{ record, article }] } = await of().json<Page<Hit>>('/api/v1/records')
  await of().post(`/api/v1/records/${article.number}/${record.id}/correction`, { action: 'reject' })
  await of().post('/api/v1/feeds', { url: 'https://feeds.example/rss' })
  await of().post('/api/v1/searches', { name: 'x', query: '', webhook: { url: 'https://hook.example/' } })
})

test('every answer in JSON to a reader is as described', async () => {
  const { json } = of()
  const [{ items: [head] }, { items: [hit] }, { items: [story] }] = await Promise.all([json<Page<ArticleHead>>('/api/v1/articles'), json<Page<Hit>>('/api/v1/records'), json<Page<StoryHead>>('/api/v1/stories')])
  const filled: Readonly<Record<string, readonly string[]>> = {
    '/api/v1/articles/{number}': [`/api/v1/articles/${head.number}`, `/api/v1/articles/${hit.article.number}`], '/api/v1/records/{article}/{id}': [`/api/v1/records/${hit.article.number}/${hit.record.id}`],
    '/api/v1/stories/{id}': [`/api/v1/stories/${story.id}`], '/api/v1/stories/{id}/brief': [`/api/v1/stories/${story.id}/brief`], '/api/v1/counts': ['/api/v1/counts?by=day,actor', '/api/v1/counts?by=month'],
    '/api/v1/entities': ['/api/v1/entities?q=ا', '/api/v1/entities?q=a'], '/api/v1/records': ['/api/v1/records?limit=500'], '/api/v1/ledger': ['/api/v1/ledger?limit=500'], '/api/v1/network': ['/api/v1/network', '/api/v1/network?of=countries'],
  }
  const asked = Object.entries(description.paths).flatMap(([path, { get }]) => {
    const schema = get?.responses['200']?.content?.['application/json']
    return schema ? (filled[path] ?? (path.includes('{') ? [] : [path])).map((address) => ({ path, address })) : []
  })
  expect(asked.length).toBeGreaterThan(20)
  for (const { path, address } of asked) {
    const valid = ajv.validate(`api#/paths/${pointer(path)}/get/responses/200/content/application~1json/schema`, await json(address))
    expect([address, valid, ajv.errors?.slice(0, 3)]).toEqual([address, true, undefined])
  }
})

test('a refusal is as described', async () => {
  const problem = await (await of().get('/api/v1/records?event=ASAULT')).json()
  expect([ajv.validate('api#/components/schemas/Problem', problem), ajv.errors]).toEqual([true, null])
})

test('nothing is described as what can never be', () => {
  const parts: unknown[] = [description]
  for (const part of parts) {
    if (typeof part !== 'object' || part === null) continue
    if ('allOf' in part) expect((part.allOf as { type?: unknown }[]).filter(({ type }) => Array.isArray(type) && type.includes('null'))).toEqual([])
    parts.push(...Object.values(part))
  }
})
