import { posNamed } from '../lexicon/features.js'
import { type Lexicon, rowsOf } from '../lexicon/lexicon.js'
import { foldWord } from '../text/spelling.js'
import { Kind } from '../text/tokens.js'
import type { Texted } from '../text/texted.js'
import type { Analysis } from './analysis.js'

interface Followed {
  readonly form: string
  readonly lemma: string
  readonly pos: number | null
}

/** The readings that the word at `i` keeps before what follows in its sentence: those given, when nothing tells them apart. */
export type Followers = (readings: readonly Analysis[], form: readonly string[], i: number, doc: Texted) => readonly Analysis[]

/** A word that decides from afar is looked for over so many words. */
const AFAR = 8

/**
 * `grammar/followed.tsv`: words that are told apart by the word right after them (بين أن), or, where that is written `…عن`, by one that comes before the next mark
 * when they begin a clause (وعبر الوزير المصري عن …).
 */
export function followersOf(lexicon: Lexicon): Followers {
  const fold = (word: string): string => foldWord(lexicon.spelling, word)
  const byNext = new Map<string, Followed[]>()
  const afar = new Map<string, { readonly row: Followed; readonly word: string }[]>()
  for (const { cells } of rowsOf(lexicon, 'grammar/followed')) {
    const row = { form: fold(cells.form), lemma: fold(cells.lemma), pos: posNamed(cells.pos) }
    const word = fold(cells.next.replace('…', ''))
    if (cells.next.startsWith('…')) for (const form of [row.form, `و${row.form}`, `ف${row.form}`]) afar.set(form, [...(afar.get(form) ?? []), { row, word }])
    else byNext.set(word, [...(byNext.get(word) ?? []), row])
  }
  const only = (readings: readonly Analysis[], row: Followed): readonly Analysis[] => readings.filter((a) => a.stem === row.form && a.lemma === row.lemma && a.pos === row.pos && !a.det && !a.pron)
  return (readings, form, i, doc) => {
    if (readings.length < 2) return readings
    for (const row of byNext.get(form[i + 1]) ?? []) {
      const kept = only(readings, row)
      if (kept.length > 0) return kept
    }
    for (const { row, word } of afar.get(form[i]) ?? []) {
      const kept = beginsClause(doc, i) && comes(doc, form, i + 1, word) ? only(readings, row) : []
      if (kept.length > 0) return kept
    }
    return readings
  }
}

const isMark = ({ tokens }: Texted, i: number): boolean => tokens.kind[i] === Kind.PUNCTUATION

/** After a mark, at the beginning of a sentence or one word after that (كما عبر). */
function beginsClause(doc: Texted, i: number): boolean {
  const opens = (k: number): boolean => k === 0 || doc.sentence[k - 1] !== doc.sentence[k] || isMark(doc, k - 1)
  return opens(i) || opens(i - 1)
}

function comes(doc: Texted, form: readonly string[], from: number, word: string): boolean {
  for (let k = from; k < Math.min(from + AFAR, form.length) && doc.sentence[k] === doc.sentence[from] && !isMark(doc, k); k++) if (form[k] === word) return k > from
  return false
}
