import type { Article } from '../text/article.js'
import { defaultLimits, type Limits } from '../intake/limits.js'
import { openFile } from '../intake/open-file.js'
import type { Item } from '../intake/problem.js'
import { readInput } from '../intake/read-input.js'
import { type Io, UsageError } from './io.js'

export const STDIN = '-'

export interface InputOptions {
  /** Publication date and outlet of articles that do not name their own. */
  readonly published?: string
  readonly outlet?: string
  readonly maxBytes?: number
}

/** What is to be read: the files named, or standard input when it is not a terminal. */
export function inputsOf(files: readonly string[], io: Io): readonly string[] {
  if (files.filter((file) => file === STDIN).length > 1) throw new UsageError('standard input (-) can be read only once')
  if (files.length > 0) return files
  if (io.stdin.isTTY) throw new UsageError('nothing to read: name a file, or send text to standard input')
  return [STDIN]
}

/** Everything the inputs hold, in their order. */
export async function* itemsOf(inputs: readonly string[], io: Io, options: InputOptions): AsyncGenerator<Item> {
  const limits: Limits = options.maxBytes === undefined ? defaultLimits : { file: options.maxBytes, article: options.maxBytes }
  for (const input of inputs) {
    const opened = input === STDIN ? io.stdin : await openFile(input)
    if ('reason' in opened) {
      yield { kind: 'problem', problem: opened }
      continue
    }
    for await (const item of readInput(input === STDIN ? '<stdin>' : input, opened, limits)) {
      yield item.kind === 'article' ? { ...item, article: completed(item.article, options) } : item
    }
  }
}

function completed(article: Article, { published, outlet }: InputOptions): Article {
  return { ...article, published: article.published ?? published ?? null, outlet: article.outlet ?? outlet ?? null }
}
