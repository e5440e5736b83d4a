import type { EventRecord } from '../record/record.js'
import type { Article } from '../text/article.js'

/** An article and what was coded from it: what every format is made from. */
export interface Coded {
  readonly article: Article
  readonly records: readonly EventRecord[]
}

/** A format turns coded articles into chunks of output as they come; the reader of the chunks sets the pace. */
export type Encoder = (coded: AsyncIterable<Coded>) => AsyncGenerator<string | Uint8Array>
