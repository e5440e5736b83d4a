/** Articles of the store, each asked for once while the page is open. */
import { get, type StoredArticle } from '../../api.js'

const asked = new Map<number, Promise<StoredArticle>>()

export function articleNumbered(number: number): Promise<StoredArticle> {
  const known = asked.get(number)
  if (known) return known
  const coming = get<StoredArticle>(`articles/${number}`)
  asked.set(number, coming)
  coming.catch(() => asked.delete(number))
  return coming
}

/** They change when the store is added to, and when somebody corrects a record. */
export const forgetArticles = (): void => asked.clear()
