import type { MiddlewareHandler } from 'hono'
import type { Env } from '../env.js'
import { Refusal } from '../problem.js'

/** Requests that may come at once, and that come back each second. */
export interface Pace {
  readonly burst: number
  readonly perSecond: number
}

/** Senders that are remembered; the one that has been quiet for longest is forgotten first. */
const MOST_SENDERS = 10_000

/** A bucket of tokens for each sender: a full one lets a burst through, then requests as fast as it fills. */
export function paced(pace: Pace, senderOf: (c: Parameters<MiddlewareHandler<Env>>[0]) => string, now: () => number): MiddlewareHandler<Env> {
  const buckets = new Map<string, { left: number; at: number }>()
  return async (c, next) => {
    const sender = senderOf(c)
    const at = now()
    const known = buckets.get(sender) ?? { left: pace.burst, at }
    const left = Math.min(pace.burst, known.left + ((at - known.at) / 1000) * pace.perSecond)
    buckets.delete(sender)
    buckets.set(sender, { left: Math.max(0, left - 1), at })
    if (buckets.size > MOST_SENDERS) buckets.delete(buckets.keys().next().value!)
    if (left < 1) throw new Refusal(429, 'too many requests: wait a little', {}, { 'retry-after': String(Math.max(1, Math.ceil((1 - left) / pace.perSecond))) })
    await next()
  }
}

/** Generous to a person with many pages open. */
export const tokenPace: Pace = { burst: 200, perSecond: 20 }
/** On this machine alone: only a program run wild is held back. */
export const openPace: Pace = { burst: 5000, perSecond: 1000 }
