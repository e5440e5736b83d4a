import { createRoute } from '@hono/zod-openapi'
import { meSchema, sessionRequestSchema } from '../api/session.js'
import { answers, body, needs } from '../access.js'
import { type Api, newApi } from '../env.js'
import { beginSession, endSession, type TokenCheck } from '../guard/caller.js'
import { Refusal } from '../problem.js'

const me = createRoute({ ...needs('reader'), method: 'get', path: '/me', summary: 'Whom the server takes you for', responses: answers(meSchema, 'Name and role') })
const begin = createRoute({ ...needs('anyone'), method: 'post', path: '/session', summary: 'Begin a session with a token', request: { body: body(sessionRequestSchema) }, responses: answers(meSchema, 'Whose it is; a cookie stands for the token from now on') })
const end = createRoute({ ...needs('anyone'), method: 'delete', path: '/session', summary: 'End the session', responses: { 204: { description: 'The cookie is gone' } } })

export interface SessionOptions {
  readonly open: boolean
  readonly checkToken: TokenCheck
  readonly behindProxy: boolean
}

export function sessionRoutes({ open, checkToken, behindProxy }: SessionOptions): Api {
  return newApi()
    .openapi(me, (c) => c.json({ ...c.get('caller')!, open }, 200))
    .openapi(begin, async (c) => {
      const { token } = c.req.valid('json')
      const caller = await checkToken(token)
      if (caller === null) throw new Refusal(401, 'this token is not known, or has been taken back')
      beginSession(c, token, behindProxy)
      return c.json({ ...caller, open }, 200)
    })
    .openapi(end, (c) => {
      endSession(c)
      return c.body(null, 204)
    })
}
