/** The thread of `readOnThread`: articles in, readings out, in order. */
import { parentPort, workerData } from 'node:worker_threads'
import { createCoder } from '../coder.js'
import type { Article } from '../text/article.js'
import type { FromThread, ThreadData } from './thread.js'

const { lexicon } = workerData as ThreadData
const coder = createCoder(lexicon ? { lexicon } : {})
const answer = (message: FromThread): void => parentPort?.postMessage(message)

parentPort?.on('message', (article: Article) => {
  try {
    answer({ reading: coder.read(article) })
  } catch (error) {
    answer({ error: (error as Error).message })
  }
})
answer({ identity: coder.identity })
