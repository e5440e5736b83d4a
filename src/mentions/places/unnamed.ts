import { Num, numberOf, Pos } from '../../lexicon/features.js'
import { type Lexicon, rowsOf } from '../../lexicon/lexicon.js'
import type { Phrase } from '../../phrases/phrase.js'
import { foldWord } from '../../text/spelling.js'
import { Kind } from '../../text/tokens.js'
import type { Worded } from '../../words/doc.js'
import { type PerType, perType } from '../../words/memory.js'
import { type Clues, cluesOf, kindNounAt, nisbaAt } from './clues.js'
import type { GazetteerEntry, Precision } from './gazetteer.js'
import type { PlaceMention, Unnamed } from './mention.js'

/** Adds the places that no name of the gazetteer tells: قرية اسديرة, المدينة, أمام البرلمان. */
export type UnnamedPlaceFinder = (doc: Worded, phrases: readonly Phrase[], named: readonly PlaceMention[]) => PlaceMention[]

export function createUnnamedPlaceFinder(lexicon: Lexicon): UnnamedPlaceFinder {
  const clues = cluesOf(lexicon)
  const sites = new Map(rowsOf(lexicon, 'places/sites').map(({ cells }) => [foldWord(lexicon.spelling, cells.ar), cells.precision as Precision]))
  const siteAt = perType<Precision | null>(lexicon.spelling, null, (_, { readings }) => {
    const site = readings.find((a) => a.pos === Pos.NOUN && sites.has(a.lemma))
    return site ? sites.get(site.lemma)! : null
  })
  return (doc, phrases, named) => withUnnamed(doc, phrases, named, clues, siteAt)
}

function withUnnamed(doc: Worded, phrases: readonly Phrase[], named: readonly PlaceMention[], clues: Clues, siteAt: PerType<Precision | null>): PlaceMention[] {
  const out: PlaceMention[] = []
  const earlier = createEarlier()
  let next = 0
  /** Takes over the named places that begin before token `i`; the end of the last. */
  const passTo = (i: number): number => {
    for (; next < named.length && named[next].from < i; next++) {
      out.push(named[next])
      earlier.add(named[next])
    }
    return next > 0 ? named[next - 1].to : 0
  }
  for (const phrase of phrases) {
    if (phrase.time) continue
    const from = placeNounIn(doc, phrase, clues, siteAt)
    if (from < 0 || passTo(from) > from || (next < named.length && named[next].from < phrase.end)) continue
    const unnamed = unnamedAt(doc, phrase, from, clues, siteAt)
    const candidates = unnamed.as === 'anaphor' ? earlier.last(unnamed) : []
    out.push({ from, to: phrase.end, nameFrom: from, candidates, kind: null, direction: null, unnamed })
  }
  passTo(doc.tokens.count)
  return out
}

/** The noun of a phrase that says that it is a place: its head, what the head is a part of, or a name that no table has after a preposition; −1 for none. */
function placeNounIn(doc: Worded, phrase: Phrase, clues: Clues, siteAt: PerType<Precision | null>): number {
  const isPlaceNoun = (i: number): boolean => i >= phrase.start && i < phrase.end && doc.word[i].pos === Pos.NOUN && !ofGroup(doc, i) && (kindNounAt(clues, doc, i) !== null || siteAt(doc, i) !== null)
  if (isPlaceNoun(phrase.head)) return phrase.head
  if (isPlaceNoun(phrase.genitive)) return phrase.genitive
  return phrase.prep !== '' && doc.word[phrase.head].guess && doc.tokens.kind[phrase.head] === Kind.WORD ? phrase.head : -1
}

/** تنظيم الدولة الإسلامية is no state that something happens in. */
const ofGroup = (doc: Worded, i: number): boolean => doc.nameAt[i] >= 0 && doc.names[doc.nameAt[i]].names.every(({ actor }) => actor.kind === 'group')

function unnamedAt(doc: Worded, phrase: Phrase, at: number, clues: Clues, siteAt: PerType<Precision | null>): Unnamed {
  const kind = kindNounAt(clues, doc, at)
  const site = siteAt(doc, at)
  const precision = kind ? (kind.precision === 'capital' ? 'city' : kind.precision) : (site ?? 'city')
  let country: string | null = null
  for (let i = at + 1; i < phrase.end && !country; i++) country = nisbaAt(clues, doc, i)
  const noun = doc.word[at]
  // المدينة, البلاد: one that was named before, unless an adjective or genitive tells which it is.
  const alone = noun.det && numberOf(noun.features) !== Num.DU && (phrase.end === at + 1 || country !== null)
  return { precision, country, as: !kind && !site ? 'guess' : alone ? 'anaphor' : kind && at + 1 < phrase.end && doc.word[at + 1].guess ? 'name' : 'site' }
}

/** Places named so far. */
function createEarlier(): { add(mention: PlaceMention): void; last(sought: Unnamed): readonly GazetteerEntry[] } {
  const last = new Map<Precision, readonly GazetteerEntry[]>()
  const countries = new Map<string, { count: number; entries: readonly GazetteerEntry[] }>()
  return {
    add({ candidates }) {
      const [{ precision, country }] = candidates
      last.set(precision, candidates)
      if (precision !== 'country' || !country) return
      const known = countries.get(country)
      if (known) known.count++
      else countries.set(country, { count: 1, entries: candidates })
    },
    last({ precision, country }) {
      // البلاد: of several countries that which is spoken of most.
      if (precision === 'country') {
        let most: { count: number; entries: readonly GazetteerEntry[] } | null = null
        for (const known of countries.values()) if (!most || known.count >= most.count) most = known
        return most?.entries ?? []
      }
      const entries = last.get(precision) ?? []
      return country ? entries.filter((e) => e.country === country) : entries
    },
  }
}
