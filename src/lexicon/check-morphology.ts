import { fault } from './check-conflicts.js'
import { isWhole, type Table } from './check-tables.js'
import type { Spelling } from '../text/spelling.js'
import type { Source } from './lexicon.js'
import { type Morphology, morphologyOf, morphologyTables, readMorphology } from './morphology.js'
import { type Fault, readTable, type Row } from './table.js'

/**
 * The morphology that words are compiled with: that of `base`, where it has one, else that of the tables themselves, whose cells are then checked.
 * Tables of morphology that differ from the base's are faults: they are never read, since the base's words are compiled already.
 */
export function morphologyFor(own: readonly Table[], base: Source, spelling: Spelling, faults: Fault[]): Morphology {
  const tables = own.filter(({ path }) => morphologyTables.includes(path))
  if (!morphologyTables.some((path) => path in base)) return readMorphology((path) => tables.filter(isWhole).find((table) => table.path === path)?.rows ?? [], spelling, faults)
  const isOther = ({ path, rows }: Table): boolean => written(rows) !== written(readTable(path, base[path] ?? '', []))
  for (const { path } of tables.filter(isOther)) faults.push(fault({ file: path, line: 1 }, 'folder', 'words are built by the shipped table, and this one is never read: list what is built otherwise in words/'))
  return morphologyOf(base, spelling, [])
}

const written = (rows: readonly Row[]): string => JSON.stringify(rows.map(({ cells }) => cells))
