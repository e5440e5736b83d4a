import { createFetcher, FetchError, type Fetcher, type FetcherOptions } from '../../src/fetch/fetcher.js'

/** A fetcher for servers of this machine: no pause, and short limits, which only what never comes can exceed. */
export const fetcherFor = (allowHosts: readonly string[], { limits, ...options }: Partial<FetcherOptions> = {}): Fetcher =>
  createFetcher({ userAgent: 'Isnad/test', allowHosts, robots: false, ...options, limits: { pause: 0, ...limits } })

/** What the fetch failed with; fails itself when it did not. */
export async function faultOfFetch(fetched: Promise<unknown>): Promise<FetchError> {
  try {
    await fetched
  } catch (error) {
    if (error instanceof FetchError) return error
    throw error
  }
  throw new Error('nothing failed')
}
