import type { MiddlewareHandler } from 'hono'
import type { Api, Env } from '../env.js'
import { Refusal } from '../problem.js'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** Refuses a method that an address does not have, and names those that it has. An address that has none is left to the pages. */
export const allowedMethods = (app: Api): MiddlewareHandler<Env> => async (c, next) => {
  const { method, path } = c.req
  // Of every GET the heads alone may be asked for.
  const asked = method === 'HEAD' ? 'GET' : method
  const allowed = METHODS.filter((one) => hasRoute(app, one, path))
  if (allowed.length > 0 && !allowed.some((one) => one === asked)) throw new Refusal(405, `${method} is not for this address, but ${allowed.join(', ')}`, {}, { allow: allowed.flatMap((one) => (one === 'GET' ? ['GET', 'HEAD'] : [one])).join(', ') })
  await next()
}

/** Handlers with a wildcard are for whole parts of the server. */
const hasRoute = (app: Api, method: string, path: string): boolean => app.router.match(method, path)[0].some(([[, route]]) => route.method === method && !route.path.includes('*'))
