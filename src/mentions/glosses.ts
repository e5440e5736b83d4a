import { Num, numberOf, Pos } from '../lexicon/features.js'
import { type Lexicon, rowsOf } from '../lexicon/lexicon.js'
import { whenAsked } from '../lexicon/when-asked.js'
import { foldWord } from '../text/spelling.js'
import type { Analysis } from '../words/analysis.js'
import { pluralInEnglish } from './english-counts.js'

/** English of common words: that of `actors/english.tsv`, else the first meaning that the word tables give. */
export interface Glosses {
  /** As a noun, also of an adjective that stands for who has it; null for a word that no table knows. */
  noun(a: Analysis, several: boolean): string | null
  adjective(a: Analysis): string | null
  /** بعض، نفس: of a noun that in English is an adjective of its genitive; else null. */
  qualifier(a: Analysis): string | null
}

/** In `actors/english.tsv`: the word stands for nobody but in names. */
const NONE = '-'

export function glossesOf(lexicon: Lexicon): Glosses {
  const listed = whenAsked(() => new Map(rowsOf(lexicon, 'actors/english').map(({ cells }) => [foldWord(lexicon.spelling, cells.lemma), cells])))
  const nouns = whenAsked(() => byLemma(lexicon, Pos.NOUN))
  const adjectives = whenAsked(() => byLemma(lexicon, Pos.ADJ))
  const of = ({ lexeme, lemma }: Analysis, pos: number): string => (lexeme >= 0 && lexicon.lexemes[lexeme].pos === pos && lexicon.lexemes[lexeme].gloss) || ((pos === Pos.NOUN ? nouns() : adjectives()).get(lemma) ?? '')
  const adjective = (a: Analysis): string | null => listed().get(a.lemma)?.adjective || of(a, Pos.ADJ) || null
  return {
    noun(a, several) {
      const row = listed().get(a.lemma)
      const one = row?.en || of(a, Pos.NOUN)
      if (one === NONE) return null
      if (one) return several ? row?.many || pluralInEnglish(one) : one
      const quality = a.pos === Pos.ADJ ? adjective(a) : null
      return quality === null ? null : `${quality} ${several ? 'people' : 'person'}`
    },
    adjective,
    qualifier: (a) => listed().get(a.lemma)?.whole || null,
  }
}

function byLemma({ lexemes, folded }: Lexicon, pos: number): Map<string, string> {
  const glosses = new Map<string, string>()
  lexemes.forEach(({ pos: own, gloss }, i) => {
    if (own === pos && gloss !== '' && !glosses.has(folded[i])) glosses.set(folded[i], gloss)
  })
  return glosses
}

export const isSeveral = (a: Analysis): boolean => numberOf(a.features) === Num.PL || numberOf(a.features) === Num.DU
