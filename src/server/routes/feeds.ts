import { createRoute, z } from '@hono/zod-openapi'
import { feedSchema, feedsAddedSchema, feedsSchema, newFeedSchema } from '../api/feeds.js'
import { answers, answersAs, body, needs } from '../access.js'
import { type Api, newApi } from '../env.js'
import type { FeedBook } from '../feed-book.js'
import { Refusal } from '../problem.js'
import { numberSchema } from './articles.js'

const OPML = 'text/x-opml'
const one = { params: z.object({ id: numberSchema }) }
const gone = { 204: { description: 'Done' } }

const list = createRoute({ ...needs('reader'), method: 'get', path: '/feeds', summary: 'Feeds, and how they fare', responses: answers(feedsSchema, 'In the order they were added') })
const opml = createRoute({ ...needs('reader'), method: 'get', path: '/feeds.opml', summary: 'The feeds as OPML', responses: answersAs(OPML, 'A list that other programs read; for readers with `***` for what lets somebody in') })
const add = createRoute({ ...needs('editor'), method: 'post', path: '/feeds', summary: 'Add a feed', request: { body: body(newFeedSchema) }, responses: answers(feedSchema, 'The feed') })
const addOpml = createRoute({
  ...needs('editor'), method: 'post', path: '/feeds/opml', summary: 'Add the feeds of an OPML list', request: { body: { content: { [OPML]: { schema: z.string() } } } }, responses: answers(feedsAddedSchema, 'How many are new'),
})
const pause = createRoute({ ...needs('editor'), method: 'post', path: '/feeds/{id}/pause', summary: 'Read a feed no more', request: one, responses: gone })
const resume = createRoute({ ...needs('editor'), method: 'post', path: '/feeds/{id}/resume', summary: 'Read a feed again', request: one, responses: gone })
const read = createRoute({ ...needs('editor'), method: 'post', path: '/feeds/{id}/read', summary: 'Read a feed soon', request: one, responses: gone })
const remove = createRoute({ ...needs('admin'), method: 'delete', path: '/feeds/{id}', summary: 'Forget a feed; its articles stay', request: one, responses: gone })

export function feedRoutes(book: FeedBook): Api {
  const there = (found: boolean, id: number): void => { if (!found) throw new Refusal(404, `feed ${id} is not there`) }
  return newApi()
    .openapi(list, async (c) => c.json({ items: await book.list(), watched: book.isWatched() }, 200))
    .openapi(opml, async (c) => c.body(await book.opml(c.get('caller')!.role !== 'reader'), 200, { 'content-type': `${OPML}; charset=utf-8`, 'content-disposition': 'attachment; filename="feeds.opml"' }))
    .openapi(add, async (c) => c.json(await book.add(c.req.valid('json')), 200))
    .openapi(addOpml, async (c) => {
      const added = await book.addOpml(new Uint8Array(await c.req.arrayBuffer()))
      if ('fault' in added) throw new Refusal(400, added.fault)
      return c.json(added, 200)
    })
    .openapi(pause, async (c) => {
      const { id } = c.req.valid('param')
      there(await book.pause(id, true), id)
      return c.body(null, 204)
    })
    .openapi(resume, async (c) => {
      const { id } = c.req.valid('param')
      there(await book.pause(id, false), id)
      return c.body(null, 204)
    })
    .openapi(read, async (c) => {
      const { id } = c.req.valid('param')
      there(await book.readSoon(id), id)
      return c.body(null, 204)
    })
    .openapi(remove, async (c) => {
      const { id } = c.req.valid('param')
      there(await book.remove(id), id)
      return c.body(null, 204)
    })
}
