import type { Fetched } from '../fetch/fetcher.js'
import { faultOf, type Fault } from './faults.js'
import type { WatchOptions } from './options.js'

export type Asking = Pick<WatchOptions, 'fetcher' | 'clock' | 'random' | 'signal' | 'on'>

export type Answer = { readonly fetched: Fetched } | { readonly failed: Fault } | 'interrupted'

/** Asks for an address, and tells how that went. */
export async function ask({ fetcher, clock, signal, on }: Asking, what: 'feed' | 'page', url: string, options: Parameters<WatchOptions['fetcher']['fetch']>[1]): Promise<Answer> {
  const begun = clock.now().getTime()
  const tell = (fault: string | null): void => on({ kind: 'fetched', what, seconds: (clock.now().getTime() - begun) / 1000, fault })
  try {
    const fetched = await fetcher.fetch(url, { ...options, signal })
    tell(null)
    return { fetched }
  } catch (error) {
    if (signal.aborted) return 'interrupted'
    const failed = faultOf(error)
    tell(failed.fault)
    return { failed }
  }
}
