import { matchedRoutes } from 'hono/route'
import type { MiddlewareHandler } from 'hono'
import { nearest } from '../../text/nearest.js'
import type { Api, Env } from '../env.js'
import { Refusal } from '../problem.js'

/** Names of the query parameters of each route, by `GET /api/v1/articles/:number`. */
export function parametersOf(app: Api): ReadonlyMap<string, readonly string[]> {
  return new Map(app.openAPIRegistry.definitions.flatMap((definition) => {
    if (definition.type !== 'route') return []
    const { method, path, request } = definition.route
    const query = request?.query
    return [[`${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`, query !== undefined && 'shape' in query ? Object.keys(query.shape as object) : []]]
  }))
}

/** Refuses parameters that a route does not have: one that is mistyped would else be passed over, and the answer be to another question. */
export function knownParameters(parameters: () => ReadonlyMap<string, readonly string[]>): MiddlewareHandler<Env> {
  return async (c, next) => {
    // Whoever may not ask is told that first, by the route.
    if (c.get('caller') !== null) {
      const route = matchedRoutes(c).findLast(({ path }) => !path.includes('*'))
      const known = route && parameters().get(`${c.req.method} ${route.path}`)
      const unknown = known && Object.keys(c.req.queries()).find((name) => !known.includes(name))
      if (unknown !== undefined) {
        throw new Refusal(400, known!.length === 0 ? `${unknown}: no parameters are taken here` : `there is no parameter ${unknown} here, but ${known!.join(', ')}`, { field: unknown, nearest: nearest(unknown, known!) })
      }
    }
    await next()
  }
}
