/** Opens a file of one's own, in this browser. */
import type { OpenedArticle } from './opened.js'
import type { FileToOpen } from './opening.worker.js'

/** In bytes; the largest news pages have 3 MB. */
const LARGEST = 20_000_000
/** A file that takes longer was made to. */
const PATIENCE_MS = 15_000

/** Null: no article was found in it. */
export async function openFile(file: File): Promise<OpenedArticle | null> {
  if (file.size > LARGEST) return null
  const bytes = new Uint8Array(await file.arrayBuffer())
  const worker = new Worker(new URL('./opening.worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise((resolve) => {
      setTimeout(() => resolve(null), PATIENCE_MS)
      worker.addEventListener('message', ({ data }: MessageEvent<OpenedArticle | null>) => resolve(data))
      worker.addEventListener('error', () => resolve(null))
      worker.postMessage({ name: file.name, bytes } satisfies FileToOpen)
    })
  } finally {
    worker.terminate()
  }
}
