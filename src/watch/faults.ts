import type { FetchError } from '../fetch/fetcher.js'
import type { Failure } from '../store/feeds.js'

export interface Fault extends Failure {
  /** Whether trying again later may help. */
  readonly passing: boolean
  /** Seconds that the server asks to wait. */
  readonly retryAfter: number | null
  readonly status: number | null
}

/** What went wrong with an address; throws what is a fault of ours. */
export function faultOf(error: unknown): Fault {
  if (!isFetchError(error)) throw error
  const { fault, message, passing, retryAfter, status } = error
  return { fault, reason: message, passing, retryAfter, status }
}

const isFetchError = (error: unknown): error is FetchError => error instanceof Error && error.name === 'FetchError'
