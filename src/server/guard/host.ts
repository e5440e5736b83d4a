import { isIP } from 'node:net'
import type { MiddlewareHandler } from 'hono'
import type { Env } from '../env.js'
import { Refusal } from '../problem.js'

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']
const WILDCARDS: ReadonlySet<string> = new Set(['0.0.0.0', '::'])

export const isLoopback = (host: string): boolean => LOOPBACK.includes(host) || host === '::1'

/**
 * Refuses requests for names that are not ours: a page of somebody else's, whose name he has made point to this machine, would else be taken by the browser
 * for a page of this server (DNS rebinding). An address cannot be made to point elsewhere: bound to all of them, each is ours.
 */
export function hostCheck(bound: string, names: readonly string[]): MiddlewareHandler<Env> {
  const own = new Set([...LOOPBACK, isIP(bound) === 6 ? `[${bound}]` : bound, ...names].map((name) => name.toLowerCase()))
  return async (c, next) => {
    const host = hostIn(c.req.header('host') ?? new URL(c.req.url).host)
    if (host === null || !(own.has(host) || (WILDCARDS.has(bound) && isAddress(host)))) throw new Refusal(421, 'this server does not go by that name; isnad serve --allow-name adds one')
    await next()
  }
}

/** Without the port. */
function hostIn(header: string): string | null {
  return /^(\[[0-9a-f:.]+\]|[^:[\]/\s]+)(?::\d{1,5})?$/i.exec(header)?.[1].toLowerCase() ?? null
}

const isAddress = (host: string): boolean => isIP(host.replace(/^\[|\]$/g, '')) !== 0
