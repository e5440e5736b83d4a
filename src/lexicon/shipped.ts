import { columns, lemmas, names, tables } from './packed.js'
import { forms } from './packed-forms.js'
import type { Packed } from './packing.js'
import { SEPARATOR } from './separator.js'

/** The lexicon that is shipped, as packed by scripts/pack-lexicon.ts. */
export function shippedLexicon(): Packed {
  const parts = tables.split(SEPARATOR)
  const source: Record<string, string> = {}
  for (let i = 0; i + 1 < parts.length; i += 2) source[parts[i]] = parts[i + 1]
  return { ...(JSON.parse(columns) as Omit<Packed, 'source' | 'lemmas' | 'names' | 'forms'>), source, lemmas, names, forms }
}
