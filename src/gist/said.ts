import type { Parsed } from '../events/syntax.js'
import type { Lexicon } from '../lexicon/lexicon.js'
import { whenAsked } from '../lexicon/when-asked.js'
import { foldWord } from '../text/spelling.js'
import { type Figure, figuresOf } from './figures/figures.js'
import { officesOf } from './figures/holders.js'
import { type Ordinal, ordinalsOf } from './figures/ordinals.js'
import type { ReadPart } from './figures/parts.js'
import { nameKeyBy } from './figures/same-name.js'
import { type Titled, titlesOf } from './figures/titles.js'
import { figureVocabulary } from './figures/vocabulary.js'

/** What an article says in numbers, ordinals and titles, where two articles can contradict each other word by word. */
export interface Said {
  readonly figures: readonly Figure[]
  readonly ordinals: readonly Ordinal[]
  readonly offices: readonly Titled[]
}

export const nothingSaid: Said = { figures: [], ordinals: [], offices: [] }

/** Finds it in title and text. */
export type SaidFinder = (title: Parsed | null, text: Parsed) => Said

export function saidFinder(lexicon: Lexicon): SaidFinder {
  const vocabulary = whenAsked(() => figureVocabulary(lexicon))
  const tables = whenAsked(() => ({ offices: officesOf(lexicon), vocabulary: vocabulary(), nameKey: nameKeyBy(lexicon), fold: (word: string) => foldWord(lexicon.spelling, word) }))
  return (title, text) => {
    const parts: ReadPart[] = [...(title === null ? [] : [{ part: 'title' as const, parsed: title }]), { part: 'text', parsed: text }]
    return {
      figures: parts.flatMap((part) => figuresOf(part, vocabulary())),
      ordinals: parts.flatMap((part) => ordinalsOf(part, vocabulary())),
      offices: parts.flatMap((part) => titlesOf(part, tables())),
    }
  }
}
