import { z } from '@hono/zod-openapi'
import { roles } from './common.js'

/** Whom the server takes somebody for; `open`: no token is needed. */
export const meSchema = z.object({ name: z.string(), role: z.enum(roles), open: z.boolean() }).openapi('Me')
export const sessionRequestSchema = z.object({ token: z.string().min(1).max(200) })
