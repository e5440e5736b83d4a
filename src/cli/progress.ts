import { counted } from './counted.js'
import type { Io } from './io.js'

/** A line on standard error that counts along; silent unless that is a terminal and the terminal is not needed for the output itself. */
export interface Progress {
  /** Says what is waited for before the first article. */
  waiting(what: string): void
  article(records: number): void
  /** Takes the line away, before a message is written and at the end. */
  clear(): void
}

const EVERY_MS = 100
/** Takes most of a short run. */
export const LOADING = 'loading the tables of language'

export function progressOn(io: Io, outputIsTerminal: boolean): Progress {
  if (!io.stderr.isTTY || outputIsTerminal) return { waiting: () => {}, article: () => {}, clear: () => {} }
  let articles = 0
  let records = 0
  let last = 0
  let shown = false
  const write = (text: string): void => { io.stderr.write(text).catch(() => {}) }
  const show = (line: string): void => {
    shown = true
    write(`\r\u001b[K${line}`)
  }
  return {
    waiting: (what) => show(`${what} …`),
    article(count) {
      articles++
      records += count
      const now = Date.now()
      if (now - last < EVERY_MS) return
      last = now
      show(`${counted(articles, 'article')}, ${counted(records, 'record')}`)
    },
    clear() {
      if (shown) write('\r\u001b[K')
      shown = false
    },
  }
}
