import { afterBatch } from '../stories/keep/after-batch.js'
import { counted, thousands } from './counted.js'
import { type Context, Interrupted, tell } from './io.js'
import { LOADING, progressOn } from './progress.js'
import { type ReaderFlags, withStoreAndReader } from './store-and-reader.js'

export interface RecodeFlags extends ReaderFlags {
  readonly all: boolean
}

/** `isnad recode`: the records of stored articles, made again where another coder made them. */
export async function recode(this: Context, flags: RecodeFlags): Promise<void> {
  const { io } = this
  const progress = progressOn(io, false)
  progress.waiting(LOADING)
  const { recoded, records, left } = await withStoreAndReader(flags, io, async (store, reader) => {
    const { recodeArticles } = await import('../work/recode.js')
    return recodeArticles(store, {
      reader, all: flags.all, after: afterBatch, signal: io.signal,
      on: (event) => {
        if (event.kind === 'kept') return progress.article(event.records)
        progress.clear()
        tell(io, `${event.article.id}: could not be coded, a fault of the program: ${event.error.message}`)
        this.status(1)
      },
    })
  }).finally(() => progress.clear())
  await io.stdout.write(`${counted(recoded, 'article')} recoded, ${counted(records, 'record')}; ${left === 0 ? 'all up to date' : `${thousands(left)} left`}\n`)
  if (io.signal.aborted) throw new Interrupted()
}
