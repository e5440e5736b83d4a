import { articlesNumbered } from '../../store/article-list.js'
import { editedRecords } from '../../store/corrections.js'
import type { Hit as FoundHit } from '../../store/find/find.js'
import type { Store } from '../../store/open.js'
import type { Hit } from '../api/types.js'
import { articleHead } from './article-head.js'

/** Records with the articles they are from; one whose article has gone meanwhile is left out. */
export async function hitsOf({ db }: Store, found: AsyncIterable<FoundHit>): Promise<Hit[]> {
  const hits: FoundHit[] = []
  for await (const hit of found) hits.push(hit)
  const numbers = [...new Set(hits.map(({ number }) => number))]
  const [heads, edited] = [await articlesNumbered(db, numbers), await editedRecords(db, numbers)]
  return hits.flatMap(({ record, number }) => {
    const head = heads.get(number)
    return head ? [{ record, article: articleHead(head), corrected: edited.has(`${number}/${record.id}`) }] : []
  })
}
