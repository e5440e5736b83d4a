import type { Article } from '../text/article.js'
import { articleOf, givenColumns } from './articles.js'
import { articleKey } from './keys.js'
import type { Store } from './open.js'

/** The current version of the article that has this address; null where there is none. */
export async function storedAt(db: Store['db'], url: string): Promise<Article | null> {
  const row = await db.selectFrom('article').innerJoin('version', 'version.id', 'article.current').where('article.key', '=', articleKey({ id: '', text: '', url })).select(givenColumns).executeTakeFirst()
  return row ? articleOf(row) : null
}
