import { describeProblem, place } from '../intake/problem.js'
import { type InputOptions, inputsOf, itemsOf } from './inputs.js'
import { type Context, Interrupted, tell } from './io.js'
import { isClosedPipe } from './output.js'
import { soundUserLexicon } from './user-lexicon.js'

export interface ExplainFlags extends InputOptions {
  readonly lexicon?: string
}

/** `isnad explain`: what each stage made of the articles of one file, for whoever looks for the cause of a record. */
export async function explain(this: Context, flags: ExplainFlags, file: string): Promise<void> {
  const { io } = this
  const coder = await io.openCoder(flags.lexicon === undefined ? undefined : soundUserLexicon(flags.lexicon))
  try {
    for await (const item of itemsOf(inputsOf([file], io), io, flags)) {
      if (io.signal.aborted) throw new Interrupted()
      if (item.kind === 'article') await io.stdout.write(`${coder.explain(item.article).trimEnd()}\n`)
      else if (item.kind === 'note') tell(io, `${place(item.file, item.line)}: note: ${item.text}`)
      else {
        tell(io, describeProblem(item.problem))
        this.status(1)
      }
    }
  } catch (error) {
    if (!isClosedPipe(error)) throw error
  }
}
