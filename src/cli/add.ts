import { describeProblem, type Item, place } from '../intake/problem.js'
import type { Article } from '../text/article.js'
import type { AddSummary, WorkEvent } from '../work/add.js'
import { afterBatch } from '../stories/keep/after-batch.js'
import { counted, thousands } from './counted.js'
import { type InputOptions, inputsOf, itemsOf } from './inputs.js'
import { type Context, Interrupted, tell } from './io.js'
import { LOADING, progressOn } from './progress.js'
import { type ReaderFlags, withStoreAndReader } from './store-and-reader.js'

export type AddFlags = InputOptions & ReaderFlags

/** `isnad add`: articles in, kept with their records. Interrupted, it keeps what it has coded. */
export async function add(this: Context, flags: AddFlags, ...files: string[]): Promise<void> {
  const { io } = this
  const inputs = inputsOf(files, io)
  const progress = progressOn(io, false)
  const say = (line: string): void => {
    progress.clear()
    tell(io, line)
  }
  const places = new WeakMap<Article, string>()
  let unreadable = 0
  async function* articles(items: AsyncIterable<Item>): AsyncGenerator<Article> {
    for await (const item of items) {
      if (item.kind === 'note') say(`${place(item.file, item.line)}: note: ${item.text}`)
      else if (item.kind === 'article') {
        places.set(item.article, place(item.file, item.line))
        yield item.article
      } else if (!io.signal.aborted) {
        // (An input that an interrupt has closed is not at fault.)
        unreadable++
        say(describeProblem(item.problem))
      }
    }
  }
  const on = (event: WorkEvent): void => {
    const where = places.get(event.article)
    if (event.kind === 'fault') return say(`${where}: could not be coded, a fault of the program: ${event.error.message}`)
    for (const note of event.notes) say(`${where}: note: ${note}`)
    progress.article(event.records)
  }
  progress.waiting(LOADING)
  const summary = await withStoreAndReader(flags, io, async (store, reader) => {
    const { addArticles } = await import('../work/add.js')
    return addArticles(store, articles(itemsOf(inputs, io, flags)), { reader, after: afterBatch, signal: io.signal, on })
  }, { make: true }).finally(() => progress.clear())
  const faults = summary.faults + unreadable
  if (faults > 0) this.status(1)
  await io.stdout.write(`${inWords({ ...summary, faults })}\n`)
  if (io.signal.aborted) throw new Interrupted()
}

const inWords = (s: AddSummary): string => `${thousands(s.new)} new, ${thousands(s.changed)} changed, ${thousands(s.known)} already there, ${thousands(s.faults)} could not be read; ${counted(s.records, 'record')} added`
