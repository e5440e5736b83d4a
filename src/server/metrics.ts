import { Counter, collectDefaultMetrics, Gauge, Histogram, type Registry } from 'prom-client'
import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Store } from '../store/open.js'
import { sizeOfStore } from '../store/size.js'
import type { Env } from './env.js'

export interface Metrics {
  readonly count: MiddlewareHandler<Env>
  readonly registry: Registry
}

/** Seconds; most answers take milliseconds, a large story a second. */
const BUCKETS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** What the server did, by route, and what is in the store when somebody looks. Routes are named by their pattern: an address of somebody's making makes no new series. */
export function metricsOf({ db }: Pick<Store, 'db'>, now: () => number, registry: Registry): Metrics {
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const requests = new Counter({ name: 'isnad_requests_total', help: 'Requests answered', labelNames: ['method', 'route', 'status'], registers })
  const seconds = new Histogram({ name: 'isnad_request_seconds', help: 'Time to answer', labelNames: ['route'], buckets: BUCKETS, registers })
  new Gauge({
    name: 'isnad_stored', help: 'How much is in the store', labelNames: ['what'], registers,
    async collect() {
      for (const [what, size] of Object.entries(await sizeOfStore(db))) this.set({ what }, size)
    },
  })
  return {
    registry,
    async count(c, next) {
      const started = now()
      await next()
      const route = matchedRoutes(c).findLast(({ path }) => !path.includes('*'))?.path ?? 'pages'
      requests.inc({ method: c.req.method, route, status: c.res.status })
      seconds.observe({ route }, (now() - started) / 1000)
    },
  }
}
