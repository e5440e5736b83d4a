import { createRoute, z } from '@hono/zod-openapi'
import { articlesNumbered, recordOf } from '../../store/article-list.js'
import { editedRecords } from '../../store/corrections.js'
import { find, sorts } from '../../store/index.js'
import { hitSchema } from '../api/articles.js'
import { cursorSchema, limitSchema, pageOf } from '../api/common.js'
import { answers, needs } from '../access.js'
import { articleHead } from '../answers/article-head.js'
import { hitsOf } from '../answers/hits.js'
import { cursorOf, keyIn, keyNumber } from '../cursor.js'
import { type Api, newApi } from '../env.js'
import { found } from '../problem.js'
import { askedBy, question, refuseUnknown } from '../question.js'
import type { Services } from '../services.js'
import { numberSchema } from './articles.js'

const list = createRoute({
  ...needs('reader'), method: 'get', path: '/records', summary: 'Records that a question finds',
  request: { query: z.object({ ...question, sort: z.enum(sorts).default('newest'), cursor: cursorSchema.optional(), limit: limitSchema }) }, responses: answers(pageOf(hitSchema), 'Records with their articles'),
})
const one = createRoute({
  ...needs('reader'), method: 'get', path: '/records/{article}/{id}', summary: 'A record', request: { params: z.object({ article: numberSchema, id: z.string().max(200) }) }, responses: answers(hitSchema, 'The record with its article'),
})

export function recordRoutes({ store, knowledge }: Services): Api {
  return newApi()
    .openapi(list, async (c) => {
      const { sort, cursor, limit, ...asked } = c.req.valid('query')
      const filter = askedBy(asked, knowledge)
      const order = `records ${sort} ${filter.time ?? 'event'}`
      const { all, next, hits } = await find(store, filter, { sort, limit, after: keyIn(cursor, order, z.tuple([keyNumber]))?.[0] })
      if (all === 0) await refuseUnknown(store, filter, knowledge)
      return c.json({ items: await hitsOf(store, hits), next: cursorOf(order, next === null ? null : [next]), total: all }, 200)
    })
    .openapi(one, async (c) => {
      const { article, id } = c.req.valid('param')
      const record = found(await recordOf(store.db, article, id), `record ${id} of article ${article}`)
      const head = found((await articlesNumbered(store.db, [article])).get(article), `article ${article}`)
      return c.json({ record, article: articleHead(head), corrected: (await editedRecords(store.db, [article])).has(`${article}/${id}`) }, 200)
    })
}
