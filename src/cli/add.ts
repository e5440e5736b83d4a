import type { Article } from '../text/article.js'
import { describeProblem, type Item, place } from '../intake/problem.js'
import { afterBatch } from './after-batch.js'
import { counted, thousands } from './counted.js'
import { type InputOptions, inputsOf, itemsOf } from './inputs.js'
import { type Context, Interrupted, tell } from './io.js'
import { progressOn } from './progress.js'
import { soundUserLexicon } from './user-lexicon.js'
import { openUserStore, type StoreFlags } from './user-store.js'
import type { AddSummary } from '../work/add.js'

export interface AddFlags extends InputOptions, StoreFlags {
  readonly lexicon?: string
}

/** `isnad add`: articles in, kept with their records. Interrupted, it keeps what it has coded. */
export async function add(this: Context, flags: AddFlags, ...files: string[]): Promise<void> {
  const { io } = this
  const inputs = inputsOf(files, io)
  const lexicon = flags.lexicon === undefined ? undefined : soundUserLexicon(flags.lexicon)
  const progress = progressOn(io, false)
  const say = (line: string): void => {
    progress.clear()
    tell(io, line)
  }
  const store = await openUserStore(flags, io)
  try {
    const reader = await io.openReader(lexicon)
    try {
      const { addArticles } = await import('../work/add.js')
      const places = new WeakMap<Article, string>()
      let unreadable = 0
      const articles = articlesOf(itemsOf(inputs, io, flags), {
        article: (article, where) => places.set(article, where),
        note: say,
        problem: (line) => {
          // An input that an interrupt has closed is not at fault.
          if (io.signal.aborted) return
          unreadable++
          this.status(1)
          say(line)
        },
      })
      const summary = await addArticles(store, articles, {
        reader, after: afterBatch, signal: io.signal,
        on: (event) => {
          const where = places.get(event.article)
          if (event.kind === 'fault') {
            say(`${where}: could not be coded or kept, a fault of the program: ${event.error.message}`)
            this.status(1)
            return
          }
          for (const note of event.notes) say(`${where}: note: ${note}`)
          progress.article(event.records)
        },
      })
      progress.clear()
      await io.stdout.write(`${inWords({ ...summary, faults: summary.faults + unreadable })}\n`)
      if (io.signal.aborted) throw new Interrupted()
    } finally {
      await reader.close()
    }
  } finally {
    progress.clear()
    await store.close()
  }
}

const inWords = (s: AddSummary): string => `${thousands(s.new)} new, ${thousands(s.changed)} changed, ${thousands(s.known)} already there, ${thousands(s.faults)} could not be read; ${counted(s.records, 'record')} added`

interface Told {
  article(article: Article, where: string): void
  note(line: string): void
  problem(line: string): void
}

async function* articlesOf(items: AsyncIterable<Item>, tell: Told): AsyncGenerator<Article> {
  for await (const item of items) {
    if (item.kind === 'problem') tell.problem(describeProblem(item.problem))
    else if (item.kind === 'note') tell.note(`${place(item.file, item.line)}: note: ${item.text}`)
    else {
      tell.article(item.article, place(item.file, item.line))
      yield item.article
    }
  }
}
