import { type Limits, sizeInWords } from './limits.js'
import type { Item, Problem } from './problem.js'
import type { WebSource } from './web-source.js'

/** What is being read. */
export interface Input {
  /** What the input is called in messages. */
  readonly name: string
  readonly limits: Limits
  /** Of an input of the web. */
  readonly source?: WebSource
  /** The line that is being read, for a fault of the stream itself; null where lines do not count. */
  line: number | null
}

export function problem(input: Input, code: Problem['code'], reason: string, line: number | null = input.line): Item {
  return { kind: 'problem', problem: { file: input.name, line, code, reason } }
}

export const note = (input: Input, text: string, line: number | null = null): Item => ({ kind: 'note', file: input.name, line, text })

export const tooLargeArticle = (limits: Limits): string => `article larger than ${sizeInWords(limits.article)} (--max-bytes raises the limit)`
