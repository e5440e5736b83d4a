import type { CommandContext } from '@stricli/core'
import type { Knowledge } from '../ask/index.js'
import type { Source } from '../lexicon/lexicon.js'
import type { EventRecord } from '../record/record.js'
import type { Article } from '../text/article.js'
import type { Reader } from '../work/reader.js'

/** Where text or bytes go. The promise settles when the chunk has been taken, so that awaiting it holds a fast writer back. */
export interface Output {
  write(chunk: string | Uint8Array): Promise<void>
  readonly isTTY: boolean
  /** Columns of the terminal, where it is one. */
  readonly columns?: number
}

/** What the commands need of a coder. */
export interface Coder extends Knowledge {
  code(article: Article, options?: { readonly skipTeasers?: boolean }): { readonly records: readonly EventRecord[]; readonly notes: readonly string[] }
  explain(article: Article): string
}

/** Everything of the world outside that the commands touch, besides files: a test hands in its own. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean }
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal
  /** A coder over the shipped lexicon and, where given, the user's tables. */
  openCoder(lexicon?: Source): Promise<Coder>
  /** The same on a thread of its own, for what is kept in a store. */
  openReader(lexicon?: Source): Promise<Reader>
}

export interface Context extends CommandContext {
  readonly io: Io
  /** Sets the exit status of a command that ran to its end; the highest one set holds. */
  status(code: ExitStatus): void
}

/** 0 all coded; 1 some inputs could not be read; 2 wrong usage; 3 the output could not be written, or a fault of the program; 130 interrupted. */
export type ExitStatus = 0 | 1 | 2 | 3 | 130

/** A wrong use of the command that only shows when it runs: reported without a stack, exit status 2. */
export class UsageError extends Error {}

/** The user has interrupted the command: it ends without a message. */
export class Interrupted extends Error {}

/** A line on standard error, where nobody is waited for. */
export function tell(io: Io, line: string): void {
  io.stderr.write(`isnad: ${line}\n`).catch(() => {})
}
