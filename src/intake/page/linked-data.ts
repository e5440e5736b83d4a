import type { PageDocument } from './dom.js'
import { withoutEntities } from './entities.js'

type Item = Readonly<Record<string, unknown>>

/** An article as JSON-LD describes it. */
export interface LinkedArticle {
  readonly headline: string | null
  /** What it calls its addresses: of itself, and of the page that it is the main thing of. */
  readonly addresses: readonly string[]
  readonly published: string | null
  readonly created: string | null
  readonly modified: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
}

/** News pages have one to ten blocks of a few kilobytes. */
const MOST_BLOCKS = 50
const LONGEST_BLOCK = 1_000_000
const MOST_ITEMS = 2000
const MOST_AUTHORS = 20
const LONGEST = 2000
/** Where an article may stand within an item; not where an item lists other articles. */
const INNER = ['@graph', 'mainEntity', 'mainEntityOfPage'] as const
const ARTICLE = /Article|Posting|^Report$/

/** The articles that the JSON-LD of a page describes, the first first: they need not be the page's own. A block that is not JSON is passed over, as browsers do. */
export function linkedArticlesOf(document: PageDocument): LinkedArticle[] {
  const articles: Item[] = []
  const byId = new Map<string, Item>()
  const waiting: unknown[] = blocksOf(document)
  for (let seen = 0; waiting.length > 0 && seen < MOST_ITEMS; seen++) {
    const value = waiting.shift()
    if (Array.isArray(value)) {
      waiting.unshift(...value.slice(0, MOST_ITEMS))
      continue
    }
    if (!isItem(value)) continue
    if ([value['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type))) articles.push(value)
    const id = value['@id']
    if (typeof id === 'string' && !(byId.has(id) && value.name === undefined)) byId.set(id, value)
    for (const name of INNER) if (Object.hasOwn(value, name)) waiting.push(value[name])
  }
  return articles.map((item) => articleOf(item, byId))
}

function articleOf(item: Item, byId: ReadonlyMap<string, Item>): LinkedArticle {
  /** An item or a name that stands for it → its name. */
  const nameOf = (value: unknown): string | null => {
    const one = firstOf(value)
    if (!isItem(one)) return textOf(one)
    return textOf(one.name) ?? (typeof one['@id'] === 'string' ? textOf(byId.get(one['@id'])?.name) : null)
  }
  const page = firstOf(item.mainEntityOfPage)
  const addresses = [item.url, item['@id'], ...(isItem(page) ? [page['@id'], page.url] : [page])].flatMap((value) => textOf(value) ?? [])
  return {
    headline: textOf(item.headline), addresses, published: textOf(item.datePublished), created: textOf(item.dateCreated), modified: textOf(item.dateModified),
    authors: [item.author].flat().slice(0, MOST_AUTHORS).flatMap((author) => nameOf(author) ?? []), publisher: nameOf(item.publisher),
  }
}

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Some programs put each value into an array. */
const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value)

function textOf(value: unknown): string | null {
  const one = firstOf(value)
  if (typeof one === 'number') return String(one)
  return typeof one === 'string' && one.length <= LONGEST ? withoutEntities(one).trim() || null : null
}

function blocksOf(document: PageDocument): unknown[] {
  const found: unknown[] = []
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    if (found.length >= MOST_BLOCKS) break
    const written = script.textContent ?? ''
    if (written.length <= LONGEST_BLOCK) found.push(parsed(written))
  }
  return found
}

/** Sites write raw line ends into strings, wrap the block for XHTML, and leave a comma after the last entry. */
function parsed(written: string): unknown {
  const unwrapped = (): string => written.replace(/[\u0000-\u001f]+/g, ' ').replace(/^\s*(?:\/\/|\/\*)?\s*<!\[CDATA\[\s*(?:\*\/)?/, '').replace(/(?:\/\/|\/\*)?\s*\]\]>\s*(?:\*\/)?\s*$/, '')
  for (const text of [() => written, unwrapped, () => unwrapped().replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(text())
    } catch {
      // The next way of reading it.
    }
  }
  return null
}
