import { OpenAPIHono } from '@hono/zod-openapi'
import type { Role } from './api/common.js'
import { Refusal } from './problem.js'

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
    const [issue] = result.error.issues
    throw new Refusal(400, issue.path.length === 0 ? issue.message : `${issue.path.join('.')}: ${issue.message}`, { field: issue.path.join('.') })
  },
})
