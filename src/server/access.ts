import { z } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { problemSchema, type Role, roles } from './api/common.js'
import type { Env } from './env.js'
import { Refusal } from './problem.js'

/** Who may use a route: `anyone` needs no token. */
export type Access = Role | 'anyone'

const byTokenOrSession: Record<string, string[]>[] = [{ token: [] }, { session: [] }]

/** Part of every route's definition: its role stands in the description (`x-role`), and is checked before anything of the request is read. */
export const needs = (access: Access) => ({
  'x-role': access,
  security: access === 'anyone' ? [] : byTokenOrSession,
  middleware: roleCheck(access),
})

const roleCheck = (access: Access): MiddlewareHandler<Env> => async (c, next) => {
  if (access !== 'anyone') {
    const caller = c.get('caller')
    if (caller === null) throw new Refusal(401, 'send a token: Authorization: Bearer …', {}, { 'www-authenticate': 'Bearer realm="isnad"' })
    if (roles.indexOf(caller.role) < roles.indexOf(access)) throw new Refusal(403, `this needs the role ${access}; ${caller.name} has ${caller.role}`)
  }
  await next()
}

const problem = { description: 'What was wrong with the request', content: { 'application/problem+json': { schema: problemSchema } } } as const

/** Responses of a route that answers with JSON. */
export const answers = <T extends z.ZodType>(schema: T, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
  '4XX': problem,
}) as const

export const body = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } }, required: true }) as const

/** Responses of a route that answers with something else than JSON; what exactly, the type of the handler does not know. */
export const answersAs = (type: string, description: string, schema: z.ZodType = z.string()): { readonly 200: { readonly description: string }; readonly '4XX': { readonly description: string } } => ({
  200: { description, content: { [type]: { schema } } } as { readonly description: string }, '4XX': problem,
})
