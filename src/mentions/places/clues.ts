import { type Lexicon, rowsOf } from '../../lexicon/lexicon.js'
import { Num, numberOf, Pos } from '../../lexicon/features.js'
import { valuesOf } from '../../lexicon/table.js'
import { prepositionUsesOf } from '../../phrases/preposition-uses.js'
import { ARTICLE, foldWord } from '../../text/spelling.js'
import { Kind } from '../../text/tokens.js'
import type { Worded } from '../../words/doc.js'
import { type PerType, perType } from '../../words/memory.js'
import type { Precision } from './gazetteer.js'

export type KindPrecision = Precision | 'capital'

/** What stands around names of places, from `lexicon/places/kinds.tsv`, `directions.tsv` and the states' table. */
export interface Clues {
  /** Folded kind noun → what the place after it is. */
  readonly kinds: ReadonlyMap<string, KindPrecision>
  /** Whether a word may be a kind noun. */
  readonly mayBeKind: PerType<boolean>
  /** Folded, without ال. */
  readonly directions: ReadonlySet<string>
  /** Folded nisba → ISO 3166 alpha-3. */
  readonly countryOfNisba: ReadonlyMap<string, string>
  /** ISO 3166 alpha-3 → folded words of each name of the capital. */
  readonly capitals: ReadonlyMap<string, readonly (readonly string[])[]>
  /** Folded prepositions before the wider place that one lies in. */
  readonly inside: ReadonlySet<string>
}

export function cluesOf(lexicon: Lexicon): Clues {
  const fold = (word: string): string => foldWord(lexicon.spelling, word)
  const kinds = new Map(rowsOf(lexicon, 'places/kinds').map(({ cells }) => [fold(cells.ar), cells.precision as KindPrecision]))
  const directions = new Set(rowsOf(lexicon, 'places/directions').map(({ cells }) => fold(cells.ar)))
  const countryOfNisba = new Map<string, string>()
  const capitals = new Map<string, string[][]>()
  for (const { cells } of rowsOf(lexicon, 'actors/states')) {
    for (const nisba of valuesOf(cells.nisba)) if (!countryOfNisba.has(fold(nisba))) countryOfNisba.set(fold(nisba), cells.iso3)
    if (!capitals.has(cells.iso3)) capitals.set(cells.iso3, valuesOf(cells.capital).map((name) => name.split(' ').map(fold)))
  }
  const mayBeKind = perType<boolean>(lexicon.spelling, false, (_, { readings }) => readings.some((a) => a.pos === Pos.NOUN && kinds.has(a.lemma)))
  return { kinds, mayBeKind, directions, countryOfNisba, capitals, inside: prepositionUsesOf(lexicon)('inside') }
}

/** A kind noun: مدينة, المحافظة, بلدتي. */
export interface KindNoun {
  readonly precision: KindPrecision
  /** Dual or plural: the names joined after it share it. */
  readonly many: boolean
  /** Plural only: a class rather than one place's kind (شوارع العاصمة). */
  readonly plural: boolean
  /** With ال. */
  readonly definite: boolean
}

export function kindNounAt(clues: Clues, doc: Worded, i: number): KindNoun | null {
  if (doc.tokens.kind[i] !== Kind.WORD || !clues.mayBeKind(doc, i)) return null
  let found: KindNoun | null = null
  for (const a of doc.readings[i]) {
    const precision = a.pos === Pos.NOUN && !a.pron ? clues.kinds.get(a.lemma) : undefined
    if (!precision) continue
    const plural = numberOf(a.features) === Num.PL
    if (!found || a === doc.word[i]) found = { precision, many: plural || numberOf(a.features) === Num.DU, plural, definite: a.det }
  }
  return found
}

/** ISO 3166 alpha-3 of a definite nisba adjective at `i` (السورية), or null. The form decides, since السعودية may have been read as the country. */
export function nisbaAt(clues: Clues, doc: Worded, i: number): string | null {
  const form = doc.form[i]
  if (!form.startsWith(ARTICLE)) return null
  return clues.countryOfNisba.get(form.slice(ARTICLE.length)) ?? clues.countryOfNisba.get(form.slice(ARTICLE.length).replace(/ه$/, '')) ?? null
}

/** The country of an indefinite accusative nisba (سوريا in لاجئا سوريا), or null. */
export function accusativeNisbaAt(clues: Clues, doc: Worded, i: number): string | null {
  const form = doc.form[i]
  return form.endsWith('ا') ? (clues.countryOfNisba.get(form.slice(0, -1)) ?? null) : null
}

/** شمال, شمالي, بشمال: the direction word at `i`, or null. */
export function directionAt(clues: Clues, doc: Worded, i: number): string | null {
  const { form, word } = doc
  if (clues.directions.has(form[i])) return form[i]
  const stem = form[i].slice(word[i].stemStart)
  if (clues.directions.has(stem)) return stem
  const bare = form[i].slice(1)
  return (word[i].guess || word[i].conj + word[i].prep !== '') && clues.directions.has(bare) ? bare : null
}

/** الشمالي after a name (ريف حلب الشمالي), or null. */
export function directionAdjectiveAt(clues: Clues, doc: Worded, i: number): string | null {
  const form = doc.form[i]
  return form.startsWith(ARTICLE) && clues.directions.has(form.slice(ARTICLE.length)) ? form.slice(ARTICLE.length) : null
}
