import { locationOf } from './answer-headers.js'
import type { AllowedHosts } from './allowed-hosts.js'
import type { Answer } from './exchange.js'
import { FetchError } from './fetch-error.js'
import { webAddress } from './web-address.js'

const PERMANENT: ReadonlySet<number> = new Set([301, 308])
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

export interface Hop {
  readonly url: URL
  /** Whether hosts that were allowed by name are let through here. */
  readonly trusted: boolean
}

export interface Arrived extends Hop {
  readonly answer: Answer
  /** Where the address has moved for good: every redirect on the way said so. */
  readonly movedTo: string | null
}

/**
 * Asks at one address after the other until the answer is no redirect. Each is checked like the first; from https one may lead to http, as on many
 * news sites: an http address would be read as well. A host that was allowed by name is let through only on a way that led over such hosts alone,
 * so that no page of the web can send us into somebody's intranet.
 */
export async function followed(start: Hop, most: number, allowed: AllowedHosts, ask: (hop: Hop) => Promise<Answer>): Promise<Arrived> {
  const seen = new Set<string>()
  let hop = start
  let permanent = true
  for (;;) {
    seen.add(hop.url.href)
    const answer = await ask(hop)
    if (!REDIRECTS.has(answer.status)) return { ...hop, answer, movedTo: permanent && seen.size > 1 ? hop.url.href : null }
    const location = locationOf(answer.headers)
    if (location === null) throw new FetchError('redirects', 'its server sends on without saying where', { status: answer.status })
    const url = webAddress(location, hop.url.href)
    if (seen.has(url.href)) throw new FetchError('redirects', 'its redirects lead in a circle', { status: answer.status })
    if (seen.size > most) throw new FetchError('redirects', `more than ${most} redirects`, { status: answer.status })
    permanent &&= PERMANENT.has(answer.status)
    hop = { url, trusted: hop.trusted && allowed.has(hop.url) }
  }
}
