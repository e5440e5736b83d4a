import type { Answer } from './exchange.js'
import { FetchError } from './fetch-error.js'
import { noRules, type RobotsRules, rulesOf } from './robots-rules.js'

/** RFC 9309: a crawler reads at least so much of a robots.txt, and may leave the rest. In bytes. */
export const ROBOTS_SIZE = 500 * 1024

/** Rules kept in memory over all hosts, in characters of their files; each takes some twenty times as much once parsed. */
const MOST_KEPT = 2 * 1024 * 1024
/** And so many hosts, most of which have a few rules or none. */
const MOST_HOSTS = 5_000

export interface RobotsOptions {
  /** The answer at an address, redirects followed. */
  readonly ask: (url: URL) => Promise<Answer>
  /** Milliseconds. */
  readonly robotsFor: number
  readonly robotsAgain: number
}

/** The rules of each origin, read once and kept for a time. */
export interface Robots {
  /** Throws a `FetchError` when they could not be read: until then nothing of the host is. */
  rulesFor(url: URL): Promise<RobotsRules>
}

interface Kept {
  readonly rules: Promise<RobotsRules>
  size: number
  /** Milliseconds since 1970. */
  until: number
}

export function createRobots({ ask, robotsFor, robotsAgain }: RobotsOptions): Robots {
  const kept = new Map<string, Kept>()

  function askAgain(origin: string): Kept {
    const entry: Kept = { rules: read(origin, ask), size: 0, until: Number.POSITIVE_INFINITY }
    kept.delete(origin)
    kept.set(origin, entry)
    entry.rules.then(
      (rules) => {
        entry.until = Date.now() + robotsFor
        entry.size = rules.size
      },
      (error) => {
        // What was given up says nothing of robots.txt, nor does a host that is down.
        if (!(error instanceof FetchError) || isOfTheHost(error)) kept.delete(origin)
        else entry.until = Date.now() + Math.max(robotsAgain, (error.retryAfter ?? 0) * 1000)
      },
    ).finally(() => forgetOldest(kept))
    return entry
  }

  return {
    async rulesFor({ origin }) {
      const known = kept.get(origin)
      return (known && known.until > Date.now() ? known : askAgain(origin)).rules
    },
  }
}

function forgetOldest(kept: Map<string, Kept>): void {
  let size = 0
  for (const entry of kept.values()) size += entry.size
  for (const [origin, entry] of kept) {
    if (size <= MOST_KEPT && kept.size <= MOST_HOSTS) return
    size -= entry.size
    kept.delete(origin)
  }
}

/** No robots.txt (4xx, redirects without end) lets everything through; a server that fails lets nothing through for now (RFC 9309). */
async function read(origin: string, ask: RobotsOptions['ask']): Promise<RobotsRules> {
  const url = new URL('/robots.txt', origin)
  try {
    const { status, body } = await ask(url)
    return status === 200 ? rulesOf(url.href, new TextDecoder().decode(body)) : noRules
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    if (error.fault === 'redirects' || error.fault === 'address') return noRules
    const none = error.fault === 'status' && error.status !== null && error.status < 500 && error.status !== 429
    if (none) return noRules
    if (isOfTheHost(error)) throw error
    throw new FetchError('robots', `robots.txt of its host could not be read: ${error.message}`, { status: error.status, retryAfter: error.retryAfter, passing: true })
  }
}

/** A host that is down, or not let through, is so for any of its addresses. */
const isOfTheHost = ({ fault }: FetchError): boolean => fault === 'refused' || fault === 'unreachable' || fault === 'timeout' || fault === 'cut'
