import { generateAtomFeed, generateJsonFeed } from 'feedsmith'
import type { EventRecord } from '../record/record.js'
import type { Article } from '../text/article.js'
import { chainText } from './chain-text.js'
import { recordTitle } from './record-line.js'

/** A record as an item of a feed. */
export interface FeedRecord {
  readonly record: EventRecord
  readonly article: Pick<Article, 'outlet' | 'url' | 'title'> & { readonly number: number; readonly added: string }
}

export interface NewsFeed {
  readonly title: string
  /** Where the server is: `https://isnad.example`. */
  readonly origin: string
  /** Address of the feed below it. */
  readonly path: string
  /** The last added first. */
  readonly records: readonly FeedRecord[]
}

const EPOCH = '1970-01-01T00:00:00.000Z'

/** Neither XML nor a line of text can hold these, escaped or not. */
const plain = (text: string): string => text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
const page = (origin: string, { record, article }: FeedRecord): string => `${origin}/read/${article.number}?record=${encodeURIComponent(record.id)}`
const idOf = ({ record, article }: FeedRecord): string => `urn:isnad:record:${article.number}:${encodeURIComponent(record.id)}`
const told = ({ record, article }: FeedRecord): string => plain(`${record.sentence.text}\n${chainText(article, record.chain)}`)
/** An address of the web; anything else somebody could have put there to be clicked on. */
const original = ({ article: { url } }: FeedRecord): string | null => (url && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? new URL(url).href : null)

/** All texts are plain text, which readers of feeds show as it stands. */
export function atomOf({ title, origin, path, records }: NewsFeed): string {
  return generateAtomFeed({
    id: origin + path, title: { value: plain(title), type: 'text' }, updated: new Date(records[0]?.article.added ?? EPOCH), links: [{ href: origin + path, rel: 'self', type: 'application/atom+xml' }, { href: origin, rel: 'alternate' }],
    entries: records.map((item) => {
      const url = original(item)
      return {
        id: idOf(item), title: { value: plain(recordTitle(item.record)), type: 'text' }, updated: new Date(item.article.added), summary: { value: told(item), type: 'text' }, authors: [{ name: plain(item.article.outlet || 'outlet') }],
        links: [{ href: page(origin, item), rel: 'alternate' }, ...(url === null ? [] : [{ href: url, rel: 'via' }])], categories: [{ term: item.record.event }],
      }
    }),
  }, { strict: true })
}

export function jsonFeedOf({ title, origin, path, records }: NewsFeed): string {
  const feed = generateJsonFeed({
    title: plain(title), home_page_url: origin, feed_url: origin + path,
    items: records.map((item) => {
      const url = original(item)
      return {
        id: idOf(item), url: page(origin, item), ...(url !== null && { external_url: url }), title: plain(recordTitle(item.record)), content_text: told(item), date_published: new Date(item.article.added),
        authors: [{ name: plain(item.article.outlet || 'outlet') }], tags: [item.record.event],
      }
    }),
  }, { strict: true })
  return JSON.stringify(feed)
}
