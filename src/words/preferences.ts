import { posNamed } from '../lexicon/features.js'
import { type Lexicon, rowsOf } from '../lexicon/lexicon.js'
import { ARTICLE, foldWord } from '../text/spelling.js'
import { type Analysis, withCost } from './analysis.js'

/** Applies `grammar/readings.tsv`: what single readings of single forms cost on top. */
export function preferencesOf(lexicon: Lexicon): (readings: readonly Analysis[]) => readonly Analysis[] {
  /** `lemma` '' and `pos` null where the table has `*`: any. */
  const byForm = new Map<string, { lemma: string; pos: number | null; cost: number }[]>()
  for (const { cells } of rowsOf(lexicon, 'grammar/readings')) {
    const fold = (word: string): string => foldWord(lexicon.spelling, word)
    const row = { lemma: cells.lemma === '*' ? '' : fold(cells.lemma), pos: posNamed(cells.pos), cost: Number(cells.cost) }
    const form = fold(cells.form)
    byForm.set(form, [...(byForm.get(form) ?? []), row])
  }
  return (readings) => readings.map((a) => {
    const rows = byForm.get(a.det ? ARTICLE + a.stem : a.stem)
    const extra = rows?.reduce((sum, r) => sum + ((r.lemma === '' || r.lemma === a.lemma) && (r.pos === null || r.pos === a.pos) ? r.cost : 0), 0) ?? 0
    return withCost(a, a.cost + extra)
  })
}
