/** The coder, away from the page: loading its tables and coding never hold up what one types. */
import { type Article, createCoder } from '../../../../src/index.js'
import type { Reply } from './coding.js'

const reply = (message: Reply): void => postMessage(message)

const begun = performance.now()
const coder = createCoder()
// The first articles are slower, while the engine compiles; this one is nobody's.
coder.read({ id: 'first', text: 'قال وزير الخارجية في بيان يوم الخميس إن بلاده ترفض التهديدات.', published: '2020-01-01' })
reply({ kind: 'ready', ms: performance.now() - begun })

addEventListener('message', ({ data }: MessageEvent<{ readonly turn: number; readonly article: Article }>) => {
  const start = performance.now()
  try {
    const { records, notes, elsewhere } = coder.read(data.article)
    reply({ kind: 'coded', turn: data.turn, coded: { records, notes, elsewhere }, ms: performance.now() - start })
  } catch (error) {
    reply({ kind: 'failed', turn: data.turn, message: error instanceof Error ? error.message : String(error) })
  }
})
