import type { Kysely } from 'kysely'
import type { Schema } from './schema.js'

/** A story with the numbers of its articles. */
export interface OneStory {
  readonly id: number
  readonly title: string
  readonly first: string | null
  readonly last: string | null
  readonly articles: readonly number[]
}

/** A story by its number; null where there is none. */
export async function storyNumbered(db: Kysely<Schema>, id: number): Promise<OneStory | null> {
  const story = await db.selectFrom('story').select(['id', 'title', 'first', 'last']).where('id', '=', id).executeTakeFirst()
  if (!story) return null
  const rows = await db.selectFrom('story_article').select('article').where('story', '=', id).orderBy('article').execute()
  return { ...story, articles: rows.map(({ article }) => article) }
}
