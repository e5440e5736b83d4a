import { createRoute, z } from '@hono/zod-openapi'
import { ask } from '../../store/size.js'
import { answers, answersAs, needs } from '../access.js'
import { type Api, newApi } from '../env.js'
import { Refusal } from '../problem.js'
import type { Metrics } from '../metrics.js'
import type { Services } from '../services.js'

const health = createRoute({ ...needs('anyone'), method: 'get', path: '/healthz', summary: 'Whether the store answers', responses: answers(z.object({ ok: z.literal(true) }), 'It does') })
const metrics = createRoute({ ...needs('reader'), method: 'get', path: '/metrics', summary: 'What the server did, for Prometheus', responses: answersAs('text/plain', 'Counters, times and sizes') })

export function healthRoutes({ store: { db } }: Services, { registry }: Metrics): Api {
  return newApi().openapi(metrics, async (c) => c.body(await registry.metrics(), 200, { 'content-type': registry.contentType })).openapi(health, async (c) => {
    await ask(db).catch(() => { throw new Refusal(503, 'the store does not answer') })
    return c.json({ ok: true } as const, 200)
  })
}
