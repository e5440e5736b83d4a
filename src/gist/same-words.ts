import { type Lexicon, rowsOf } from '../lexicon/lexicon.js'
import { foldWord } from '../text/spelling.js'
import type { SameWord } from './gist.js'

/** Folded spellings → the first of their line in `lexicon/search/same.tsv`. */
export function sameWordsOf(lexicon: Lexicon): SameWord {
  const same = new Map<string, string>()
  for (const { cells } of rowsOf(lexicon, 'search/same')) {
    const [first, ...others] = cells.lemmas.split('|').map((lemma) => foldWord(lexicon.spelling, lemma.trim()))
    for (const other of others) same.set(other, first)
  }
  return same
}
