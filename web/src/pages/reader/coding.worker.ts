/** The coder, away from the page: loading its tables and coding never hold up what one types. */
import examplesUrl from '../../../../examples/articles.jsonl?url'
import { type Article, createCoder } from '../../../../src/index.js'
import type { Reply } from './coding.js'

const reply = (message: Reply): void => postMessage(message)

const begun = performance.now()
const coder = createCoder()
reply({ kind: 'ready', ms: performance.now() - begun })
void practise()

/** The first thousands of words are read slowly, while the engine compiles: the examples are read ahead, one in a turn, so that a text that comes meanwhile waits for one at most. */
async function practise(): Promise<void> {
  const lines = await fetch(examplesUrl).then((response) => response.text(), () => '')
  for (const line of lines.split('\n').filter(Boolean)) {
    coder.read(JSON.parse(line) as Article)
    await new Promise((turn) => setTimeout(turn))
  }
}

addEventListener('message', ({ data }: MessageEvent<{ readonly turn: number; readonly article: Article }>) => {
  const start = performance.now()
  try {
    const { records, notes, elsewhere } = coder.read(data.article)
    reply({ kind: 'coded', turn: data.turn, coded: { records, notes, elsewhere }, ms: performance.now() - start })
  } catch (error) {
    reply({ kind: 'failed', turn: data.turn, message: error instanceof Error ? error.message : String(error) })
  }
})
