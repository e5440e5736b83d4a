import { generateOpml, type Opml, parseOpml } from 'feedsmith'
import { decodePage } from '../intake/decode-page.js'
import { withoutSecrets } from '../text/secrets.js'
import { MOST_BYTES } from './feed.js'
import { hasUser, webLink } from './link.js'
import { withoutDoctype } from './mend-xml.js'
import { plainText } from './plain-text.js'

/** A feed as a list of feeds names it. */
export interface ListedFeed {
  readonly url: string
  readonly title: string | null
  /** Its page for people. */
  readonly page: string | null
  /** Who publishes it, as articles name him; without it, the title. */
  readonly outlet: string | null
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null
  readonly language: string | null
}

/** Attributes beyond those of OPML: `isnad:` would need a namespace that other programs refuse. */
const EXTRA = ['country', 'outlet'] as const
/** Outlines below outlines. */
const MOST_DEPTH = 20

type Outline = Opml.Outline<string, typeof EXTRA>

/** The feeds of a list, with what could not be used of it. */
export function readOpml(bytes: Uint8Array): { readonly feeds: readonly ListedFeed[]; readonly notes: readonly string[] } | { readonly fault: string } {
  if (bytes.length > MOST_BYTES) return { fault: 'larger than a list of feeds can be' }
  const decoded = decodePage(bytes)
  if ('fault' in decoded) return { fault: decoded.fault.reason }
  let outlines: readonly Outline[]
  try {
    outlines = parseOpml<string, typeof EXTRA>(withoutDoctype(decoded.text), { extraOutlineAttributes: EXTRA }).body?.outlines ?? []
  } catch {
    return { fault: 'no OPML that can be read' }
  }
  const feeds = new Map<string, ListedFeed>()
  const notes: string[] = []
  const enter = (outline: Outline, depth: number): void => {
    if (outline.xmlUrl !== undefined) {
      const url = webLink(outline.xmlUrl, null)
      if (url === null) notes.push(`${hasUser(outline.xmlUrl) ? 'an address with a name or password in it is not read' : 'not an address of the web'}: ${withoutSecrets(plainText(outline.xmlUrl) ?? '')}`)
      else if (!feeds.has(url)) feeds.set(url, listedFeed(outline, url))
    }
    if (depth < MOST_DEPTH) for (const inner of outline.outlines ?? []) enter(inner, depth + 1)
  }
  for (const outline of outlines) enter(outline, 0)
  return { feeds: [...feeds.values()], notes }
}

function listedFeed(outline: Outline, url: string): ListedFeed {
  const country = word(outline.country)?.toUpperCase() ?? null
  return { url, title: plainText(outline.title ?? outline.text), page: webLink(outline.htmlUrl, null), outlet: plainText(word(outline.outlet)), country: country && /^[A-Z]{3}$/.test(country) ? country : null, language: outline.language?.trim() || null }
}

const word = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null)

export function writeOpml(feeds: readonly ListedFeed[], title: string): string {
  // The writer refuses a list without feeds, which a store has before the first is added.
  if (feeds.length === 0) return emptyOpml(title)
  const outlines = feeds.map(({ url, title: text, page, outlet, country, language }) => ({
    text: text ?? url, type: 'rss', xmlUrl: url, htmlUrl: page ?? undefined, language: language ?? undefined, country: country ?? undefined, outlet: outlet ?? undefined,
  }))
  return generateOpml({ head: { title }, body: { outlines } }, { extraOutlineAttributes: EXTRA })
}

const emptyOpml = (title: string): string => `<?xml version="1.0" encoding="utf-8"?>\n<opml version="2.0">\n  <head>\n    <title>${title.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</title>\n  </head>\n  <body/>\n</opml>\n`
