import { type Kysely, sql } from 'kysely'
import type { Who } from './find/filter.js'
import { articlesOf } from './find/tellings.js'
import type { Schema } from './schema.js'

export interface StoryFilter {
  /** Days, `YYYY-MM-DD`: stories that have an article of that day or later; or earlier. */
  readonly since?: string
  readonly until?: string
  /** Somebody who acts in one of its records. */
  readonly actor?: readonly Who[]
  /** The latest so many. */
  readonly limit?: number
}

export interface ListedStory {
  readonly id: number
  readonly title: string
  readonly first: string | null
  readonly last: string | null
  readonly outlets: readonly string[]
  readonly body: unknown
  /** How many articles it has. */
  readonly count: number
  /** Ids of its articles as they were given, all of those that were given several, in order of publication. */
  readonly articles: readonly string[]
}

/** Stories, the latest first; those of no known day at the end. */
export async function listStories(db: Kysely<Schema>, { since, until, actor, limit }: StoryFilter = {}): Promise<ListedStory[]> {
  let query = (await storiesWithin(db, { since, until, actor })).select(['id', 'title', 'first', 'last', 'outlets', 'body', 'articles as count']).orderBy('last', (o) => o.desc().nullsLast()).orderBy('id', 'desc')
  if (limit !== undefined) query = query.limit(limit)
  const stories = await query.execute()
  const articles = await docsOf(db, stories.map(({ id }) => id))
  return stories.map((story) => ({ ...story, articles: articles.get(story.id) ?? [] }))
}

/** Stories that a filter lets through, for a query to read. */
export async function storiesWithin(db: Kysely<Schema>, { since, until, actor }: Omit<StoryFilter, 'limit'>) {
  let query = db.selectFrom('story')
  if (since !== undefined) query = query.where('story.last', '>=', since)
  if (until !== undefined) query = query.where('story.first', '<=', until)
  if (actor !== undefined) {
    const articles = await articlesOf(db, { actor })
    query = query.where('story.id', 'in', (of) => of.selectFrom('story_article').select('story_article.story').where('story_article.article', '=', sql<number>`any(${articles}::int[])`))
  }
  return query
}

async function docsOf(db: Kysely<Schema>, stories: readonly number[]): Promise<Map<number, string[]>> {
  const docs = new Map<number, string[]>()
  const rows = await db.selectFrom('story_article').innerJoin('article', 'article.id', 'story_article.article').innerJoin('version', 'version.id', 'article.current').innerJoin('doc', 'doc.article', 'article.id')
    .select(['story_article.story', 'doc.doc']).where('story_article.story', 'in', sql<number>`(select value::int from json_array_elements_text(${JSON.stringify(stories)}::json))`)
    .orderBy('version.published').orderBy('article.id').orderBy('doc.doc').execute()
  for (const { story, doc } of rows) {
    const known = docs.get(story)
    if (known) known.push(doc)
    else docs.set(story, [doc])
  }
  return docs
}

export interface FoundArticle {
  readonly article: number
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
}

/** An article by an id that it was given with, or its url; null where there is none. The first added of several. */
export async function articleNamed(db: Kysely<Schema>, name: string): Promise<FoundArticle | null> {
  const named = db.selectFrom('doc').select('doc.article').where('doc.doc', '=', name)
  const row = await db.selectFrom('article').innerJoin('version', 'version.id', 'article.current').select(['article.id as article', 'version.title', 'version.outlet', 'version.published'])
    .where((e) => e.or([e('article.id', 'in', named), e('version.url', '=', name)])).orderBy('article.id').limit(1).executeTakeFirst()
  return row ?? null
}
