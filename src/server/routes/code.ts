import { createRoute } from '@hono/zod-openapi'
import { codedSchema, codeRequestSchema } from '../api/articles.js'
import { answers, body, needs } from '../access.js'
import { type Api, newApi } from '../env.js'
import { Refusal } from '../problem.js'
import type { Services } from '../services.js'

/** A text that is not kept has no id of its own. */
const TEXT_ID = 'text'
/** Texts that wait for the reader, at most; more would only wait longer. */
const MOST_WAITING = 50

const code = createRoute({ ...needs('reader'), method: 'post', path: '/code', summary: 'Code a text without keeping it', request: { body: body(codeRequestSchema) }, responses: answers(codedSchema, 'Its records') })

export function codeRoutes({ reader }: Services): Api {
  let waiting = 0
  return newApi().openapi(code, async (c) => {
    if (waiting >= MOST_WAITING) throw new Refusal(503, 'too many texts are waiting to be coded', {}, { 'retry-after': '5' })
    waiting++
    const { records, notes, elsewhere = [] } = await reader.read({ id: TEXT_ID, ...c.req.valid('json') }).finally(() => { waiting-- })
    return c.json({ records, notes, elsewhere }, 200)
  })
}
