import { OpenAPIHono } from '@hono/zod-openapi'
import type { Role } from './api/common.js'
import { refusalFor } from './faulty.js'

/** Who sent a request; null for somebody without a token where one is needed. */
export interface Caller {
  readonly name: string
  readonly role: Role
}

export interface Env {
  Variables: { caller: Caller | null; requestId: string }
}

export type Api = OpenAPIHono<Env>

/** Routes whose requests are checked against their schemas; the first fault is told. */
export const newApi = (): Api => new OpenAPIHono<Env>({
  defaultHook: (result) => {
    if (result.success) return
    // What was sent comes with the faults, though the type of a hook for all routes does not say so.
    throw refusalFor(result.error.issues[0], 'data' in result ? result.data : undefined)
  },
})
