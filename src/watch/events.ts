import type { FeedCounts } from '../store/feed-items.js'

export interface FeedName {
  readonly feed: number
  readonly address: string
  readonly title: string | null
}

/** What happens while feeds are watched, for logs and metrics. */
export type WatchEvent =
  | ({ readonly kind: 'feed read'; readonly items: number; readonly new: number; readonly changed: number; readonly notes: readonly string[]; readonly next: Date } & FeedName)
  | ({ readonly kind: 'feed unchanged'; readonly next: Date } & FeedName)
  | ({ readonly kind: 'feed failed'; readonly fault: string; readonly reason: string; readonly next: Date } & FeedName)
  /** It is not read any more until somebody resumes it. */
  | ({ readonly kind: 'feed paused'; readonly fault: string; readonly reason: string } & FeedName)
  | ({ readonly kind: 'feed moved'; readonly to: string } & FeedName)
  | ({ readonly kind: 'item kept'; readonly link: string; readonly headline: string | null; readonly outcome: 'new' | 'changed' | 'known'; readonly records: number; readonly notes: readonly string[] } & FeedName)
  | ({ readonly kind: 'item failed'; readonly link: string; readonly fault: string; readonly reason: string; readonly next: Date } & FeedName)
  | ({ readonly kind: 'item given up'; readonly link: string; readonly fault: string; readonly reason: string } & FeedName)
  /** An address was asked for; `fault` is null when it could be read. */
  | { readonly kind: 'fetched'; readonly what: 'feed' | 'page'; readonly seconds: number; readonly fault: string | null }
  /** What is there when the store has been opened. */
  | { readonly kind: 'begun'; readonly counts: FeedCounts }
  /** Nothing is due any more; `next` is when something is, null when never. */
  | { readonly kind: 'round'; readonly counts: FeedCounts; readonly next: Date | null }
  /** Somebody else has the store; it is tried again. */
  | { readonly kind: 'store busy'; readonly reason: string }
