import { createRoute, z } from '@hono/zod-openapi'
import { articleNumbered, articleOrders, listArticles } from '../../store/article-list.js'
import { correctionsOf } from '../../store/corrections.js'
import { articleHeadSchema, articleSchema } from '../api/articles.js'
import { cursorSchema, inOrder, limitSchema, pageOf, span } from '../api/common.js'
import { answers, needs } from '../access.js'
import { articleFields, articleHead } from '../answers/article-head.js'
import { cursorOf, keyDay, keyId, keyIn, keyText } from '../cursor.js'
import { type Api, newApi } from '../env.js'
import { found } from '../problem.js'
import { remembered } from '../remembered.js'
import type { Services } from '../services.js'

export const numberSchema = z.coerce.number().int().min(1).max(2 ** 31 - 1)

const list = createRoute({
  ...needs('reader'), method: 'get', path: '/articles', summary: 'Articles of the store',
  request: { query: inOrder(z.object({ cursor: cursorSchema.optional(), limit: limitSchema, outlet: z.string().max(200).optional(), ...span, order: z.enum(articleOrders).default('published') })) },
  responses: answers(pageOf(articleHeadSchema), 'The newest published first, or the latest added'),
})
const one = createRoute({ ...needs('reader'), method: 'get', path: '/articles/{number}', summary: 'An article with its records', request: { params: z.object({ number: numberSchema }) }, responses: answers(articleSchema, 'The article as it stands') })

const key = z.tuple([keyDay, keyText, keyId])
/** Articles whose foreign passages are remembered. */
const MOST_REMEMBERED = 200

export function articleRoutes({ store: { db }, reader }: Services): Api {
  const passages = remembered<number, readonly { readonly start: number; readonly end: number }[]>(MOST_REMEMBERED)
  return newApi()
    .openapi(list, async (c) => {
      const { cursor, limit, order, ...filter } = c.req.valid('query')
      const { articles, next, all } = await listArticles(db, filter, { order, limit, after: keyIn(cursor, `articles ${order}`, key) })
      return c.json({ items: articles.map(articleHead), next: cursorOf(`articles ${order}`, next), total: all }, 200)
    })
    .openapi(one, async (c) => {
      const { number } = c.req.valid('param')
      const { article, version, story, records, versions } = found(await articleNumbered(db, number), `article ${number}`)
      const elsewhere = await passages(number, `${version}`, async () => (await reader.read(article)).elsewhere ?? [])
      return c.json({ ...articleFields(article), number, story, text: article.text, records, elsewhere, corrections: await correctionsOf(db, number), versions }, 200)
    })
}
