import type { Article } from '../text/article.js'
import { articleKey } from './keys.js'
import { headColumns, headOf } from './articles.js'
import type { Store } from './open.js'

/** What an article may be told of beside its text, each by itself. */
export type Told = Partial<Pick<Article, 'title' | 'published' | 'outlet' | 'byline' | 'lang'>>

const FIELDS = ['title', 'published', 'outlet', 'byline', 'lang'] as const

/** What the store tells of articles that have an address, by their key: what their current versions were given with. */
export async function toldBefore(db: Store['db'], articles: readonly Article[]): Promise<ReadonlyMap<string, Told>> {
  const keys = [...new Set(articles.filter(({ url }) => url).map(articleKey))]
  if (keys.length === 0) return new Map()
  const rows = await db.selectFrom('article').innerJoin('version', 'version.id', 'article.current').where('article.key', 'in', keys).select(['article.key', ...headColumns]).execute()
  return new Map(rows.map((row) => [row.key, headOf(row)]))
}

/** The article with what it does not tell itself: the first of the others that tells it is believed. What nobody tells stays as it was given. */
export function completed(article: Article, others: readonly (Told | undefined)[]): Article {
  const whole: { -readonly [K in keyof Article]: Article[K] } = { ...article }
  for (const field of FIELDS) {
    const told = article[field] ? null : others.map((other) => other?.[field]).find((value) => value)
    if (told) whole[field] = told
  }
  return whole
}
