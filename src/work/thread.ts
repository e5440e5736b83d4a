import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Source } from '../lexicon/lexicon.js'
import type { Article } from '../text/article.js'
import type { Reader, WholeReading } from './reader.js'

/** From the thread: once its identity, then an answer for each article, in the order they were sent. */
export type FromThread = { readonly identity: string } | { readonly reading: WholeReading } | { readonly error: string }

export interface ThreadData {
  readonly lexicon: Source | undefined
}

interface Asked {
  readonly article: Article
  resolve(reading: WholeReading): void
  reject(error: Error): void
}

/** The thread runs what the build has made; from sources there is no such file. */
const ENTRY = new URL('./coding-thread.js', import.meta.url)

/** Whether a reader on a thread of its own can be had. */
export const threadsArePossible = (): boolean => fs.existsSync(fileURLToPath(ENTRY))

/**
 * Reads on a thread of its own. An article that ends the thread (out of memory) is given up; a new thread takes over those that wait behind it.
 * The promise rejects when no thread can be started.
 */
export async function readOnThread(lexicon?: Source, entry: URL = ENTRY): Promise<Reader> {
  const waiting: Asked[] = []
  let closing = false
  let lost: Error | null = null
  let worker: Worker
  /** A thread that could not be started: nobody will ever read what waits. */
  const giveUp = (reason: Error): void => {
    lost = reason
    for (const asked of waiting.splice(0)) asked.reject(reason)
  }
  const start = (): Promise<string> => {
    let fault: Error | null = null
    let ready = false
    // Flags of this process (`--input-type`) are not meant for the thread's file.
    const started = new Worker(entry, { workerData: { lexicon } satisfies ThreadData, execArgv: [] })
    worker = started
    return new Promise((resolve, reject) => {
      started.on('message', (message: FromThread) => {
        if ('identity' in message) {
          ready = true
          resolve(message.identity)
        }
        else if ('reading' in message) waiting.shift()?.resolve(message.reading)
        else waiting.shift()?.reject(new Error(message.error))
      })
      started.on('error', (error) => { fault = error as Error })
      started.on('exit', () => {
        const reason = fault ?? new Error('the coding thread has ended')
        reject(reason)
        if (closing) return
        waiting.shift()?.reject(reason)
        if (!ready) return giveUp(reason)
        start().catch(() => {})
        for (const { article } of waiting) worker.postMessage(article)
      })
    })
  }
  let identity: string
  try {
    identity = await start()
  } catch (error) {
    closing = true
    throw error
  }
  return {
    identity,
    read: (article) =>
      new Promise((resolve, reject) => {
        if (lost) return reject(lost)
        waiting.push({ article, resolve, reject })
        worker.postMessage(article)
      }),
    async close() {
      closing = true
      await worker.terminate()
      for (const asked of waiting.splice(0)) asked.reject(new Error('the reader has been closed'))
    },
  }
}
