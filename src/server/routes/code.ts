import { createRoute } from '@hono/zod-openapi'
import { codedSchema, codeRequestSchema } from '../api/articles.js'
import { answers, body, needs } from '../access.js'
import { type Api, newApi } from '../env.js'
import type { Services } from '../services.js'

/** A text that is not kept has no id of its own. */
const TEXT_ID = 'text'

const code = createRoute({ ...needs('reader'), method: 'post', path: '/code', summary: 'Code a text without keeping it', request: { body: body(codeRequestSchema) }, responses: answers(codedSchema, 'Its records') })

export function codeRoutes({ reader }: Services): Api {
  return newApi().openapi(code, async (c) => {
    const { records, notes, elsewhere = [] } = await reader.read({ id: TEXT_ID, ...c.req.valid('json') })
    return c.json({ records, notes, elsewhere }, 200)
  })
}
