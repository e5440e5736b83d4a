import { createRoute, z } from '@hono/zod-openapi'
import { ask } from '../../store/size.js'
import { answers, needs } from '../access.js'
import { type Api, newApi } from '../env.js'
import { Refusal } from '../problem.js'
import type { Services } from '../services.js'

const health = createRoute({ ...needs('anyone'), method: 'get', path: '/healthz', summary: 'Whether the store answers', responses: answers(z.object({ ok: z.literal(true) }), 'It does') })

export function healthRoutes({ store: { db } }: Services): Api {
  return newApi().openapi(health, async (c) => {
    await ask(db).catch(() => { throw new Refusal(503, 'the store does not answer') })
    return c.json({ ok: true } as const, 200)
  })
}
