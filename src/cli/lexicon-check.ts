import { checkLexicon } from '../lexicon/check.js'
import type { Context } from './io.js'
import { shippedTables, userTables } from './lexicon-folders.js'
import { faultLine } from './user-lexicon.js'

export interface LexiconCheckFlags {
  readonly lexicon?: string
}

/** `isnad lexicon check`: every fault of the shipped tables, or of the user's own against them, one to a line; status 1 when there are any. */
export async function lexiconCheck(this: Context, { lexicon }: LexiconCheckFlags): Promise<void> {
  const shipped = shippedTables()
  const faults = lexicon === undefined ? checkLexicon(shipped) : checkLexicon(userTables(lexicon), shipped)
  const folderOf = (file: string): string => lexicon ?? (file.startsWith('grammar/') ? '' : 'lexicon')
  for (const fault of faults) await this.io.stdout.write(`${faultLine(fault, folderOf(fault.file))}\n`)
  if (faults.length > 0) this.status(1)
}
