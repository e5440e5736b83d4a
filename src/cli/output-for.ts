import { type Io, UsageError } from './io.js'
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

export interface OutputFlags<Format> {
  readonly format?: Format
  readonly output?: string
}

/** A table on a terminal; for a file what its ending asks for; JSON lines otherwise, also for a file without an ending. */
export function chosenFormat<Format extends string>({ format, output }: OutputFlags<Format>, known: readonly Format[], io: Io): Format | 'table' | 'jsonl' {
  if (format !== undefined) return format
  if (output === undefined) return io.stdout.isTTY ? 'table' : 'jsonl'
  const ending = /\.(\w+)$/.exec(output)?.[1].toLowerCase()
  if (ending === undefined) return 'jsonl'
  const named = known.find((name) => name === (ending === 'ndjson' ? 'jsonl' : ending))
  if (named === undefined) throw new UsageError(`${output}: no format has the ending .${ending}, but ${known.map((name) => `.${name}`).join(', ')}; under any other name --format says which it is`)
  return named
}

/** Where the output goes, and in what form. */
export function outputFor<Format extends string>(flags: OutputFlags<Format>, known: readonly Format[], io: Io): OutputFor<Format | 'table' | 'jsonl'> {
  const { output } = flags
  return {
    format: chosenFormat(flags, known, io),
    toTerminal: output === undefined && io.stdout.isTTY,
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
