import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith'
import { contentId } from '../intake/article-id.js'
import type { FeedItem } from './feed.js'
import { feedDate } from './feed-date.js'
import { webLink } from './link.js'
import { plainText } from './plain-text.js'

/** What the formats call an item, before it is put in order. */
interface Draft {
  readonly id?: string
  readonly links: readonly (string | undefined)[]
  readonly title?: string
  readonly published: readonly (string | undefined)[]
  readonly updated: readonly (string | undefined)[]
  readonly author?: string
  readonly summary?: string
  readonly content?: string
}

export const rssItem = (item: RssFeed.Item<string>, base: string | null): FeedItem => itemOf({
  id: item.guid?.value, links: [item.link, alternateOf(item.atom?.links), item.guid?.isPermaLink === false ? undefined : absolute(item.guid?.value)],
  title: item.title ?? item.dc?.titles?.[0], published: [item.pubDate, item.dc?.dates?.[0], item.dcterms?.issued?.[0], item.dcterms?.created?.[0], item.atom?.published],
  updated: [item.dcterms?.modified?.[0], item.atom?.updated], author: nameOf(item.authors?.[0]) ?? item.dc?.creators?.[0] ?? item.atom?.authors?.[0]?.name,
  summary: item.description ?? item.dc?.descriptions?.[0], content: item.content?.encoded,
}, baseOf(item.xml?.base, base))

export const rdfItem = (item: RdfFeed.Item<string>, base: string | null): FeedItem => itemOf({
  id: item.rdf?.about, links: [item.link, absolute(item.rdf?.about)], title: item.title, published: [item.dc?.dates?.[0], item.dcterms?.issued?.[0], item.dcterms?.created?.[0]],
  updated: [item.dcterms?.modified?.[0]], author: item.dc?.creators?.[0], summary: item.description, content: item.content?.encoded,
}, baseOf(item.xml?.base, base))

export const atomEntry = (entry: AtomFeed.Entry<string>, base: string | null): FeedItem => itemOf({
  id: entry.id, links: [alternateOf(entry.links), entry.content?.src, absolute(entry.id)], title: htmlOf(entry.title), published: [entry.published, entry.dc?.dates?.[0]],
  updated: [entry.updated], author: entry.authors?.[0]?.name ?? entry.dc?.creators?.[0], summary: htmlOf(entry.summary), content: htmlOf(entry.content),
}, baseOf(entry.xml?.base, base))

export const jsonItem = (item: JsonFeed.Item<string>, base: string | null): FeedItem => itemOf({
  id: item.id, links: [item.url, item.external_url, absolute(item.id)], title: item.title && escaped(item.title), published: [item.date_published], updated: [item.date_modified],
  author: item.authors?.[0]?.name, summary: item.summary && escaped(item.summary), content: item.content_html ?? (item.content_text && paragraphs(item.content_text)),
}, base)

function itemOf(draft: Draft, base: string | null): FeedItem {
  const link = firstOf(draft.links, (given) => webLink(given, base))
  const title = plainText(draft.title)
  const published = firstOf(draft.published, feedDate)
  return {
    id: draft.id?.trim() || link || contentId(draft.summary ?? draft.content ?? '', `${title}\u0000${draft.published.find((date) => date) ?? ''}`),
    link, title, published, updated: firstOf(draft.updated, feedDate), author: plainText(draft.author), summary: draft.summary?.trim() || null, content: draft.content?.trim() || null,
  }
}

function firstOf(given: readonly (string | undefined)[], read: (value: string) => string | null): string | null {
  for (const value of given) {
    const found = value === undefined ? null : read(value)
    if (found !== null) return found
  }
  return null
}

/** An id may be an address; a relative one is no link but a name. */
const absolute = (id: string | undefined): string | undefined => (id && /^https?:\/\//i.test(id.trim()) ? id : undefined)

const baseOf = (given: string | undefined, base: string | null): string | null => (given ? (webLink(given, base) ?? base) : base)

interface GivenLink { readonly href?: unknown; readonly rel?: string; readonly type?: string }

/** The link to the page itself. */
export function alternateOf(links: readonly GivenLink[] | undefined): string | undefined {
  const pages = links?.filter(({ href, rel }) => typeof href === 'string' && (rel === undefined || rel === 'alternate')) ?? []
  return (pages.find(({ type }) => type === undefined || /html/i.test(type)) ?? pages[0])?.href as string | undefined
}

/** `editor@outlet.example (Name)` is a name; an address alone is not. */
const nameOf = (person: { readonly name?: string } | undefined): string | undefined => (person?.name && !/^\S+@\S+$/.test(person.name) ? person.name : undefined)

/** Text of Atom as HTML: only what says that it is plain text is. */
const htmlOf = (text: { readonly value?: string; readonly type?: string } | undefined): string | undefined => (text?.type === 'text' || text?.type === 'text/plain' ? text.value && paragraphs(text.value) : text?.value)

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

const paragraphs = (text: string): string => text.split(/\n\s*\n/).map((part) => `<p>${escaped(part.trim())}</p>`).join('')
