/** Texts coded as they are written: one worker, the newest text first, what it overtakes is dropped. */
import { signal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import type { Article } from '../../../../src/text/article.js'
import type { EventRecord } from '../../data/record.js'

export interface CodedText {
  readonly records: readonly EventRecord[]
  readonly notes: readonly string[]
  readonly elsewhere: readonly { readonly start: number; readonly end: number }[]
}
/** What the worker tells. Times in milliseconds. */
export type Reply =
  | { readonly kind: 'ready'; readonly ms: number }
  | { readonly kind: 'coded'; readonly turn: number; readonly coded: CodedText; readonly ms: number }
  | { readonly kind: 'failed'; readonly turn: number; readonly message: string }

export const coder = signal<'asleep' | 'loading' | 'ready' | 'failed'>('asleep')

let worker: Worker | null = null
let last = 0
let isBusy = false
let waiting: { readonly turn: number; readonly article: Article } | null = null
let hear: ((reply: Exclude<Reply, { kind: 'ready' }>) => void) | null = null

/** Begins to load the coder; once for a visit. */
export function wake(): void {
  if (worker) return
  coder.value = 'loading'
  worker = new Worker(new URL('./coding.worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('error', () => {
    coder.value = 'failed'
    worker?.terminate()
    worker = null
    isBusy = false
  })
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    if (data.kind === 'ready') coder.value = 'ready'
    else {
      isBusy = false
      hear?.(data)
    }
    send()
  })
}

function send(): void {
  if (!worker || !waiting || isBusy || coder.value !== 'ready') return
  isBusy = true
  worker.postMessage(waiting)
  waiting = null
}

export interface Coding {
  /** The article that `coded` belongs to: its offsets point into no other text. */
  readonly article: Article
  readonly coded: CodedText | null
  readonly failed: string | null
  readonly ms: number
}

/** So long typing rests before it is coded. */
const REST_MS = 180

/** What is coded of the article; the last that was, while a newer one is under way. */
export function useCoding(article: Article | null): Coding | null {
  const [coding, setCoding] = useState<Coding | null>(null)
  useEffect(() => {
    if (!article) return setCoding(null)
    wake()
    const rest = setTimeout(() => {
      const turn = ++last
      hear = (reply) => {
        if (reply.turn !== turn) return
        setCoding(reply.kind === 'coded' ? { article, coded: reply.coded, failed: null, ms: reply.ms } : { article, coded: null, failed: reply.message, ms: 0 })
      }
      waiting = { turn, article }
      send()
    }, REST_MS)
    return () => clearTimeout(rest)
  }, [article])
  return coding
}
