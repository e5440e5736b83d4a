import type { Article } from '../text/article.js'
import { contentId } from './article-id.js'
import { isIsoDate } from './iso-date.js'
import { plainName } from './plain-name.js'
import { repaired, repairInWords } from './mojibake.js'

export type Parsed =
  | { readonly article: Article; readonly notes: readonly string[] }
  | { readonly fault: { readonly code: 'json' | 'field'; readonly reason: string } }

/** What stands beside other words wherever an article is named. */
const names: ReadonlySet<string> = new Set(['outlet', 'byline'])
const optionalStrings = ['title', 'published', 'outlet', 'url', 'byline', 'lang'] as const

/**
 * One line of a JSON-lines file as an article. An absent id is made from the content; a number is taken as its digits.
 * A field of the wrong kind is a fault; a publication date that is no ISO 8601 date is set aside with a note, since the text can still be coded.
 */
export function parseArticle(line: string): Parsed {
  try {
    return articleOf(JSON.parse(line))
  } catch (error) {
    return { fault: { code: 'json', reason: `not JSON: ${(error as Error).message.replace(/\s+/g, ' ').slice(0, 120)}` } }
  }
}

/** A JSON value as an article. */
export function articleOf(value: unknown): Parsed {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fault('not a JSON object')
  const fields = value as Record<string, unknown>
  const { id, text } = fields
  if (text === undefined || text === null) return fault('text is missing')
  if (typeof text !== 'string') return fault('text is not a string')
  if (text.trim() === '') return fault('text is blank')
  const notes: string[] = []
  const put = (name: string, field: string): string => {
    const repair = repaired(field)
    if (repair) notes.push(`${name}: ${repairInWords(repair)}`)
    return repair?.text ?? field
  }
  const article: { -readonly [K in keyof Article]: Article[K] } = { id: '', text: put('text', text) }
  for (const name of optionalStrings) {
    const field = fields[name]
    if (field === undefined || field === null) continue
    if (typeof field !== 'string') return fault(`${name} is not a string`)
    const kept = names.has(name) ? plainName(field) : field
    if (kept.trim() !== '') article[name] = put(name, kept)
  }
  if (id === undefined || id === null) article.id = contentId(article.text, article.title)
  else if (typeof id === 'number') article.id = String(id)
  else if (typeof id !== 'string') return fault('id is not a string')
  else if (id.trim() === '') return fault('id is blank')
  else article.id = id
  if (article.published && !isIsoDate(article.published)) {
    notes.push(`published is no ISO 8601 date and was set aside: ${article.published.slice(0, 40)}`)
    delete article.published
  }
  return { article, notes }
}

function fault(reason: string): Parsed {
  return { fault: { code: 'field', reason } }
}
