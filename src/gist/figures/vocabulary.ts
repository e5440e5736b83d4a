import { type Lexicon, rowsOf } from '../../lexicon/lexicon.js'
import { Pos, posNames } from '../../lexicon/features.js'
import { valuesOf } from '../../lexicon/table.js'
import { Kind } from '../../text/tokens.js'
import { ARTICLE, foldWord } from '../../text/spelling.js'
import { type PerReading, perReading, type PerType, perType } from '../../words/memory.js'
import type { Worded } from '../../words/doc.js'

export type Bound = 'about' | 'least' | 'most'
export type Cue = 'between' | 'to' | 'or' | 'from' | 'percent' | 'total' | 'reach' | 'exceed' | 'rise' | 'fall' | 'subset' | 'former'

/** A word that says what became of those who are counted. */
export interface Count {
  readonly kind: string
  /** `obj`, `subj`, `gen`, `self` or a folded preposition. */
  readonly slot: string
  readonly pos: number
  /** Lemmas one of which must be the verb's object; empty for none. */
  readonly needs: ReadonlySet<string>
}

/** A kind of people. */
export interface People {
  readonly whom: string
  readonly en: string
  readonly ar: string
}

/** A noun of what is counted through. */
export interface Series {
  readonly ar: string
  readonly en: string
}

/** A phrase of one class that begins with a word. */
interface Phrase {
  readonly what: `before:${Bound}` | `after:${Bound}` | 'vague' | Cue
  readonly rest: readonly string[]
  /** The least a vague word of number stands for, 0 for other words. */
  readonly low: number
}

interface Entry {
  readonly counts: readonly Count[]
  readonly people: People | null
  /** The same for the noun with its genitive (رجال الأمن), by the genitive's lemma. */
  readonly peopleWith: ReadonlyMap<string, People> | null
  readonly series: Series | null
  readonly topic: string | null
  readonly phrases: readonly Phrase[]
}

/** What the tables of `lexicon/figures/` know of a document's words. */
export interface FigureVocabulary {
  /** Whether a number, or what qualifies one, can begin at token `i`: of most words neither can. */
  mayBegin(doc: Worded, i: number): boolean
  counts(doc: Worded, i: number): readonly Count[]
  people(doc: Worded, i: number): People | null
  /** What is counted through with ordinals (جولة, `round`), or null. */
  series(doc: Worded, i: number): Series | null
  /** One key for words of what a series is of that stand for each other, or null. */
  topic(doc: Worded, i: number): string | null
  /** A word of number that names none, with the least it stands for. */
  vague(doc: Worded, i: number): { readonly low: number; readonly length: number } | null
  /** Length of the phrase of this class at token `i`, in tokens; 0 for none. */
  phrase(doc: Worded, i: number, what: Phrase['what']): number
  /** The bound that begins (`before`) or follows at token `i`. */
  bound(doc: Worded, i: number, place: 'before' | 'after'): { readonly bound: Bound; readonly length: number } | null
  /** The number word at token `i`: of all its readings, 0 for none. */
  value(doc: Worded, i: number, joined: boolean): number
  /** What the word at token `i` multiplies the number before it by (ألف، مئة), 0 for none. */
  scale(doc: Worded, i: number): number
  /** Half, third or quarter at token `i`, 0 for none. */
  fraction(doc: Worded, i: number): number
  /** Value of the ordinal at token `i` (الثالثة → 3), 0 for none. */
  ordinal(doc: Worded, i: number): number
}

const NO_COUNTS: readonly Count[] = []

