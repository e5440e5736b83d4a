import { columns, glosses, lemmas, names, tables } from './packed.js'
import { forms } from './packed-forms.js'
import type { Packed } from './packing.js'

/** The lexicon that is shipped, as packed by scripts/pack-lexicon.ts. */
export function shippedLexicon(): Packed {
  return { ...(JSON.parse(columns) as Omit<Packed, 'source' | 'lemmas' | 'glosses' | 'names' | 'forms'>), source: tables, lemmas, glosses, names, forms }
}
