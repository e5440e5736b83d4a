import { Pos } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import { type Lexicon, rowsOf } from '../lexicon/lexicon.js'
import { foldWord } from '../text/spelling.js'
import { type Analysis, reading } from './analysis.js'
import { kindOf } from './kinds.js'

/** Reads the words before a number that say how exact it is, in tokens `from` … `to` of one sentence. */
export type BoundReader = (word: Analysis[], form: readonly string[], isNumber: (i: number) => boolean, from: number, to: number) => void

/**
 * مقتل نحو 25 جنديا, ما لا يقل عن عشرة: what says how exact a number is belongs to it as its own words do; it is no preposition, and its verb begins no clause.
 * The words are those of `lexicon/figures/bounds.tsv` that stand before a number, but for حتى, which dates have too. Comparatives (أكثر من) are read as what they are.
 */
export function boundReaderOf(lexicon: Lexicon): BoundReader {
  const byFirst = new Map<string, string[][]>()
  for (const { cells } of rowsOf(lexicon, 'figures/bounds')) {
    const words = cells.phrase.split(' ').map((w) => foldWord(lexicon.spelling, w))
    if (cells.place === 'before' && (words.length > 1 || cells.bound === 'about')) byFirst.set(words[0], [...(byFirst.get(words[0]) ?? []), words])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length)
  return (word, form, isNumber, from, to) => {
    for (let i = from; i + 1 < to; i++) {
      const { conj, prep, flags } = word[i]
      const found = byFirst.get(form[i].slice(conj.length + prep.length))
      if (!found || flags & Flag.elative) continue
      const words = found.find((w) => i + w.length < to && isNumber(i + w.length) && w.every((part, k) => k === 0 || form[i + k] === part))
      if (words) for (let k = i; k < i + words.length; k++) word[k] = asMeasure(word[k], form[k], k === i)
    }
  }
}

const MEASURE = kindOf('DET')

/** The word as one that measures the noun behind it; what stands before the first of several belongs to all. */
function asMeasure({ lemma, conj, prep }: Analysis, form: string, first: boolean): Analysis {
  const start = first ? conj.length + prep.length : 0
  return reading(form, -1, lemma, Pos.DET, Pos.DET, 0, first ? conj : '', first ? prep : '', false, false, null, start, form.length, false, 0, MEASURE)
}
