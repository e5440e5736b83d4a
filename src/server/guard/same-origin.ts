import type { MiddlewareHandler } from 'hono'
import type { Env } from '../env.js'
import { Refusal } from '../problem.js'

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])
/** None of these can be sent by a form of another site, nor by its script without asking first. */
const TYPES = /^(?:application\/json|text\/x-opml|text\/xml|application\/xml)\s*(?:;|$)/i

/** What changes something comes from our own pages or from a program: browsers send cookies along with what other sites have them send. */
export const sameOrigin: MiddlewareHandler<Env> = async (c, next) => {
  if (!READING.has(c.req.method)) {
    const site = c.req.header('sec-fetch-site')
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refusal(403, 'a page of another site may not change anything here')
    const origin = c.req.header('origin')
    if (origin !== undefined && hostOf(origin) !== (c.req.header('host') ?? new URL(c.req.url).host).toLowerCase()) throw new Refusal(403, 'a page of another site may not change anything here')
    // Without a body too: a form of another site can send one that is empty. Only a browser tells of its page, and only it can be had to send what its user does not know of; DELETE it never sends to another site unasked.
    const type = c.req.header('content-type')
    const isOurPage = site === 'same-origin' || origin !== undefined
    if (type === undefined ? c.req.method !== 'DELETE' && !isOurPage : !TYPES.test(type)) throw new Refusal(415, 'send the header content-type: application/json')
  }
  await next()
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
