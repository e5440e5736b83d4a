import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { atomOf, jsonFeedOf, type NewsFeed } from '../../formats/news-feed.js'
import { find, type Filter } from '../../store/index.js'
import { addSearch, listSearches, removeSearch, searchNumbered, type StoredSearch } from '../../store/searches.js'
import { newSearchSchema, searchMadeSchema, searchSchema } from '../api/searches.js'
import type { Search } from '../api/types.js'
import { answers, answersAs, body, needs } from '../access.js'
import { hitsOf } from '../answers/hits.js'
import { type Api, type Caller, type Env, newApi } from '../env.js'
import { isSecure } from '../guard/address.js'
import { found, Refusal } from '../problem.js'
import { askedBy, questionSchema } from '../question.js'
import { savedQuestion } from '../saved-question.js'
import type { Services } from '../services.js'
import { numberSchema } from './articles.js'

const one = { params: z.object({ id: numberSchema }) }
const ATOM = 'application/atom+xml'
const JSON_FEED = 'application/feed+json'

const list = createRoute({ ...needs('reader'), method: 'get', path: '/searches', summary: 'Saved searches', responses: answers(z.object({ items: z.array(searchSchema).readonly() }), 'By name') })
const add = createRoute({ ...needs('editor'), method: 'post', path: '/searches', summary: 'Save a search, with a webhook for new records where wanted', request: { body: body(newSearchSchema) }, responses: answers(searchMadeSchema, 'The search, and once the secret that its messages are signed with') })
const remove = createRoute({ ...needs('editor'), method: 'delete', path: '/searches/{id}', summary: 'Forget a search', request: one, responses: { 204: { description: 'It is gone, and what was still to be sent with it' } } })
const savedAtom = createRoute({ ...needs('reader'), method: 'get', path: '/searches/{id}/feed.atom', summary: 'A saved search as an Atom feed', request: one, responses: answersAs(ATOM, 'The last added first') })
const savedJson = createRoute({ ...needs('reader'), method: 'get', path: '/searches/{id}/feed.json', summary: 'A saved search as a JSON Feed', request: one, responses: answersAs(JSON_FEED, 'The last added first') })
const atom = createRoute({ ...needs('reader'), method: 'get', path: '/records.atom', summary: 'Any question as an Atom feed', request: { query: questionSchema }, responses: answersAs(ATOM, 'The last added first') })
const jsonFeed = createRoute({ ...needs('reader'), method: 'get', path: '/records.json-feed', summary: 'Any question as a JSON Feed', request: { query: questionSchema }, responses: answersAs(JSON_FEED, 'The last added first') })

/** Records of a feed. */
const MOST = 100

/** Refuses an address that nothing could ever be sent to: whoever saves it is to know at once, not after the first record. */
function checkWebhook(url: string, webhooks: Webhooks | null): void {
  const { protocol, username, password } = new URL(url)
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '') throw new Refusal(400, 'a webhook has an http or https address, without a name or password', { field: 'webhook.url' })
  if (webhooks === null) throw new Refusal(503, 'this server sends no webhooks')
  const refused = webhooks.refusal(url)
  if (refused !== null) throw new Refusal(400, `webhook.url: ${refused}`, { code: 'unreachable', field: 'webhook.url' })
}

export interface Webhooks {
  /** Why an address is never connected to, in words; null where it may be. */
  readonly refusal: (address: string) => string | null
}

export interface SearchOptions {
  /** Where the API is: `/api/v1`. */
  readonly base: string
  readonly behindProxy: boolean
  /** Null where none can be sent. */
  readonly webhooks: Webhooks | null
}

export function searchRoutes({ store, knowledge, watch }: Services, { base, behindProxy, webhooks }: SearchOptions): Api {
  const { db } = store
  /** Whoever knows the whole address of a webhook may be able to send there himself: readers see the host. */
  const shown = ({ id, name, query, by, at, webhook, lastSent, fault, waiting }: StoredSearch, caller: Caller): Search => ({
    id, name, query, by, at: at.toISOString(), atom: `${base}/searches/${id}/feed.atom`, jsonFeed: `${base}/searches/${id}/feed.json`, webhook: webhook === null ? null : { url: caller.role === 'reader' ? `${new URL(webhook).origin}/…` : webhook, lastSent: lastSent?.toISOString() ?? null, fault, waiting },
  })
  const feed = async (c: Context<Env>, title: string, filter: Filter): Promise<NewsFeed> => {
    const { hits } = await find(store, filter, { sort: 'added', limit: MOST })
    const host = c.req.header('host') ?? new URL(c.req.url).host
    return { title, origin: `${isSecure(c, behindProxy) ? 'https' : 'http'}://${host}`, path: c.req.path, records: await hitsOf(store, hits) }
  }
  const saved = async (c: Context<Env>, id: number): Promise<NewsFeed> => {
    const { name, query } = found(await searchNumbered(db, id), `search ${id}`)
    return feed(c, name, savedQuestion(query, knowledge))
  }
  return newApi()
    .openapi(list, async (c) => c.json({ items: (await listSearches(db)).map((search) => shown(search, c.get('caller')!)) }, 200))
    .openapi(add, async (c) => {
      const { name, query, webhook } = c.req.valid('json')
      savedQuestion(query, knowledge)
      if (webhook) checkWebhook(webhook.url, webhooks)
      const { search, secret } = await addSearch(db, { name, query, by: c.get('caller')!.name, webhook: webhook?.url ?? null })
      watch.wake()
      return c.json({ ...shown(search, c.get('caller')!), secret }, 200)
    })
    .openapi(remove, async (c) => {
      const { id } = c.req.valid('param')
      if (!(await removeSearch(db, id))) throw new Refusal(404, `search ${id} is not there`)
      return c.body(null, 204)
    })
    .openapi(savedAtom, async (c) => c.body(atomOf(await saved(c, c.req.valid('param').id)), 200, { 'content-type': `${ATOM}; charset=utf-8` }))
    .openapi(savedJson, async (c) => c.body(jsonFeedOf(await saved(c, c.req.valid('param').id)), 200, { 'content-type': `${JSON_FEED}; charset=utf-8` }))
    .openapi(atom, async (c) => c.body(atomOf(await feed(c, 'Isnad', askedBy(c.req.valid('query'), knowledge))), 200, { 'content-type': `${ATOM}; charset=utf-8` }))
    .openapi(jsonFeed, async (c) => c.body(jsonFeedOf(await feed(c, 'Isnad', askedBy(c.req.valid('query'), knowledge))), 200, { 'content-type': `${JSON_FEED}; charset=utf-8` }))
}
