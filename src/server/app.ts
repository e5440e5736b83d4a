import { compress } from 'hono/compress'
import { Registry } from 'prom-client'
import { type Api, type Caller, newApi } from './env.js'
import { addressOf } from './guard/address.js'
import { allowedMethods } from './guard/methods.js'
import { findCaller, type TokenCheck } from './guard/caller.js'
import { securityHeaders } from './guard/headers.js'
import { hostCheck } from './guard/host.js'
import { type Pace, paced } from './guard/pace.js'
import { knownParameters, parametersOf } from './guard/parameters.js'
import { sameOrigin } from './guard/same-origin.js'
import { sizeLimit } from './guard/size.js'
import { type Log, logged } from './log.js'
import { metricsOf } from './metrics.js'
import { pages } from './pages.js'
import { problemResponse, Refusal } from './problem.js'
import { addRoutes } from './routes/add.js'
import { articleRoutes } from './routes/articles.js'
import { codeRoutes } from './routes/code.js'
import { countRoutes } from './routes/counts.js'
import { correctionRoutes } from './routes/corrections.js'
import { entityRoutes } from './routes/entities.js'
import { feedRoutes } from './routes/feeds.js'
import { healthRoutes } from './routes/health.js'
import { ledgerRoutes } from './routes/ledger.js'
import { recordRoutes } from './routes/records.js'
import { searchRoutes, type Webhooks } from './routes/searches.js'
import { sessionRoutes } from './routes/session.js'
import { storyRoutes } from './routes/stories.js'
import { streamRoutes } from './routes/stream.js'
import { tokenRoutes } from './routes/tokens.js'
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
  /** File of the example articles. */
  readonly examples: string
  readonly log: Log
  /** What `/metrics` shows beside the server's own. */
  readonly registry?: Registry
  /** Null where nobody sends webhooks (`keepAlerting`). */
  readonly webhooks: Webhooks | null
  /** Aborted when the server is to end: what goes on by itself then stops. */
  readonly stopping: AbortSignal
  /** Milliseconds since 1970. */
  readonly now?: () => number
}

export const API = '/api/v1'
const about = { title: 'Isnad', version: '1', description: 'What Arabic political news say happened, and through which sources it is known' }

/** Everything the server answers, without a socket: `app.request(…)` asks it. */
export function createApp(services: Services, { host, names, open, checkToken, behindProxy, pace, web, examples, log, registry = new Registry(), webhooks, stopping, now = Date.now }: AppOptions): Api {
  const app = newApi()
  const metrics = metricsOf(services.store, now, registry)
  app.onError((error, c) => {
    if (error instanceof Refusal) return problemResponse(error.status, error.message, error.more, error.headers)
    // Hono's own, of a body that is not JSON.
    if ('status' in error && error.status === 400) return problemResponse(400, 'the body is not what its type says')
    return problemResponse(500, `something went wrong here; the log has more under ${c.get('requestId')}`)
  })
  app.notFound(() => problemResponse(404, 'there is nothing at this address'))
  app.use(logged(log, now), metrics.count, securityHeaders, hostCheck(host, names))
  // On this machine alone it would cost more time than it saves.
  if (open === null) app.use(compress())
  app.use(paced(pace, (c) => addressOf(c, behindProxy), now), allowedMethods(app), sameOrigin, sizeLimit, findCaller(open, checkToken))
  app.use(`${API}/*`, async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  })
  let parameters: ReturnType<typeof parametersOf> | null = null
  app.use(`${API}/*`, knownParameters(() => (parameters ??= parametersOf(app))))
  for (const routes of [codeRoutes, articleRoutes, recordRoutes, countRoutes, entityRoutes, storyRoutes, ledgerRoutes, correctionRoutes, tokenRoutes]) app.route(API, routes(services))
  app.route(API, sessionRoutes({ open: open !== null, checkToken, behindProxy }))
  app.route(API, feedRoutes(services.feeds))
  app.route(API, addRoutes(services, { examples, stopping }))
  app.route(API, searchRoutes(services, { base: API, behindProxy, webhooks }))
  app.route(API, streamRoutes(services, stopping))
  app.route('/', healthRoutes(services, metrics))
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' })
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name: 'isnad' })
  let description: object | null = null
  app.get(`${API}/openapi.json`, (c) => c.json((description ??= app.getOpenAPI31Document({ openapi: '3.1.0', info: about }))))
  app.all('/api/*', () => problemResponse(404, 'there is nothing at this address'))
  app.use(pages(web))
  return app
}
