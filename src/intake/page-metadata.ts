import { isIsoDate } from './iso-date.js'

/** What a page says about itself; null where it says nothing usable. */
export interface PageMetadata {
  readonly title: string | null
  /** ISO 8601. */
  readonly published: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly lang: string | null
}

interface Element {
  readonly textContent: string | null
  getAttribute(name: string): string | null
}

interface Document {
  readonly documentElement: Element | null
  querySelectorAll(selector: string): Iterable<Element>
}

const publishedMeta = ['article:published_time', 'og:published_time', 'og:article:published_time', 'datePublished', 'parsely-pub-date', 'pubdate', 'publishdate', 'publish-date', 'DC.date.issued', 'dcterms.created', 'date']

/** Reads `meta` elements, JSON-LD, `time` and the canonical link, most trustworthy first. */
export function metadataOf(document: Document): PageMetadata {
  const meta = metaOf(document)
  const linked = linkedDataOf(document)
  const attribute = (selector: string, name: string): string | null => {
    for (const element of document.querySelectorAll(selector)) {
      const value = element.getAttribute(name)?.trim()
      if (value) return value
    }
    return null
  }
  const dates = [
    ...publishedMeta.map((name) => meta.get(name.toLowerCase())),
    ...linked.map((item) => item.datePublished),
    attribute('[itemprop="datePublished"][datetime]', 'datetime'),
    attribute('time[datetime]', 'datetime'),
  ]
  return {
    title: meta.get('og:title') ?? first(linked.map((item) => item.headline)),
    published: first(dates.filter((date) => typeof date === 'string' && isIsoDate(date.trim()))),
    outlet: meta.get('og:site_name') ?? first(linked.map((item) => (item.publisher as { name?: unknown } | undefined)?.name)),
    url: webAddress(attribute('link[rel="canonical"]', 'href')) ?? webAddress(meta.get('og:url') ?? null),
    lang: document.documentElement?.getAttribute('lang')?.trim() || null,
  }
}

function first(values: readonly unknown[]): string | null {
  for (const value of values) if (typeof value === 'string' && value.trim() !== '') return value.trim()
  return null
}

/** Contents of `meta` elements by lower-case name, property or itemprop; of several with one name the first. */
function metaOf(document: Document): Map<string, string> {
  const found = new Map<string, string>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop'))?.trim().toLowerCase()
    const content = element.getAttribute('content')?.trim()
    if (name && content && !found.has(name)) found.set(name, content)
  }
  return found
}

/** The objects of the page's JSON-LD that are articles; a block that is not JSON is passed over, as browsers do. */
function linkedDataOf(document: Document): Record<string, unknown>[] {
  const items: Record<string, unknown>[] = []
  for (const element of document.querySelectorAll('script[type="application/ld+json"]')) {
    let block: unknown
    try {
      block = JSON.parse(element.textContent ?? '')
    } catch {
      continue
    }
    const graph = (block as { '@graph'?: unknown } | null)?.['@graph']
    for (const item of [block, graph].flat()) {
      if (typeof item === 'object' && item !== null && /Article|Posting/.test([(item as Record<string, unknown>)['@type']].flat().join(' '))) items.push(item as Record<string, unknown>)
    }
  }
  return items
}

/** A page may name any string its address; only one of the web is taken. */
function webAddress(value: string | null): string | null {
  return value && /^https?:\/\//i.test(value) && URL.canParse(value) ? value : null
}
