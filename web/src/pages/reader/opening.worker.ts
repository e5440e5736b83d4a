/** Reads what was opened away from the page: a file may be made to take long. */
import { articleIn, type OpenedArticle } from './opened.js'

export interface FileToOpen { readonly name: string; readonly bytes: Uint8Array }

addEventListener('message', ({ data: { name, bytes } }: MessageEvent<FileToOpen>) => {
  let article: OpenedArticle | null = null
  try {
    article = articleIn(name, bytes)
  } finally {
    postMessage(article)
  }
})
