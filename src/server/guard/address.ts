import type { Context } from 'hono'
import type { Env } from '../env.js'

/** What @hono/node-server hands over beside the request. */
interface NodeBindings {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } }
}

/** Whom a request comes from: behind a proxy, the last address that it has added. */
export function addressOf(c: Context<Env>, behindProxy: boolean): string {
  const forwarded = behindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded || ((c.env as NodeBindings | undefined)?.incoming?.socket?.remoteAddress ?? 'unknown')
}

export const isSecure = (c: Context<Env>, behindProxy: boolean): boolean => behindProxy && c.req.header('x-forwarded-proto')?.split(',').at(-1)?.trim() === 'https'