export function figureVocabulary(lexicon: Lexicon): FigureVocabulary {
  const fold = (word: string): string => foldWord(lexicon.spelling, word)
  const rows = (table: string): Readonly<Record<string, string>>[] => rowsOf(lexicon, `figures/${table}`).map(({ cells }) => cells)

  const counts = grouped(rows('counts').map((c) => [fold(c.lemma), { kind: c.kind, slot: fold(c.slot), pos: posNames.indexOf(c.pos as (typeof posNames)[number]), needs: new Set(valuesOf(c.needs).map(fold)) }]))
  const people = new Map<string, People>()
  const peopleWith = new Map<string, Map<string, People>>()
  for (const c of rows('people')) {
    for (const [noun, genitive] of valuesOf(c.lemmas).map((lemma) => lemma.split(' ').map(fold))) {
      const meant = { whom: c.class, en: c.en, ar: c.ar }
      if (genitive === undefined) people.set(noun, meant)
      else peopleWith.set(noun, (peopleWith.get(noun) ?? new Map<string, People>()).set(genitive, meant))
    }
  }
  const series = new Map(rows('series').map((c) => [fold(c.lemma), { ar: c.lemma, en: c.en }]))
  const topics = new Map(rows('topics').flatMap((c) => valuesOf(c.lemmas).map((lemma) => [fold(lemma), c.en])))
  const phraseOf = (phrase: string, what: Phrase['what'], low = 0): [string, Phrase] => {
    const [first, ...rest] = phrase.split(' ').map(fold)
    return [first, { what, rest, low }]
  }
  const phrases = grouped([
    ...rows('bounds').map((c) => phraseOf(c.phrase, `${c.place}:${c.bound}` as Phrase['what'])),
    ...rows('cues').map((c) => phraseOf(c.phrase, c.class as Cue)),
    ...rows('vague').map((c) => phraseOf(c.phrase, 'vague', Number(c.low))),
  ])
  for (const list of phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length)
  const ordinals = new Map(rowsOf(lexicon, 'time/ordinals').filter(({ cells }) => cells.class === 'ordinal').flatMap(({ cells }) => valuesOf(cells.form).map((form) => [fold(form), Number(cells.value)])))
  const numbers = lexicon.lexemes.map(({ tags }) => valueOf(tags))

  const find: PerReading<Entry | null> = perReading(lexicon.spelling, (a, form) => {
    const bare = form.slice(a.conj.length + a.prep.length + (a.det ? ARTICLE.length : 0))
    const entry: Entry = {
      counts: counts.get(a.lemma) ?? NO_COUNTS, people: people.get(a.lemma) ?? null, peopleWith: peopleWith.get(a.lemma) ?? null, series: series.get(a.lemma) ?? null, topic: topics.get(a.lemma) ?? null,
      phrases: [...(phrases.get(bare) ?? []), ...(a.lemma === bare ? [] : (phrases.get(a.lemma) ?? []))],
    }
    return entry.counts.length > 0 || entry.people || entry.peopleWith || entry.series || entry.topic || entry.phrases.length > 0 ? entry : null
  })
  const hasNumber: PerType<boolean> = perType(lexicon.spelling, false, (_, type) => type.readings.some(({ pos }) => pos === Pos.NUM))
  const ordinalOf = perReading<number>(lexicon.spelling, (a) => ordinals.get(a.lemma) ?? ordinals.get(a.stem) ?? 0)
  const valuesAt = (doc: Worded, i: number, joined: boolean): number[] =>
    i >= doc.tokens.count ? [] : [doc.word[i], ...doc.readings[i]].filter((a) => a.pos === Pos.NUM && a.lexeme >= 0 && (a.conj !== '') === joined && numbers[a.lexeme] > 0).map((a) => numbers[a.lexeme])
  const entryAt = (doc: Worded, i: number): Entry | null => (i < doc.tokens.count ? find(doc.word[i], doc.form[i]) : null)
  const length = (doc: Worded, i: number, { rest }: Phrase): number => (rest.every((word, k) => doc.form[i + 1 + k] === word) ? rest.length + 1 : 0)
  const bounds: readonly Bound[] = ['about', 'least', 'most']
  return {
    mayBegin: (doc, i) => doc.tokens.kind[i] === Kind.NUMBER || hasNumber(doc, i) || (entryAt(doc, i)?.phrases.length ?? 0) > 0,
    counts(doc, i) {
      const counts = entryAt(doc, i)?.counts ?? NO_COUNTS
      return counts.length === 0 ? NO_COUNTS : counts.filter(({ pos }) => pos === doc.word[i].pos || (pos !== Pos.VERB && doc.word[i].pos !== Pos.VERB))
    },
    people(doc, i) {
      // Before a number's noun is known to be one, another reading may have been chosen (15 عسكريا).
      for (const a of i < doc.tokens.count ? [doc.word[i], ...doc.readings[i]] : []) {
        const entry = a.pos === Pos.NOUN || a.pos === Pos.ADJ ? find(a, doc.form[i]) : null
        const meant = (i + 1 < doc.tokens.count ? entry?.peopleWith?.get(doc.word[i + 1].lemma) : null) ?? entry?.people
        if (meant) return meant
      }
      return null
    },
    series: (doc, i) => entryAt(doc, i)?.series ?? null,
    topic: (doc, i) => entryAt(doc, i)?.topic ?? null,
    vague(doc, i) {
      for (const p of entryAt(doc, i)?.phrases ?? []) {
        const found = p.what === 'vague' ? length(doc, i, p) : 0
        if (found > 0) return { low: p.low, length: found }
      }
      return null
    },
    phrase: (doc, i, what) => entryAt(doc, i)?.phrases.reduce((most, p) => (p.what === what ? Math.max(most, length(doc, i, p)) : most), 0) ?? 0,
    bound(doc, i, place) {
      for (const p of entryAt(doc, i)?.phrases ?? []) {
        const bound = bounds.find((b) => p.what === `${place}:${b}`)
        const found = bound ? length(doc, i, p) : 0
        if (bound && found > 0) return { bound, length: found }
      }
      return null
    },
    value: (doc, i, joined) => valuesAt(doc, i, joined).find((value) => value >= 1) ?? 0,
    // Of ألفا, a dual that lost its nun or an accusative, the accusative follows a number.
    scale: (doc, i) => valuesAt(doc, i, false).filter((value) => value >= 100).sort((a, b) => a - b)[0] ?? 0,
    fraction: (doc, i) => valuesAt(doc, i, doc.word[i]?.conj !== '').find((value) => value < 1) ?? 0,
    ordinal: (doc, i) => (i < doc.tokens.count ? ordinalOf(doc.word[i], doc.form[i]) : 0),
  }
}

function grouped<T>(pairs: readonly (readonly [string, T])[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const [key, value] of pairs) {
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}

function valueOf(tags: readonly string[]): number {
  const tag = tags.find((t) => t.startsWith('value='))
  return tag ? Number(tag.slice('value='.length)) : 0
}
