import type { Gist } from '../gist/gist.js'
import type { EventRecord } from '../record/record.js'
import type { Article } from '../text/article.js'

/** What the coder made of an article. */
export interface Reading {
  readonly records: readonly EventRecord[]
  readonly notes: readonly string[]
  readonly gist: Gist
}

/** An article ready to be kept. */
export interface CodedArticle {
  readonly article: Article
  readonly reading: Reading
}

/** What became of an article that was added: a `known` one is there already in this very form. */
export type Outcome = 'new' | 'changed' | 'known'

/** One article of the store as the reasoning across reports sees it. */
export interface Report {
  /** The store's number of the article. */
  readonly article: number
  readonly text: Article
  readonly records: readonly EventRecord[]
  readonly gist: Gist
}

/** A report whose current version or records have just been written. */
export interface Kept extends Report {
  readonly change: 'new' | 'changed' | 'recoded'
}
