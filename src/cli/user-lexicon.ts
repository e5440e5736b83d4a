import path from 'node:path'
import { checkLexicon } from '../lexicon/check.js'
import type { Source } from '../lexicon/lexicon.js'
import type { Fault } from '../lexicon/table.js'
import { UsageError } from './io.js'
import { shippedTables, userTables } from './lexicon-folders.js'

const MOST_NAMED = 20

/** A user's tables, which must be without fault: a typo would otherwise take a word away in silence. */
export function soundUserLexicon(folder: string): Source {
  const tables = userTables(folder)
  const faults = checkLexicon(tables, shippedTables())
  if (faults.length === 0) return tables
  const named = faults.slice(0, MOST_NAMED).map((fault) => faultLine(fault, folder))
  const more = faults.length > MOST_NAMED ? [`… and ${faults.length - MOST_NAMED} more: isnad lexicon check --lexicon ${folder}`] : []
  throw new UsageError(['the lexicon has faults', ...named, ...more].join('\n'))
}

/** `file:line: reason`, the file as the user can open it. */
export function faultLine({ file, line, message }: Fault, folder: string): string {
  return `${path.join(folder, file)}:${line}: ${message}`
}
