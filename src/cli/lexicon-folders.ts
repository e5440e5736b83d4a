import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Source } from '../lexicon/lexicon.js'
import { UsageError } from './io.js'
import { readSource } from './read-source.js'

/** The package's own folder: `src/cli` and `dist/cli` both lie two below it. */
const home = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

/** The tables that the package ships, by path below `lexicon/`; those of `grammar/` keep that name before them. */
export function shippedTables(): Source {
  const grammar = Object.entries(readSource(path.join(home, 'grammar')))
  return { ...readSource(path.join(home, 'lexicon')), ...Object.fromEntries(grammar.map(([file, content]) => [`grammar/${file}`, content])) }
}

/** A user's own tables below `folder`, laid out like `lexicon/`. */
export function userTables(folder: string): Source {
  const stat = fs.statSync(folder, { throwIfNoEntry: false })
  if (!stat) throw new UsageError(`${folder}: no such folder`)
  if (!stat.isDirectory()) throw new UsageError(`${folder}: is not a folder`)
  const tables = readSource(folder)
  if (Object.keys(tables).length === 0) throw new UsageError(`${folder}: holds no tables (*.tsv)`)
  return tables
}

export function packageVersion(): string {
  return (JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8')) as { version: string }).version
}
