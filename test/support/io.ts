import type { Coder, Io, Output } from '../../src/cli/io.js'
import type { Source } from '../../src/lexicon/lexicon.js'
import { emptyGist } from '../../src/gist/gist.js'
import type { Article } from '../../src/text/article.js'
import { readHere, type Reader } from '../../src/work/reader.js'
import { threat } from './records.js'

/** An output that remembers what was written. */
export class Memory implements Output {
  readonly chunks: Uint8Array[] = []
  isTTY = false
  columns: number | undefined = undefined

  async write(chunk: string | Uint8Array): Promise<void> {
    this.chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  }

  get text(): string {
    return Buffer.concat(this.chunks).toString()
  }
}

/** Finds the same threat in every article, so that what the command does can be told from what the coder does. */
export const fakeCoder: Coder = {
  code: (article) => ({ records: [{ ...threat, id: `r-${article.id}`, doc: article.id }], notes: article.text.includes('ملاحظة') ? ['date: no publication date'] : [] }),
  explain: (article) => `explained ${article.id}`,
  queryKeys: (query) => query.split(' ').map((word) => [word]),
  directory: { hasId: () => false, called: () => [], withWords: () => [], beginning: () => [], countryCalled: () => null, placesCalled: () => [], names: () => [], fold: (name) => ` ${name} ` },
}

/** What is kept of an article is what the coder codes. */
export const fakeReader = (coder: Coder): Reader => readHere({ identity: 'fake', read: (article) => ({ ...coder.code(article), gist: emptyGist }) })

export interface FakeIo extends Io {
  readonly stdout: Memory
  readonly stderr: Memory
  /** Every article that reached the coder. */
  readonly coded: Article[]
  readonly lexicons: (Source | undefined)[]
}

export function fakeIo({ stdin = '', stdinIsTerminal = false, coder = fakeCoder, signal = new AbortController().signal }: { stdin?: string | Uint8Array; stdinIsTerminal?: boolean; coder?: Coder; signal?: AbortSignal } = {}): FakeIo {
  const coded: Article[] = []
  const lexicons: (Source | undefined)[] = []
  const remembering: Coder = { ...coder, code(given) { coded.push(given); return coder.code(given) } }
  return {
    stdin: Object.assign(chunksOf([typeof stdin === 'string' ? Buffer.from(stdin) : stdin]), { isTTY: stdinIsTerminal }),
    stdout: new Memory(), stderr: new Memory(), env: {}, signal, coded, lexicons,
    async openCoder(lexicon) {
      lexicons.push(lexicon)
      return remembering
    },
    async openReader(lexicon) {
      lexicons.push(lexicon)
      return fakeReader(remembering)
    },
  }
}

export async function* chunksOf(chunks: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) if (chunk.length > 0) yield chunk
}
