import { type Kysely, sql } from 'kysely'
import type { EventRecord } from '../record/record.js'
import type { Article } from '../text/article.js'
import { articleOf, givenColumns, headColumns, headOf } from './articles.js'
import type { Schema } from './schema.js'

/** An article without its text, as lists show it. */
export interface ListedArticle {
  readonly number: number
  readonly head: Omit<Article, 'text'>
  /** The story it is in. */
  readonly story: number | null
  readonly records: number
  /** When this version came into the store. */
  readonly added: Date
}

export interface ArticleFilter {
  readonly outlet?: string
  /** First and last day of publication, `YYYY-MM-DD`. */
  readonly since?: string
  readonly until?: string
}

export const articleOrders = ['published', 'added'] as const
/** `published`: the latest first, those without a date last; `added`: what was added or changed last, first. */
export type ArticleOrder = (typeof articleOrders)[number]

/** Where an article stands in its order. */
export type ArticleKey = readonly [day: string, published: string, number: number]

export interface ArticlePage {
  readonly articles: readonly ListedArticle[]
  readonly next: ArticleKey | null
  /** How many there are in all; null beyond the first page. */
  readonly all: number | null
}

export interface ArticlePageOptions {
  readonly order?: ArticleOrder
  readonly limit: number
  readonly after?: ArticleKey
}

/** Stands for the day of an article without one, before all others. */
const NO_DAY = '0001-01-01'
const day = sql<string>`coalesce(version.day, ${sql.lit(NO_DAY)}::date)`
const published = sql<string>`coalesce(version.published, '') collate "C"`
const recordsIn = sql<number>`(select count(*)::int from record where record.version = article.current)`

/** Current versions, page by page. No article comes twice while others are added. */
export async function listArticles(db: Kysely<Schema>, filter: ArticleFilter, { order = 'published', limit, after }: ArticlePageOptions): Promise<ArticlePage> {
  const within = articlesWithin(db, filter)
  const key = order === 'added' ? sql`article.current` : sql`(${day}, ${published}, article.id)`
  let query = within.leftJoin('story_article', 'story_article.article', 'article.id')
    .select(['article.id as number', 'article.current', 'story_article.story', 'version.added', recordsIn.as('records'), ...headColumns, day.as('sortDay'), published.as('sortPublished')])
    .limit(limit + 1)
  query = order === 'added' ? query.orderBy('article.current', 'desc') : query.orderBy(day, 'desc').orderBy(published, 'desc').orderBy('article.id', 'desc')
  if (after !== undefined) query = query.where(order === 'added' ? sql<boolean>`${key} < ${after[2]}` : sql<boolean>`${key} < (${after[0]}::date, ${after[1]} collate "C", ${after[2]}::int)`)
  const rows = await query.execute()
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const all = after === undefined ? Number((await within.select((e) => e.fn.countAll().as('count')).executeTakeFirstOrThrow()).count) : null
  return {
    articles: shown.map(listed), all,
    next: rows.length > limit && last ? [last.sortDay, last.sortPublished, order === 'added' ? last.current : last.number] : null,
  }
}

function articlesWithin(db: Kysely<Schema>, { outlet, since, until }: ArticleFilter) {
  let query = db.selectFrom('article').innerJoin('version', 'version.id', 'article.current')
  if (outlet !== undefined) query = query.where('version.outlet', '=', outlet)
  if (since !== undefined) query = query.where('version.day', '>=', since)
  if (until !== undefined) query = query.where('version.day', '<=', until)
  return query
}

type HeadRow = Parameters<typeof headOf>[0] & { readonly number: number; readonly story: number | null; readonly records: number; readonly added: Date }
const listed = (row: HeadRow): ListedArticle => ({ number: row.number, head: headOf(row), story: row.story, records: row.records, added: row.added })

/** Articles by their numbers; those that are not there are left out. */
export async function articlesNumbered(db: Kysely<Schema>, numbers: readonly number[]): Promise<ReadonlyMap<number, ListedArticle>> {
  if (numbers.length === 0) return new Map()
  const rows = await db.selectFrom('article').innerJoin('version', 'version.id', 'article.current').leftJoin('story_article', 'story_article.article', 'article.id')
    .select(['article.id as number', 'story_article.story', 'version.added', recordsIn.as('records'), ...headColumns]).where('article.id', '=', sql<number>`any(${[...new Set(numbers)]})`).execute()
  return new Map(rows.map((row) => [row.number, listed(row)]))
}

export interface StoredVersion {
  readonly number: number
  readonly title: string | null
  readonly published: string | null
  readonly coder: string
}

/** An article with its records, and all its versions, the first one first. */
export interface OneArticle {
  readonly number: number
  readonly version: number
  readonly article: Article
  readonly story: number | null
  readonly records: readonly EventRecord[]
  readonly versions: readonly StoredVersion[]
}

/** An article by its number; null where there is none. */
export async function articleNumbered(db: Kysely<Schema>, number: number): Promise<OneArticle | null> {
  const row = await db.selectFrom('article').innerJoin('version', 'version.id', 'article.current').leftJoin('story_article', 'story_article.article', 'article.id')
    .select(['version.id as version', 'story_article.story', ...givenColumns]).where('article.id', '=', number).executeTakeFirst()
  if (!row) return null
  const bodies = await db.selectFrom('record').innerJoin('record_body', 'record_body.record', 'record.id').select('record_body.body').where('record.version', '=', row.version).orderBy('record.seq').execute()
  const versions = await db.selectFrom('version').select(['number', 'title', 'published', 'coder']).where('article', '=', number).orderBy('number').execute()
  return { number, version: row.version, article: articleOf(row), story: row.story, records: bodies.map(({ body }) => body), versions }
}

/** A record by the number of its article and its id; null where there is none. */
export async function recordOf(db: Kysely<Schema>, article: number, id: string): Promise<EventRecord | null> {
  const row = await db.selectFrom('article').innerJoin('record', 'record.version', 'article.current').innerJoin('record_body', 'record_body.record', 'record.id')
    .select('record_body.body').where('article.id', '=', article).where('record_body.key', '=', id).executeTakeFirst()
  return row?.body ?? null
}
