import type { Coded } from '../formats/coded.js'
import { describeProblem, type Item, place } from '../intake/problem.js'
import { type Coder, type Context, Interrupted, tell } from './io.js'
import type { Progress } from './progress.js'

export interface CodingOptions {
  readonly minConfidence: number
  readonly skipTeasers: boolean
  readonly progress: Progress
}

/** Codes article after article as the output asks for them. What could not be read or coded is named on standard error, and the rest goes on. */
export async function* codeArticles(items: AsyncIterable<Item>, coder: Coder, context: Context, { minConfidence, skipTeasers, progress }: CodingOptions): AsyncGenerator<Coded> {
  const { io } = context
  const say = (line: string): void => {
    progress.clear()
    tell(io, line)
  }
  for await (const item of items) {
    if (io.signal.aborted) throw new Interrupted()
    if (item.kind === 'problem') {
      say(describeProblem(item.problem))
      context.status(1)
      continue
    }
    const where = place(item.file, item.line)
    if (item.kind === 'note') {
      say(`${where}: note: ${item.text}`)
      continue
    }
    const { article } = item
    try {
      const { records, notes } = coder.code(article, { skipTeasers })
      for (const note of notes) say(`${where}: note: ${note}`)
      progress.article(records.length)
      yield { article, records: records.filter((record) => record.confidence >= minConfidence) }
    } catch (error) {
      say(`${where}: could not be coded, a fault of the program: ${(error as Error).message}`)
      context.status(1)
    }
    await nextTurn()
  }
  progress.clear()
}

/** Lets signals in: reading lines that are already in memory never leaves the queue of promises. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
