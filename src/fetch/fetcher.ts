import { allowedHosts } from './allowed-hosts.js'
import { retryAfter } from './answer-headers.js'
import { checkingAgent, type Resolve, resolveBySystem } from './connect.js'
import { type Answer, exchange, type Question } from './exchange.js'
import { FetchError } from './fetch-error.js'
import { type Fetched, type FetchOptions, fetchedOf, requestHeaders } from './fetched.js'
import { defaultFetchLimits, type FetchLimits } from './fetch-limits.js'
import { createHostQueue } from './host-queue.js'
import { followed, type Hop } from './redirects.js'
import { createRobots, ROBOTS_SIZE } from './robots.js'
import { joinedSignals, untilAborted } from './signals.js'
import { hostOf, isWebPort, portOf, webAddress } from './web-address.js'

export type { FetchLimits } from './fetch-limits.js'
export { FetchError, type FetchFault } from './fetch-error.js'
export type { Fetched, FetchOptions } from './fetched.js'

/** Reads addresses of the web, politely and without being led into networks that are not public. */
export interface Fetcher {
  /** Throws a `FetchError`, or the reason of the signal when that is aborted. */
  fetch(url: string, options?: FetchOptions): Promise<Fetched>
  /** Gives up what is still running, with the reason of an abort, and closes all connections. */
  close(): Promise<void>
}

export interface FetcherOptions {
  /** See `userAgentOf`. */
  readonly userAgent: string
  /** Hosts that may be read although they are not public: `name`, or `name:port` for one port alone. */
  readonly allowHosts?: readonly string[]
  readonly limits?: Partial<FetchLimits>
  /** Whether robots.txt is obeyed (default). A person who names one page reads it as with a browser. */
  readonly robots?: boolean
  /** How names become addresses; the system's way unless a test has its own. */
  readonly resolve?: Resolve
}

/** What is the same for every hop on the way to one answer. */
interface Errand extends Pick<Question, 'headers' | 'most' | 'cutAtMost' | 'signal'> {
  /** Milliseconds that are left for all of it, without the waiting for turns. */
  left: number
}

export function createFetcher({ userAgent, allowHosts = [], limits: given, robots: obeyed = true, resolve = resolveBySystem }: FetcherOptions): Fetcher {
  const limits: FetchLimits = { ...defaultFetchLimits, ...given }
  const allowed = allowedHosts(allowHosts)
  const trusting = checkingAgent({ limits, resolve, allowed })
  const strict = checkingAgent({ limits, resolve, allowed: allowedHosts([]) })
  const queue = createHostQueue()
  const closing = new AbortController()

  async function ask({ url, trusted }: Hop, pause: number, errand: Errand): Promise<Answer> {
    if (!isWebPort(portOf(url)) && !(trusted && allowed.has(url))) throw new FetchError('refused', `port ${portOf(url)} is not one of the web`)
    const leave = await queue.enter(hostOf(url), errand.signal)
    const begun = performance.now()
    try {
      return await exchange(trusted ? trusting : strict, { ...errand, url, limits: { ...limits, whole: Math.max(errand.left, 1) }, headers: { 'user-agent': userAgent, ...errand.headers } })
    } finally {
      errand.left -= performance.now() - begun
      leave(pause)
    }
  }

  const robotsOf = (trusted: boolean) => createRobots({
    robotsFor: limits.robotsFor, robotsAgain: limits.robotsAgain,
    async ask(url) {
      const errand: Errand = { headers: { accept: 'text/plain, */*;q=0.1' }, most: ROBOTS_SIZE, cutAtMost: true, signal: closing.signal, left: limits.firstByte }
      const { answer } = await followed({ url, trusted }, limits.redirects, allowed, (hop) => ask(hop, limits.pause, errand))
      if (answer.status !== 200) throw statusFault(answer)
      return answer
    },
  })
  const robots = { trusting: robotsOf(true), strict: robotsOf(false) }

  /** Milliseconds to leave the host alone afterwards; throws where its robots.txt forbids the address. */
  async function pauseAt({ url, trusted }: Hop): Promise<number> {
    if (!obeyed) return limits.pause
    const rules = await (trusted ? robots.trusting : robots.strict).rulesFor(url)
    if (!rules.allows(url.href)) throw new FetchError('robots', 'robots.txt of its host does not allow it')
    return Math.max(limits.pause, Math.min((rules.crawlDelay ?? 0) * 1000, limits.crawlDelay))
  }

  return {
    async fetch(text, options = {}) {
      const start: Hop = { url: webAddress(text), trusted: options.namedBy === undefined || (URL.canParse(options.namedBy) && allowed.has(new URL(options.namedBy))) }
      const headers = requestHeaders(options)
      const conditional = 'if-none-match' in headers || 'if-modified-since' in headers
      const signals = joinedSignals([closing.signal, ...(options.signal ? [options.signal] : [])])
      try {
        const errand: Errand = { headers, most: options.most ?? limits.body, signal: signals.signal, left: limits.whole }
        const { url, answer, movedTo } = await followed(start, limits.redirects, allowed, async (hop) => ask(hop, await untilAborted(pauseAt(hop), signals.signal), errand))
        if (answer.status !== 200 && !(answer.status === 304 && conditional)) throw statusFault(answer)
        return { ...fetchedOf(answer.headers, answer.status === 304 ? options : {}), url: url.href, status: answer.status, body: answer.body, movedTo }
      } finally {
        signals.done()
      }
    },
    async close() {
      closing.abort()
      await Promise.all([trusting.destroy(), strict.destroy()])
    },
  }
}

/** 408, 425 and 429 ask to come again; so does whatever a server says of its own failing. */
function statusFault({ status, headers }: Answer): FetchError {
  return new FetchError('status', `its server answers ${status}${meaning(status)}`, { status, retryAfter: retryAfter(headers, Date.now()), passing: status >= 500 || [202, 408, 425, 429].includes(status) })
}

const meanings: Readonly<Record<number, string>> = { 401: 'a password is asked for', 403: 'forbidden', 404: 'no such page', 410: 'gone for good', 429: 'too many requests', 500: 'a fault of the server', 503: 'not available for now' }
const meaning = (status: number): string => (meanings[status] === undefined ? '' : ` (${meanings[status]})`)
