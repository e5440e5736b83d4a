import { posNames } from '../lexicon/features.js'
import { type Lexicon, rowsOf } from '../lexicon/lexicon.js'
import { foldWord } from '../text/spelling.js'
import type { Analysis } from './analysis.js'

interface Followed {
  readonly form: string
  readonly lemma: string
  readonly pos: number
}

/** The readings that a word keeps before the word `next`: those given, when nothing tells them apart. */
export type Followers = (readings: readonly Analysis[], next: string) => readonly Analysis[]

/** `grammar/followed.tsv`: words that are told apart by the word right after them (عبر عن, بين أن). */
export function followersOf(lexicon: Lexicon): Followers {
  const fold = (word: string): string => foldWord(lexicon.spelling, word)
  const byNext = new Map<string, Followed[]>()
  for (const { cells } of rowsOf(lexicon, 'grammar/followed')) {
    const list = byNext.get(fold(cells.next)) ?? []
    list.push({ form: fold(cells.form), lemma: fold(cells.lemma), pos: posNames.indexOf(cells.pos as never) })
    byNext.set(fold(cells.next), list)
  }
  return (readings, next) => {
    if (readings.length < 2) return readings
    const rows = byNext.get(next)
    if (!rows) return readings
    for (const row of rows) {
      const kept = readings.filter((a) => a.stem === row.form && a.lemma === row.lemma && a.pos === row.pos && !a.det && !a.pron)
      if (kept.length > 0) return kept
    }
    return readings
  }
}
