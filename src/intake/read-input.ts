import { Readable } from 'node:stream'
import zlib from 'node:zlib'
import { foreignReason } from './foreign.js'
import { membersOf } from './gzip-members.js'
import { type Input, problem } from './input.js'
import { readJsonFile } from './json-file.js'
import { readJsonLines } from './json-lines.js'
import { type InputKind, isGzip, kindOf } from './kind.js'
import type { Limits } from './limits.js'
import { peek } from './peek.js'
import type { Item, Problem } from './problem.js'
import { readTableOfArticles } from './table.js'
import { readTrec } from './trec.js'
import { utf16Mark } from './utf8.js'
import { utf16ToUtf8 } from './utf16.js'
import { readWarc } from './warc.js'
import { fileNameOf, type WebSource } from './web-source.js'
import { readWhole } from './whole-file.js'

/** So many bytes at the beginning tell what an input is. */
const HEAD = 8 * 1024

/**
 * The articles of one input, with everything about it that could not be read, in order. `name` is what the input is called in messages and,
 * by its extension, what it is taken for; for an input of the web `source` says that. Nothing is thrown for bad input. What holds many articles is read in constant memory.
 */
export async function* readInput(name: string, bytes: AsyncIterable<Uint8Array>, limits: Limits, source?: WebSource): AsyncGenerator<Item> {
  const input: Input = { name, limits, source, line: null }
  const file = source ? fileNameOf(source) : name
  try {
    const raw = await peek(bytes, HEAD)
    const packed = isGzip(raw.head)
    const inner = packed ? file.replace(/\.gz$/i, '') : file
    if (packed && kindOf(inner, unpackedHead(raw.head)) === 'warc') return yield* readWarc(input, membersOf(raw.all))
    const { head, all } = await peekText(packed ? unpacked(raw.all) : raw.all)
    const foreign = foreignReason(head, packed ? null : source?.contentType)
    if (head.length === 0) yield problem(input, 'empty', 'empty')
    else if (foreign !== null) yield problem(input, 'binary', foreign)
    else yield* readers[kindOf(inner, head)](input, all)
  } catch (error) {
    yield problem(input, ...reasonFor(error as NodeJS.ErrnoException))
  }
}

const readers: Readonly<Record<InputKind, (input: Input, chunks: AsyncIterable<Uint8Array>) => AsyncGenerator<Item>>> = {
  jsonl: readJsonLines,
  json: readJsonFile,
  table: readTableOfArticles,
  trec: readTrec,
  warc: readWarc,
  feed: (input) => notHere(input, 'a feed, not an article: isnad watch reads the articles of the feed at an address'),
  opml: (input) => notHere(input, 'a list of feeds, not an article: isnad watch reads the articles of its feeds'),
  html: (input, chunks) => readWhole(input, chunks, true),
  text: (input, chunks) => readWhole(input, chunks, false),
}

/** What another command reads. */
async function* notHere(input: Input, reason: string): AsyncGenerator<Item> {
  yield problem(input, 'feed', reason)
}

async function peekText(chunks: AsyncIterable<Uint8Array>): ReturnType<typeof peek> {
  const first = await peek(chunks, HEAD)
  const utf16 = utf16Mark(first.head)
  return utf16 === null ? first : peek(utf16ToUtf8(first.all, utf16), HEAD)
}

function unpacked(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const source = Readable.from(chunks, { objectMode: false })
  const gunzip = zlib.createGunzip()
  source.on('error', (error) => gunzip.destroy(error))
  return source.pipe(gunzip)
}

/** What can be unpacked of the first bytes. */
function unpackedHead(head: Uint8Array): Uint8Array {
  try {
    return zlib.gunzipSync(head, { finishFlush: zlib.constants.Z_SYNC_FLUSH })
  } catch {
    return new Uint8Array(0)
  }
}

function reasonFor(error: NodeJS.ErrnoException): [Problem['code'], string] {
  const code = error.code ?? ''
  if (code === 'Z_BUF_ERROR') return ['gzip', 'compressed data ends too early; what came before was read']
  if (code.startsWith('Z_')) return ['gzip', `compressed data is damaged (${error.message}); what came before was read`]
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return ['encoding', 'not UTF-16, though it begins as if it were; what came before was read']
  return ['unreadable', `could not be read (${error.message})`]
}
