import { type Kysely, sql } from 'kysely'
import type { Schema } from './schema.js'

/** What was added or changed with one step of a walk through what is new. */
export interface News {
  /** Number of the last version that was told of: where the next step begins. */
  readonly version: number
  readonly articles: readonly number[]
  readonly records: number
  readonly stories: readonly number[]
}

/** Number of the version that was added last; 0 for an empty store. Versions are added in the order of their numbers. */
export async function lastVersion(db: Kysely<Schema>): Promise<number> {
  return (await db.selectFrom('version').select((e) => e.fn.max('id').as('last')).executeTakeFirst())?.last ?? 0
}

/** The next articles that have come after a version, at most so many; null where there are none. */
export async function newsAfter(db: Kysely<Schema>, version: number, most: number): Promise<News | null> {
  const rows = await db.selectFrom('version').innerJoin('article', 'article.current', 'version.id').leftJoin('story_article', 'story_article.article', 'article.id')
    .select(['version.id as version', 'article.id as article', 'story_article.story', sql<number>`(select count(*)::int from record where record.version = version.id)`.as('records')])
    .where('version.id', '>', version).orderBy('version.id').limit(most).execute()
  const last = rows.at(-1)
  if (!last) return null
  return { version: last.version, articles: rows.map(({ article }) => article), records: rows.reduce((sum, { records }) => sum + records, 0), stories: [...new Set(rows.flatMap(({ story }) => story ?? []))] }
}

/** How each feed stands, as a text that changes whenever it does. */
export async function feedStates(db: Kysely<Schema>): Promise<ReadonlyMap<number, string>> {
  const rows = await db.selectFrom('feed').select(['id', 'paused', 'last_read', 'next_due', 'failures', 'reason', 'title', 'outlet']).execute()
  return new Map(rows.map(({ id, ...state }) => [id, JSON.stringify(state)]))
}
