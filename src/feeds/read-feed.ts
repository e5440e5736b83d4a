import { type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith'
import { decodePage } from '../intake/decode-page.js'
import { isFuture } from '../intake/future.js'
import { gunzipped } from '../intake/gunzip.js'
import { sizeInWords } from '../intake/limits.js'
import { type Feed, type FeedItem, MOST_BYTES, MOST_ITEMS, MOST_MENDED, MOST_TAGS, type ReadFeed } from './feed.js'
import { alternateOf, atomEntry, jsonItem, rdfItem, rssItem } from './feed-items.js'
import { webLink } from './link.js'
import { hasOpenChannel, piecesOf, withoutDoctype, withOriginalLinks } from './mend-xml.js'
import { paceOf } from './pace.js'
import { plainText } from './plain-text.js'

export interface FeedSource {
  /** Where it was read; links are resolved against it. */
  readonly url: string | null
  readonly contentType?: string | null
  /** When it is read: an item is not published later than that. */
  readonly now?: Date
}

type Parsed = ReturnType<typeof parseFeed<string>>

/**
 * RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0 and JSON Feed, whatever they are called by. Of a feed that is not well-formed the items that are; what could not be
 * read is named in notes. No entities are expanded and nothing is fetched.
 */
export function readFeed(given: Uint8Array, { url, contentType = null, now = new Date() }: FeedSource): ReadFeed {
  if (given.length === 0) return { fault: 'the feed is empty' }
  const bytes = gunzipped(given, MOST_BYTES)
  if (bytes === null) return { fault: `the feed is packed, and damaged or larger than ${sizeInWords(MOST_BYTES)} once unpacked` }
  if (bytes.length > MOST_BYTES) return { fault: `the feed is larger than ${sizeInWords(MOST_BYTES)}` }
  const decoded = decodePage(bytes, contentType)
  if ('fault' in decoded) return { fault: `the feed is ${decoded.fault.reason}` }
  const text = withOriginalLinks(withoutDoctype(decoded.text))
  if (hasMore(text, '<', MOST_TAGS)) return { fault: `the feed has more than ${MOST_TAGS} tags` }
  const notes: string[] = []
  const parsed = parsedOf(text) ?? mended(text, notes)
  if (parsed === null) return { fault: whatItIs(text) }
  const feed = feedOf(parsed, url)
  if (feed.items.length >= MOST_ITEMS) notes.push(`more than ${MOST_ITEMS} items; the first ${MOST_ITEMS} were read`)
  return { ...feed, items: feed.items.map((item) => (item.published !== null && isFuture(item.published, now) ? { ...item, published: null } : item)), notes }
}

function hasMore(text: string, sign: string, most: number): boolean {
  let count = 0
  for (let at = text.indexOf(sign); at >= 0 && count <= most; at = text.indexOf(sign, at + 1)) count++
  return count > most
}

/** Null for what is no feed or not well-formed. */
function parsedOf(text: string): Parsed | null {
  try {
    return parseFeed(text, { maxItems: MOST_ITEMS })
  } catch {
    return null
  }
}

/** The feed put together from its items that can be read. */
function mended(text: string, notes: string[]): Parsed | null {
  const pieces = piecesOf(text, MOST_MENDED)
  if (!pieces) return null
  const { head, items, tail } = pieces
  // Tried in a frame that is small however large the feed's own is.
  const frame = frameOf(head)
  const good = items.filter((item) => item !== '' && parsedOf(`${frame}${item}${tail}`) !== null)
  if (good.length === 0) return null
  const lost = items.length - good.length
  if (items.length >= MOST_MENDED) notes.push(`not well-formed, and more than ${MOST_MENDED} items; the first ${MOST_MENDED} were read`)
  notes.push(`not well-formed; ${lost === 0 ? 'what could be read was read' : `${lost} of ${items.length} items could not be read`}`)
  const body = `${good.join('')}${tail}`
  return parsedOf(`${head}${body}`) ?? parsedOf(`${frame}${body}`)
}

/** Root and channel without their words, which say what kind of feed it is. */
function frameOf(head: string): string {
  const root = /<(?:\w+:)?(?:rss|feed|rdf)[\s>][^>]{0,4000}>?/i.exec(head)?.[0] ?? '<rss version="2.0">'
  return `${root}${hasOpenChannel(head) ? '<channel>' : ''}`
}

function whatItIs(text: string): string {
  if (/^(<\?xml[^>]*>\s*)?<html[\s>]/i.test(text)) return 'a page, not a feed'
  if (/<(?:\w+:)?(rss|feed|rdf)[\s>]/i.test(text.slice(0, 4096))) return 'a feed that is not well-formed, of which nothing could be read'
  return 'neither RSS, Atom nor JSON Feed'
}

function feedOf(parsed: Parsed, url: string | null): Omit<Feed, 'notes'> {
  switch (parsed.format) {
    case 'rss': return rssFeed(parsed.feed as RssFeed.Feed<string>, url)
    case 'rdf': return rdfFeed(parsed.feed as RdfFeed.Feed<string>, url)
    case 'atom': return atomFeed(parsed.feed as AtomFeed.Feed<string>, url)
    case 'json': return jsonFeed(parsed.feed as JsonFeed.Feed<string>, url)
  }
}

function rssFeed(feed: RssFeed.Feed<string>, url: string | null): Omit<Feed, 'notes'> {
  const link = webLink(feed.link, url)
  return { title: plainText(feed.title), link, language: feed.language?.trim() || feed.dc?.languages?.[0] || null, pace: paceOf(feed), items: all(feed.items, (item) => rssItem(item, link ?? url)) }
}

function rdfFeed(feed: RdfFeed.Feed<string>, url: string | null): Omit<Feed, 'notes'> {
  const link = webLink(feed.link, url)
  return { title: plainText(feed.title), link, language: feed.dc?.languages?.[0] ?? null, pace: paceOf(feed), items: all(feed.items, (item) => rdfItem(item, link ?? url)) }
}

function atomFeed(feed: AtomFeed.Feed<string>, url: string | null): Omit<Feed, 'notes'> {
  const base = webLink(feed.xml?.base, url) ?? url
  return { title: plainText(feed.title?.value), link: webLink(alternateOf(feed.links), base), language: feed.xml?.lang ?? null, pace: paceOf(feed), items: all(feed.entries, (entry) => atomEntry(entry, base)) }
}

function jsonFeed(feed: JsonFeed.Feed<string>, url: string | null): Omit<Feed, 'notes'> {
  const link = webLink(feed.home_page_url, url)
  return { title: plainText(feed.title), link, language: feed.language ?? null, pace: null, items: all(feed.items, (item) => jsonItem(item, link ?? url)) }
}

function all<T>(items: readonly T[] | undefined, read: (item: T) => FeedItem): FeedItem[] {
  return items?.map(read) ?? []
}
