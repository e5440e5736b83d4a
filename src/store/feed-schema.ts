import type { ColumnType, Generated } from 'kysely'

/** Tables of the feeds that are watched. */
export interface FeedSchema {
  feed: FeedTable
  feed_item: FeedItemTable
}

type Moment = ColumnType<Date, Date | string, Date | string>

export interface FeedTable {
  id: Generated<number>
  address: string
  title: string | null
  /** Who publishes it, for articles whose page does not say. */
  outlet: string | null
  /** ISO 3166-1 alpha-3. */
  country: string | null
  language: string | null
  /** Its page for people. */
  page: string | null
  paused: Generated<boolean>
  /** Of the copy that was read last, for the server to compare with. */
  etag: string | null
  last_modified: string | null
  /** Seconds between two reads that it asked for when it was last read. */
  pace: number | null
  /** When it was last read, changed or not; a failed attempt does not count. */
  last_read: ColumnType<Date | null, Date | string | null, Date | string | null>
  next_due: ColumnType<Date, Date | string | undefined, Date | string>
  /** In a row, up to now. */
  failures: Generated<number>
  /** Why the last attempt failed, as a name and in words; both null when it did not. */
  fault: string | null
  reason: string | null
}

/** `waiting` not tried yet, `failed` to be tried again, `kept` its article is in the store, `given up` not tried again until it changes. */
export type ItemState = 'waiting' | 'failed' | 'kept' | 'given up'

export interface FeedItemTable {
  id: Generated<number>
  feed: number
  /** Names the item in its feed: digest of its link as links are compared, or of its id when it has none. */
  key: string
  /** Digest of the id that the feed gives it. */
  said_id: string
  /** Digest of what the feed says of it: another one, and it is fetched again. */
  said: string
  link: string | null
  /** What its article is known by across feeds: items of one subject are one article. */
  subject: string
  /** Of the link; empty without one. */
  host: string
  /** Of the article, which keeps it when the link changes. */
  url: string
  title: string | null
  byline: string | null
  published: string | null
  /** HTML of the feed itself, while it may still be needed. */
  content: string | null
  state: ItemState
  /** Number of its last change by the feed, see the sequence `feed_item_mark`. */
  mark: number
  /** Since it last changed. */
  tries: Generated<number>
  next_try: Moment
  fault: string | null
  reason: string | null
  article: number | null
}
