import { formatOf } from '../formats/formats.js'
import type { Io } from './io.js'
import { isClosedPipe } from './output.js'
import { openOutputFile } from './output-file.js'

/** Columns of a table when the output is no terminal. */
export const WIDTH = 120

type Write = (chunk: string | Uint8Array) => Promise<void>

export interface OutputFor<Format> {
  readonly format: Format
  readonly toTerminal: boolean
  /** Runs `work` with where its output goes: a file appears whole or not at all, and a reader who has gone away ends it. */
  open(work: (write: Write) => Promise<void>): Promise<void>
}

/** A table on a terminal; for a file what its name asks for; JSON lines otherwise. */
export function outputFor<Format extends string>({ format, output }: { readonly format?: Format; readonly output?: string }, io: Io): OutputFor<Format | 'table' | 'jsonl'> {
  const toTerminal = output === undefined && io.stdout.isTTY
  const byName = output === undefined ? null : (formatOf(output) as Format | null)
  return {
    format: format ?? byName ?? (toTerminal ? 'table' : 'jsonl'),
    toTerminal,
    async open(work) {
      const file = output === undefined ? null : await openOutputFile(output)
      try {
        await work((chunk) => (file ?? io.stdout).write(chunk))
        await file?.commit()
      } catch (error) {
        await file?.discard()
        if (!isClosedPipe(error)) throw error
      }
    },
  }
}
