import type { Caller } from './env.js'
import { type Api, newApi } from './env.js'
import { addressOf } from './guard/address.js'
import { findCaller, type TokenCheck } from './guard/caller.js'
import { securityHeaders } from './guard/headers.js'
import { hostCheck } from './guard/host.js'
import { type Pace, paced } from './guard/pace.js'
import { sameOrigin } from './guard/same-origin.js'
import { sizeLimit } from './guard/size.js'
import { type Log, logged } from './log.js'
import { pages } from './pages.js'
import { problemResponse, Refusal } from './problem.js'
import { articleRoutes } from './routes/articles.js'
import { codeRoutes } from './routes/code.js'
import { countRoutes } from './routes/counts.js'
import { entityRoutes } from './routes/entities.js'
import { healthRoutes } from './routes/health.js'
import { ledgerRoutes } from './routes/ledger.js'
import { recordRoutes } from './routes/records.js'
import { sessionRoutes } from './routes/session.js'
import { storyRoutes } from './routes/stories.js'
import type { Services } from './services.js'

export interface AppOptions {
  /** Address that the server is bound to, and names by which it may be called beside. */
  readonly host: string
  readonly names: readonly string[]
  /** Who everybody is that reaches the server; null where tokens are needed. */
  readonly open: Caller | null
  readonly checkToken: TokenCheck
  /** Headers that a proxy adds are believed. */
  readonly behindProxy: boolean
  readonly pace: Pace
  /** Folder of the pages. */
  readonly web: string
  readonly log: Log
  /** Milliseconds since 1970. */
  readonly now?: () => number
}

export const API = '/api/v1'

/** Everything the server answers, without a socket: `app.request(…)` asks it. */
export function createApp(services: Services, { host, names, open, checkToken, behindProxy, pace, web, log, now = Date.now }: AppOptions): Api {
  const app = newApi()
  app.onError((error, c) => {
    if (error instanceof Refusal) return problemResponse(error.status, error.message, error.more, error.headers)
    // Hono's own, of a body that is not JSON.
    if ('status' in error && error.status === 400) return problemResponse(400, 'the body is not what its type says')
    return problemResponse(500, `something went wrong here; the log has more under ${c.get('requestId')}`)
  })
  app.notFound(() => problemResponse(404, 'there is nothing at this address'))
  app.use(logged(log, now), securityHeaders, hostCheck(host, names))
  app.use(paced(pace, (c) => addressOf(c, behindProxy), now), sameOrigin, sizeLimit, findCaller(open, checkToken))
  app.use(`${API}/*`, async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  })
  for (const routes of [codeRoutes, articleRoutes, recordRoutes, countRoutes, entityRoutes, storyRoutes, ledgerRoutes]) app.route(API, routes(services))
  app.route(API, sessionRoutes({ open: open !== null, checkToken, behindProxy }))
  app.route('/', healthRoutes(services))
  app.doc31(`${API}/openapi.json`, { openapi: '3.1.0', info: { title: 'Isnad', version: '1', description: 'What Arabic political news say happened, and through which sources it is known' } })
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' })
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name: 'isnad' })
  app.all('/api/*', () => problemResponse(404, 'there is nothing at this address'))
  app.use(pages(web))
  return app
}
