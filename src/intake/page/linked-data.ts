import type { PageDocument } from './dom.js'

export type Item = Readonly<Record<string, unknown>>

/** Articles that the page's JSON-LD describes, the first first, and how its items refer to each other. */
export interface LinkedData {
  readonly articles: readonly Item[]
  /** An item or a name that stands for it → its name. */
  nameOf(value: unknown): string | null
}

/** News pages have one to ten blocks of a few kilobytes. */
const MOST_BLOCKS = 50
const LONGEST_BLOCK = 1_000_000
const MOST_ITEMS = 2000
/** Where an article may stand within an item; not where an item lists other articles. */
const INNER = ['@graph', 'mainEntity', 'mainEntityOfPage'] as const
const ARTICLE = /Article|Posting|^Report$/

/** Reads the JSON-LD of a page; a block that is not JSON is passed over, as browsers do. */
export function linkedDataOf(document: PageDocument): LinkedData {
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
  const nameOf = (value: unknown): string | null => {
    if (typeof value === 'string') return value.trim() || null
    if (!isItem(value)) return null
    if (typeof value.name === 'string') return value.name.trim() || null
    const other = typeof value['@id'] === 'string' ? byId.get(value['@id']) : undefined
    return typeof other?.name === 'string' ? other.name.trim() || null : null
  }
  return { articles, nameOf }
}

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value)

function blocksOf(document: PageDocument): unknown[] {
  const found: unknown[] = []
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    if (found.length >= MOST_BLOCKS) break
    const written = script.textContent ?? ''
    if (written.length <= LONGEST_BLOCK) found.push(parsed(written))
  }
  return found
}

/** Sites write raw line ends into strings, and wrap the block for XHTML. */
function parsed(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    try {
      return JSON.parse(written.replace(/[\u0000-\u001f]+/g, ' ').replace(/^\s*(?:\/\/\s*)?<!\[CDATA\[/, '').replace(/(?:\/\/\s*)?\]\]>\s*$/, ''))
    } catch {
      return null
    }
  }
}
