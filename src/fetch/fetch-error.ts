/**
 * What went wrong:
 * - `address` no address that is read at all: not http(s), a name or password in it, too long;
 * - `refused` the host is not public, or the port is not one of the web; nothing was sent;
 * - `robots` the host's robots.txt does not allow it, or could not be read;
 * - `unreachable` no such host, no connection, no valid certificate;
 * - `timeout` no connection, no answer or no end of it in time, or too slow;
 * - `cut` the answer ended too early, or was no sound HTTP;
 * - `too-large` headers or body over the limit, also once unpacked;
 * - `redirects` too many, in a circle, or leading nowhere;
 * - `status` an answer other than 200 and, where it was asked for, 304;
 * - `encoding` compressed otherwise than the answer says, or in a way that is not read.
 */
export type FetchFault = 'address' | 'refused' | 'robots' | 'unreachable' | 'timeout' | 'cut' | 'too-large' | 'redirects' | 'status' | 'encoding'

export interface FetchErrorFacts {
  readonly status?: number | null
  readonly retryAfter?: number | null
  readonly passing?: boolean
  readonly bySize?: boolean
}

/** Faults that time alone may mend. A status says so itself. */
const passingFaults: ReadonlySet<FetchFault> = new Set(['unreachable', 'timeout', 'cut', 'encoding'])

/** Why an address could not be read. The message is a sentence for a person, without the address and without anything the server wrote. */
export class FetchError extends Error {
  readonly fault: FetchFault
  /** HTTP status where there was an answer. */
  readonly status: number | null
  /** Seconds that the server asks to wait, at most a week. */
  readonly retryAfter: number | null
  /** Whether trying again later may help. */
  readonly passing: boolean
  /** Whether a higher limit of size alone would have let it through. */
  readonly bySize: boolean

  constructor(fault: FetchFault, message: string, { status = null, retryAfter = null, passing = passingFaults.has(fault), bySize = false }: FetchErrorFacts = {}) {
    super(message)
    this.name = 'FetchError'
    this.fault = fault
    this.status = status
    this.retryAfter = retryAfter
    this.passing = passing
    this.bySize = bySize
  }
}
