import type { Article } from '../text/article.js'
import { defaultLimits, type Limits } from '../intake/limits.js'
import { openFile } from '../intake/open-file.js'
import type { Item, Problem } from '../intake/problem.js'
import { readInput } from '../intake/read-input.js'
import { withoutSecrets } from '../text/secrets.js'
import { type Io, UsageError } from './io.js'
import { isWebAddress, type OpenInput, type WebFlags, webInputs } from './web-input.js'

export const STDIN = '-'
/** An address of something else than the web: never the name of a file. */
const OTHER_ADDRESS = /^[a-z][a-z\d+.-]*:\/\//i

export interface InputOptions extends WebFlags {
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
  const web = webInputs(options, io)
  const open = async (input: string): Promise<OpenInput | Problem> => {
    if (isWebAddress(input)) return web.open(input, limits.file)
    if (OTHER_ADDRESS.test(input)) return { file: withoutSecrets(input), line: null, code: 'fetch', reason: 'only http and https addresses are read' }
    const bytes = input === STDIN ? io.stdin : await openFile(input)
    return 'reason' in bytes ? bytes : { bytes }
  }
  try {
    for (const input of inputs) {
      const opened = await open(input)
      if ('reason' in opened) {
        yield { kind: 'problem', problem: opened }
        continue
      }
      for await (const item of readInput(nameOf(input), opened.bytes, limits, opened.source)) {
        yield item.kind === 'article' ? { ...item, article: completed(item.article, options) } : item
      }
    }
  } finally {
    await web.close()
  }
}

/** What an input is called in messages. */
function nameOf(input: string): string {
  if (input === STDIN) return '<stdin>'
  return isWebAddress(input) ? withoutSecrets(input) : input
}

function completed(article: Article, { published, outlet }: InputOptions): Article {
  return { ...article, published: article.published ?? published ?? null, outlet: article.outlet ?? outlet ?? null }
}
