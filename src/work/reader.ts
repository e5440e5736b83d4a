import type { Reading } from '../store/report.js'
import type { Article } from '../text/article.js'

/** Reads articles, here or on another thread. */
export interface Reader {
  /** Of its coder: readers of one identity give the same records. */
  readonly identity: string
  /** Rejects when the article brings the coder down; the reader itself goes on. */
  read(article: Article): Promise<Reading>
  close(): Promise<void>
}

/** What a reader needs of a coder. */
export interface ReadingCoder {
  readonly identity: string
  read(article: Article): Reading
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
