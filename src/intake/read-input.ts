import { Readable } from 'node:stream'
import zlib from 'node:zlib'
import type { Article } from '../text/article.js'
import { contentId } from './article-id.js'
import { decodeUtf8 } from './decode.js'
import { parseArticle } from './json-line.js'
import { isGzip, kindOf } from './kind.js'
import { type Limits, sizeInWords } from './limits.js'
import { joined, linesOf } from './lines.js'
import { peek } from './peek.js'
import { splitHeadline } from './plain-text.js'
import type { Item, Problem } from './problem.js'
import { fileNameOf, type WebSource } from './web-source.js'

/**
 * The articles of one input, with everything about it that could not be read, in order. `name` is what the input is called in messages and,
 * by its extension, what it is taken for; for an input of the web `source` says that. Nothing is thrown for bad input. JSON lines are read in constant memory.
 */
export async function* readInput(name: string, bytes: AsyncIterable<Uint8Array>, limits: Limits, source?: WebSource): AsyncGenerator<Item> {
  const input: Input = { name, limits, source, line: null }
  const file = source ? fileNameOf(source) : name
  try {
    const raw = await peek(bytes, 2)
    const packed = isGzip(raw.head)
    const { head, all } = await peek(packed ? unpacked(raw.all) : raw.all, 512)
    const kind = kindOf(packed ? file.replace(/\.gz$/i, '') : file, head)
    if (head.length === 0) yield problem(input, 'empty', 'empty')
    else if (kind === 'jsonl') yield* readLines(input, all)
    else yield* readWhole(input, all, kind === 'html')
  } catch (error) {
    yield problem(input, ...reasonFor(error as NodeJS.ErrnoException))
  }
}

interface Input {
  readonly name: string
  readonly limits: Limits
  readonly source: WebSource | undefined
  /** The line that is being read, for a fault of the stream itself. */
  line: number | null
}

function problem(input: Input, code: Problem['code'], reason: string, line: number | null = input.line): Item {
  return { kind: 'problem', problem: { file: input.name, line, code, reason } }
}

function unpacked(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const source = Readable.from(chunks, { objectMode: false })
  const gunzip = zlib.createGunzip()
  source.on('error', (error) => gunzip.destroy(error))
  return source.pipe(gunzip)
}

function reasonFor(error: NodeJS.ErrnoException): [Problem['code'], string] {
  const code = error.code ?? ''
  if (code === 'Z_BUF_ERROR') return ['gzip', 'compressed data ends too early; what came before was read']
  if (code.startsWith('Z_')) return ['gzip', `compressed data is damaged (${error.message}); what came before was read`]
  return ['unreadable', `could not be read (${error.message})`]
}

async function* readLines(input: Input, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Item> {
  const file = input.name
  let any = false
  input.line = 1
  for await (const { number, bytes, tooLong } of linesOf(chunks, input.limits.article)) {
    input.line = number + 1
    if (tooLong) {
      any = true
      yield problem(input, 'too-large', tooLargeArticle(input.limits), number)
      continue
    }
    const decoded = decodeUtf8(bytes)
    if ('fault' in decoded) {
      any = true
      yield problem(input, decoded.fault.code, decoded.fault.reason, number)
      continue
    }
    if (decoded.text.trim() === '') continue
    any = true
    const parsed = parseArticle(decoded.text)
    if ('fault' in parsed) yield problem(input, parsed.fault.code, parsed.fault.reason, number)
    else {
      if (parsed.note) yield { kind: 'note', file, line: number, text: parsed.note }
      yield { kind: 'article', article: parsed.article, file, line: number }
    }
  }
  if (!any) yield problem(input, 'empty', 'holds no articles', null)
}

const tooLargeArticle = (limits: Limits): string => `article larger than ${sizeInWords(limits.article)} (--max-bytes raises the limit)`

/** A text file or a page, which has to be in memory as a whole. */
async function* readWhole(input: Input, chunks: AsyncIterable<Uint8Array>, isPage: boolean): AsyncGenerator<Item> {
  const { limits } = input
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > limits.file) return yield problem(input, 'too-large', `larger than ${sizeInWords(limits.file)} (--max-bytes raises the limit)`)
    parts.push(chunk)
  }
  const bytes = joined(parts)
  const read = isPage ? await readPageLazily(bytes) : readText(bytes)
  if ('fault' in read) return yield problem(input, read.fault.code, read.fault.reason)
  if (Buffer.byteLength(read.text) > limits.article) return yield problem(input, 'too-large', tooLargeArticle(limits))
  yield { kind: 'article', article: { id: contentId(read.text, read.title), ...read, ...(input.source && !read.url && { url: input.source.url }) }, file: input.name, line: null }
}

type Read = Omit<Article, 'id'> | { readonly fault: Pick<Problem, 'code' | 'reason'> }

function readText(bytes: Uint8Array): Read {
  const decoded = decodeUtf8(bytes)
  if ('fault' in decoded) return decoded
  const { title, text } = splitHeadline(decoded.text)
  return text === '' ? { fault: { code: 'empty', reason: 'holds nothing but white space' } } : { title, text }
}

/** The page reader and its parser are loaded only for a page: most runs need neither. */
async function readPageLazily(bytes: Uint8Array): Promise<Read> {
  const { readPage } = await import('./html-page.js')
  return readPage(bytes)
}
