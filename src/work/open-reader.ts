import type { Source } from '../lexicon/lexicon.js'
import { readHere, type Reader } from './reader.js'
import { readOnThread, threadsArePossible } from './thread.js'

/** A reader over the shipped lexicon and, where given, the user's tables: on a thread of its own where that is possible. Always to be closed. */
export async function openReader(lexicon?: Source): Promise<Reader> {
  if (threadsArePossible()) {
    try {
      return await readOnThread(lexicon)
    } catch (error) {
      if (!isLackOfThreads(error)) throw error
    }
  }
  const { createCoder } = await import('../coder.js')
  return readHere(createCoder(lexicon ? { lexicon } : {}))
}

/** Where the system gives no more threads, or Node is not allowed to start any. */
const isLackOfThreads = (error: unknown): boolean => ['ERR_WORKER_INIT_FAILED', 'ERR_WORKER_OUT_OF_MEMORY', 'ERR_ACCESS_DENIED'].includes((error as NodeJS.ErrnoException).code ?? '')
