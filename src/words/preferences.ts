import { posNames } from '../lexicon/features.js'
import { type Lexicon, rowsOf } from '../lexicon/lexicon.js'
import { foldWord } from '../text/spelling.js'
import { type Analysis, withCost } from './analysis.js'

const ARTICLE = 'ال'

/** Applies `grammar/readings.tsv`: what single readings of single forms cost on top. */
export function preferencesOf(lexicon: Lexicon): (readings: readonly Analysis[]) => readonly Analysis[] {
  const byForm = new Map<string, { lemma: string; pos: number; cost: number }[]>()
  for (const { cells } of rowsOf(lexicon, 'grammar/readings')) {
    const fold = (word: string): string => foldWord(lexicon.spelling, word)
    const row = { lemma: cells.lemma === '*' ? '' : fold(cells.lemma), pos: posNames.indexOf(cells.pos as never), cost: Number(cells.cost) }
    const form = fold(cells.form)
    byForm.set(form, [...(byForm.get(form) ?? []), row])
  }
  return (readings) => readings.map((a) => {
    const rows = byForm.get(a.det ? ARTICLE + a.stem : a.stem)
    const extra = rows?.reduce((sum, r) => sum + ((r.lemma === '' || r.lemma === a.lemma) && (r.pos < 0 || r.pos === a.pos) ? r.cost : 0), 0) ?? 0
    return withCost(a, a.cost + extra)
  })
}
