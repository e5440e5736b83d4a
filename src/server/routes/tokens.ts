import { createRoute, z } from '@hono/zod-openapi'
import { addToken, listTokens, removeToken } from '../../store/tokens.js'
import { newTokenSchema, tokenMadeSchema, tokenSchema } from '../api/tokens.js'
import { answers, body, needs } from '../access.js'
import { type Api, newApi } from '../env.js'
import { Refusal } from '../problem.js'
import type { Services } from '../services.js'

const list = createRoute({ ...needs('admin'), method: 'get', path: '/tokens', summary: 'Who has a token', responses: answers(z.object({ items: z.array(tokenSchema).readonly() }), 'By name') })
const add = createRoute({ ...needs('admin'), method: 'post', path: '/tokens', summary: 'Make a token for somebody', request: { body: body(newTokenSchema) }, responses: answers(tokenMadeSchema, 'The token, told this once') })
const remove = createRoute({
  ...needs('admin'), method: 'delete', path: '/tokens/{name}', summary: 'Take a token back', request: { params: z.object({ name: z.string().min(1).max(200) }) }, responses: { 204: { description: 'It lets nobody in any more, nor do sessions that were begun with it' } },
})

/** Tokens of the store, also while this server has it to itself. */
export function tokenRoutes({ store: { db } }: Pick<Services, 'store'>): Api {
  return newApi()
    .openapi(list, async (c) => c.json({ items: await listTokens(db) }, 200))
    .openapi(add, async (c) => {
      const { name, role } = c.req.valid('json')
      const token = await addToken(db, name, role)
      if (token === null) throw new Refusal(409, `${name} has a token already; take it back first`, { field: 'name' })
      return c.json({ name, role, token }, 200)
    })
    .openapi(remove, async (c) => {
      const { name } = c.req.valid('param')
      if (!(await removeToken(db, name))) throw new Refusal(404, `${name} has no token`)
      return c.body(null, 204)
    })
}
