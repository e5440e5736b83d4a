/** A feed as it was read: what it says of itself, and its items in its order. */
export interface Feed {
  readonly title: string | null
  /** Its page for people. */
  readonly link: string | null
  /** As declared: `ar`, `ar-EG`. */
  readonly language: string | null
  /** Seconds between two reads that the feed itself asks for (`ttl`, `sy:updatePeriod`); null when it does not say. */
  readonly pace: number | null
  readonly items: readonly FeedItem[]
  /** What could not be read, in words. */
  readonly notes: readonly string[]
}

export interface FeedItem {
  /** Its guid or Atom id, else its link, else a digest of title and date. */
  readonly id: string
  /** Absolute, http or https. */
  readonly link: string | null
  /** Plain text: entities decoded, tags and control characters taken out. */
  readonly title: string | null
  /** ISO 8601, with the zone where one was given; null when missing or not understood. */
  readonly published: string | null
  /** The same for the last change. */
  readonly updated: string | null
  readonly author: string | null
  /** HTML as given. */
  readonly summary: string | null
  readonly content: string | null
}

export type ReadFeed = Feed | { readonly fault: string }

/** Largest feed that is taken apart, in bytes: the longest news feeds seen have 2 MB, and the parser needs up to a hundred times as much for one that is made to be dear. */
export const MOST_BYTES = 8 * 1024 * 1024
/** Tags and bare `<` in it, which the parser's time grows with. Feeds with whole articles have one for every 50 bytes. */
export const MOST_TAGS = 400_000
/** Items of one read; what a feed holds beyond is named in a note. News feeds have 10 to 200. */
export const MOST_ITEMS = 10_000
/** The same of a feed that is not well-formed, whose items are tried one by one. */
export const MOST_MENDED = 2_000
