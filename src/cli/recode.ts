import { afterBatch } from './after-batch.js'
import { counted, thousands } from './counted.js'
import { type Context, Interrupted, tell } from './io.js'
import { progressOn } from './progress.js'
import { soundUserLexicon } from './user-lexicon.js'
import { openUserStore, type StoreFlags } from './user-store.js'

export interface RecodeFlags extends StoreFlags {
  readonly lexicon?: string
  readonly all: boolean
}

/** `isnad recode`: the records of stored articles, made again where another coder made them. */
export async function recode(this: Context, { all, ...flags }: RecodeFlags): Promise<void> {
  const { io } = this
  const lexicon = flags.lexicon === undefined ? undefined : soundUserLexicon(flags.lexicon)
  const progress = progressOn(io, false)
  const store = await openUserStore(flags, io)
  try {
    const reader = await io.openReader(lexicon)
    try {
      const { recodeArticles } = await import('../work/recode.js')
      const { recoded, records, left } = await recodeArticles(store, {
        reader, all, after: afterBatch, signal: io.signal,
        on: (event) => {
          if (event.kind === 'kept') return progress.article(event.records)
          progress.clear()
          tell(io, `${event.article.id}: could not be coded, a fault of the program: ${event.error.message}`)
          this.status(1)
        },
      })
      progress.clear()
      await io.stdout.write(`${counted(recoded, 'article')} recoded, ${counted(records, 'record')}; ${left === 0 ? 'all up to date' : `${thousands(left)} left`}\n`)
      if (io.signal.aborted) throw new Interrupted()
    } finally {
      await reader.close()
    }
  } finally {
    progress.clear()
    await store.close()
  }
}
