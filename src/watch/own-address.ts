import type { Store } from '../store/open.js'
import { storedAt } from '../store/stored-at.js'
import type { Article } from '../text/article.js'

/** Characters of a text by which it is known again, however it goes on. */
const BEGINNING = 80

/**
 * Under which address an article is kept: what its page calls its own. Some pages call themselves as another of their site (a rubric, the first of a series): where another article stands at that
 * address already, the one at which the page was found counts.
 */
export async function ownAddress(db: Store['db'], { url, title, text }: Omit<Article, 'id'>, foundAt: string): Promise<string> {
  if (!url || url === foundAt) return foundAt
  const there = await storedAt(db, url)
  const isSame = there === null || (title && there.title === title) || there.text.slice(0, BEGINNING) === text.slice(0, BEGINNING)
  return isSame ? url : foundAt
}
