import fs from 'node:fs'
import { encoderOf, type FormatName, formatNames } from '../formats/formats.js'
import { codeArticles } from './code-articles.js'
import { type InputOptions, inputsOf, itemsOf, STDIN } from './inputs.js'
import { type Context, UsageError } from './io.js'
import { outputFor, WIDTH } from './output-for.js'
import { LOADING, progressOn } from './progress.js'
import { soundUserLexicon } from './user-lexicon.js'

export interface CodeFlags extends InputOptions {
  readonly format?: FormatName
  readonly output?: string
  readonly lexicon?: string
  readonly minConfidence?: number
  readonly skipTeasers: boolean
}

/** `isnad code`: articles in, records out, as one stream whose pace the reader of the output sets. */
export async function code(this: Context, flags: CodeFlags, ...files: string[]): Promise<void> {
  const { io } = this
  const inputs = inputsOf(files, io)
  const { format, toTerminal, open } = outputFor(flags, formatNames, io)
  if (format === 'parquet' && toTerminal) throw new UsageError('parquet is binary: name a file with -o, or send it through a pipe')
  if (flags.output !== undefined && inputs.some((input) => isSameFile(input, flags.output!))) throw new UsageError(`${flags.output}: is also an input`)
  const lexicon = flags.lexicon === undefined ? undefined : soundUserLexicon(flags.lexicon)
  const progress = progressOn(io, toTerminal)
  try {
    await open(async (write) => {
      progress.waiting(LOADING)
      const coder = await io.openCoder(lexicon)
      const encode = await encoderOf(format, { width: io.stdout.columns ?? WIDTH, colour: toTerminal && !io.env.NO_COLOR })
      const coded = codeArticles(itemsOf(inputs, io, flags), coder, this, { minConfidence: flags.minConfidence ?? 0, skipTeasers: flags.skipTeasers, progress })
      for await (const chunk of encode(coded)) await write(chunk)
    })
  } finally {
    progress.clear()
  }
}

function isSameFile(input: string, output: string): boolean {
  if (input === STDIN) return false
  const a = fs.statSync(input, { throwIfNoEntry: false })
  const b = fs.statSync(output, { throwIfNoEntry: false })
  return a !== undefined && b !== undefined && a.isFile() && a.ino === b.ino && a.dev === b.dev
}
