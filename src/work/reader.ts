import type { Passage } from '../gist/teasers.js'
import type { Reading } from '../store/report.js'
import type { Article } from '../text/article.js'

/** A reading with what the store does not keep of it. */
export interface WholeReading extends Reading {
  /** Parts of the text that tell of other articles; not all coders look for them. */
  readonly elsewhere?: readonly Passage[]
}

/** Reads articles, here or on another thread. */
export interface Reader {
  /** Of its coder: readers of one identity give the same records. */
  readonly identity: string
  /** Rejects when the article brings the coder down; the reader itself goes on. */
  read(article: Article): Promise<WholeReading>
  close(): Promise<void>
}

/** What a reader needs of a coder. */
export interface ReadingCoder {
  readonly identity: string
  read(article: Article): WholeReading
}

/** Reads on this thread, where there is no other: it lets signals and other work in between articles. */
export function readHere(coder: ReadingCoder): Reader {
  return {
    identity: coder.identity,
    async read(article) {
      await new Promise((resolve) => setImmediate(resolve))
      return coder.read(article)
    },
    async close() {},
  }
}
