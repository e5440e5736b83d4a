import type { Gist } from '../gist/gist.js'
import type { EventRecord } from '../record/record.js'
import type { Article } from '../text/article.js'

/** One article of the store as the reasoning across reports sees it. */
export interface Report {
  /** The store's number of the article. */
  readonly article: number
  readonly text: Article
  readonly records: readonly EventRecord[]
  readonly gist: Gist
}
