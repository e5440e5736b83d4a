import { type Lexicon, rowsOf } from '../lexicon/lexicon.js'
import { valuesOf } from '../lexicon/table.js'
import { foldWord } from '../text/spelling.js'

export type PrepositionUse = 'belonging' | 'posted' | 'representing' | 'means' | 'apart' | 'giver' | 'medium' | 'spoken-to' | 'told' | 'between' | 'brought' | 'inside' | 'locative' | 'together' | 'occasion'

/** Folded prepositions by what they can do; from `grammar/preposition-uses.tsv`. */
export type PrepositionUses = (use: PrepositionUse) => ReadonlySet<string>

export function prepositionUsesOf(lexicon: Lexicon): PrepositionUses {
  const table = new Map(rowsOf(lexicon, 'grammar/preposition-uses').map(({ cells }) => [cells.use, new Set(valuesOf(cells.prepositions).map((w) => foldWord(lexicon.spelling, w)))]))
  const none: ReadonlySet<string> = new Set()
  return (use) => table.get(use) ?? none
}
