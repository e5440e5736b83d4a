import type { Article } from '../text/article.js'
import { contentId } from './article-id.js'
import { cleanAddress } from './clean-address.js'
import { decode } from './decode.js'
import { type Input, note, problem, tooLargeArticle } from './input.js'
import { sizeInWords } from './limits.js'
import { joined } from './lines.js'
import { splitHeadline } from './plain-text.js'
import type { Item, Problem } from './problem.js'
import type { WebSource } from './web-source.js'

export type Read = (Omit<Article, 'id'> & { readonly notes: readonly string[] }) | { readonly fault: Pick<Problem, 'code' | 'reason'> }

/** All of a file, or null where it is larger than `most` bytes. */
export async function wholeOf(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > most) return null
    parts.push(chunk)
  }
  return joined(parts)
}

export const tooLargeFile = (input: Input): Item => problem(input, 'too-large', `larger than ${sizeInWords(input.limits.file)} (--max-bytes raises the limit)`)

/** A text file or a page: one article, which has to be in memory as a whole. */
export async function* readWhole(input: Input, chunks: AsyncIterable<Uint8Array>, isPage: boolean): AsyncGenerator<Item> {
  const bytes = await wholeOf(chunks, input.limits.file)
  if (bytes === null) return yield tooLargeFile(input)
  const read = isPage ? await readPageLazily(bytes, input.source) : readText(bytes)
  if ('fault' in read) return yield problem(input, read.fault.code, read.fault.reason)
  const { notes, ...fields } = read
  if (Buffer.byteLength(fields.text) > input.limits.article) return yield problem(input, 'too-large', tooLargeArticle(input.limits))
  for (const text of notes) yield note(input, text)
  yield { kind: 'article', article: { id: contentId(fields.text, fields.title), ...fields, url: fields.url ?? (input.source ? cleanAddress(input.source.url) : null) }, file: input.name, line: null }
}

function readText(bytes: Uint8Array): Read {
  const decoded = decode(bytes)
  if ('fault' in decoded) return decoded
  const { title, text } = splitHeadline(decoded.text)
  return text === '' ? { fault: { code: 'empty', reason: 'holds nothing but white space' } } : { title, text, notes: decoded.notes }
}

/** The page reader and its parser are loaded only for a page: most runs need neither. */
async function readPageLazily(bytes: Uint8Array, source?: WebSource): Promise<Read> {
  const { readPage } = await import('./html-page.js')
  return readPage(bytes, source)
}
