import type { EventRecord } from '../record/record.js'
import type { Article } from '../text/article.js'

/** What formats tell of an article. */
export type Head = Omit<Article, 'text'>

/** An article and records of it: what every format is made from. */
export interface Coded {
  readonly article: Head
  readonly records: readonly EventRecord[]
}

/** A format turns coded articles into chunks of output as they come; the reader of the chunks sets the pace. */
export type Encoder = (coded: AsyncIterable<Coded>) => AsyncGenerator<string | Uint8Array>
