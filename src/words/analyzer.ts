import { Case, caseOf, Deriv, derivOf, Gender, genderOf, isConstruct, isDependent, Join, joinOf, Num, numberOf, pack, personOf, Pos, posOf, Tense, tenseOf } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import { findForm, type FormIndex } from '../lexicon/forms.js'
import type { Lexicon } from '../lexicon/lexicon.js'
import { type Analysis, reading, withCost } from './analysis.js'
import { type Clitics, cliticsOf, type Enclitic, type Proclitic } from './clitics.js'
import { kindOfReading } from './kinds.js'
import { preferencesOf } from './preferences.js'

/** Gives all readings of a folded word form. */
export type Analyzer = (form: string) => readonly Analysis[]

/** No Arabic word with its clitics is longer; longer runs are read as names. */
const LONGEST = 24

/** Costs that do not depend on context; units are those of `grammar/disambiguation.tsv`. */
const Cost = { imperative: 5, firstPerson: 2.2, secondPerson: 4, clitic: 0.7, oneLetterPrep: 0.6, name: 0.6, guess: 3, adjectiveAsNoun: 0.7, femininePlural: 2.5, dual: 0.6, dualVerb: 1.2, construct: 0.5, dependent: 0.6, accusative: 0.2, object: 0.6, verbObject: 0.3, addressed: 0.5, namedArticle: 0.4, adverb: -0.5, brokenPlural: 0.2, inflected: 0.3, nameLikeParticle: 1.5, verbLikeElative: 0.7, closed: -1.2, news: -0.6, likeness: 1, adjectiveForPerson: 0.8, splitNoun: 0.9, rareVerb: 0.5, rarer: 0.2 }
/** Words of this frequency level and above (once in 1,000) are not told apart. */
const COMMON = 10

/** Names that news has less often cost more. */
const COMMON_NAME = 1.3

/** Function words are far more frequent than the verbs and nouns some of them are written like (على، في، من، قد). */
const CLOSED: ReadonlySet<number> = new Set([Pos.ADP, Pos.SCONJ, Pos.CCONJ, Pos.PART, Pos.PRON, Pos.DET])

const OPEN: ReadonlySet<number> = new Set([Pos.NOUN, Pos.ADJ, Pos.VERB, Pos.AUX, Pos.PROPN])

export function createAnalyzer(lexicon: Lexicon): Analyzer {
  const clitics = cliticsOf(lexicon)
  const { folded } = lexicon
  const preferred = preferencesOf(lexicon)
  return (form) => preferred(readings(form, lexicon, folded, clitics))
}

function readings(form: string, lexicon: Lexicon, folded: readonly string[], clitics: Clitics): readonly Analysis[] {
  const out: Analysis[] = []
  if (form.length <= LONGEST) {
    for (const before of clitics.beginning(form)) {
      if (!form.startsWith(before.form) || (before.form.length >= form.length && before.prep === '')) continue
      const from = before.form.length
      lookUp(out, form, from, before, lexicon, folded, clitics)
      // للجنة: the article's lam is not written before a word that begins with lam.
      if (before.det && before.prep === 'ل' && form.length > from) lookUp(out, `${form.slice(0, from)}ل${form.slice(from)}`, from, before, lexicon, folded, clitics, form)
    }
  }
  if (out.length === 0) return guesses(form, clitics)
  return weighed(out.every(isAddress) ? [...out, ...guesses(form, clitics).filter((a) => a.pos === Pos.PROPN && a.prep === '')] : out)
}

/** A command, a verb of the second person, or what only لم أف would be: news has few, and strange names are written like them (إس، إف). */
const isAddress = (a: Analysis): boolean =>
  (a.pos === Pos.VERB || a.pos === Pos.AUX) && (tenseOf(a.features) === Tense.IMP || personOf(a.features) === 2 || (personOf(a.features) === 1 && isDependent(a.features)))

/**
 * Weighs readings of one form against each other: where a noun of a person is written like an adjective (رئيس، مسؤول) the adjective is the rarer reading; where the
 * whole word is a noun or a name of its own (وسائل، لجنة، فيصل) its first letter is hardly a conjunction or preposition; a name written like a particle (فيه) is rare;
 * and so is a verb written like an elative (أبرز).
 */
function weighed(list: Analysis[]): Analysis[] {
  const person = list.some((a) => a.pos === Pos.NOUN && a.flags & Flag.hum)
  const whole = list.some((a) => a.conj === '' && a.prep === '' && !a.det && !a.pron && (a.pos === Pos.NOUN || (a.pos === Pos.PROPN && a.cost < COMMON_NAME)))
  const particle = list.some((a) => CLOSED.has(a.pos))
  const elative = list.some((a) => a.flags & Flag.elative)
  if (!person && !whole && !particle && !elative) return list
  return list.map((a) => {
    let cost = a.cost
    if (person && a.pos === Pos.ADJ && !(a.flags & Flag.nisba)) cost += Cost.adjectiveForPerson
    if (whole && (a.conj !== '' || (a.prep !== '' && a.pos !== Pos.ADP))) cost += Cost.splitNoun
    if (particle && a.pos === Pos.PROPN) cost += Cost.nameLikeParticle
    if (elative && a.pos === Pos.VERB) cost += Cost.verbLikeElative
    return withCost(a, cost)
  })
}

function lookUp(out: Analysis[], form: string, from: number, before: Proclitic, lexicon: Lexicon, folded: readonly string[], clitics: Clitics, written = form): void {
  add(out, form, from, form.length, before, null, lexicon, folded, written)
  for (const after of clitics.ending(form)) {
    const to = form.length - after.form.length
    if (to < from || !form.endsWith(after.form)) continue
    if (to === from) {
      // لها، به: a preposition with its pronoun and nothing between; ك has none, كنا and كم are words of their own.
      if (before.prep && before.prep !== 'ك' && !before.det && after.on !== 'verb') out.push(prepositionWithPronoun(before, after, from, folded, lexicon))
      continue
    }
    add(out, form, from, to, before, after, lexicon, folded, written)
    if (after.on === 'both') addMerged(out, form, from, to, before, after, lexicon, folded, written)
  }
}

/** منا، عنا: the last letter of a preposition and the same letter of its pronoun are written once. */
function addMerged(out: Analysis[], form: string, from: number, to: number, before: Proclitic, after: Enclitic, lexicon: Lexicon, folded: readonly string[], written: string): void {
  const merged: Analysis[] = []
  add(merged, form, from, to + 1, before, after, lexicon, folded, written)
  for (const a of merged) if (a.pos === Pos.ADP && a.stem.endsWith(after.form[0]) && after.form.length > 1) out.push(a)
}

function prepositionWithPronoun(before: Proclitic, after: Enclitic, from: number, folded: readonly string[], lexicon: Lexicon): Analysis {
  const features = pack({ pos: Pos.ADP })
  const lexeme = lexicon.lexemes.findIndex((l, i) => l.pos === Pos.ADP && folded[i] === before.prep)
  return reading('', lexeme, before.prep, Pos.ADP, features, 0, before.conj, before.prep, false, false, after, from, from, false, 0, kindOfReading(Pos.ADP, features, 0, false, true))
}

function add(out: Analysis[], form: string, from: number, to: number, before: Proclitic, after: Enclitic | null, lexicon: Lexicon, folded: readonly string[], written: string): void {
  if (to <= from) return
  addFrom(out, lexicon.forms, form, from, to, before, after, lexicon, folded, written)
  if (lexicon.extra) addFrom(out, lexicon.extra, form, from, to, before, after, lexicon, folded, written)
}

function addFrom(out: Analysis[], forms: FormIndex, form: string, from: number, to: number, before: Proclitic, after: Enclitic | null, lexicon: Lexicon, folded: readonly string[], written: string): void {
  const at = findForm(forms, form, from, to)
  if (at < 0) return
  for (let r = forms.first[at]; r < forms.first[at + 1]; r++) {
    const features = forms.features[r]
    const lexeme = forms.lexeme[r]
    const flags = lexicon.flags[lexeme]
    const pos = posOf(features)
    if (!compatible(features, flags, before, after) || (after && (pos === Pos.SCONJ || pos === Pos.PART) && !takesPronoun(form, from, to))) continue
    const shift = form.length - written.length
    const inflected = pos === Pos.NOUN && caseOf(features) !== Case.ACC && !isLemma(form, from, to, folded[lexeme]) ? Cost.inflected : 0
    const cost = costOf(pos, features, flags, before, after) + rarity(pos, lexicon.levels[lexeme]) + inflected
    out.push(reading(written, lexeme, folded[lexeme], pos, features, flags, before.conj, before.prep, before.det, before.fut, after, from, to - shift, false, cost, kindOfReading(pos, features, flags, before.det, after !== null)))
  }
}

/** أنه, لكنها, لعلهم; but ل, ما, كي, أ and س take none: ماي is a name, أهم an elative. */
const takesPronoun = (form: string, from: number, to: number): boolean => to - from > 1 && form[to - 1] !== 'ا' && form[to - 1] !== 'ي'

const isLemma = (form: string, from: number, to: number, lemma: string): boolean => to - from === lemma.length && form.startsWith(lemma, from)

function compatible(features: number, flags: number, before: Proclitic, after: Enclitic | null): boolean {
  const pos = posOf(features)
  const verbal = pos === Pos.VERB || pos === Pos.AUX
  const join = joinOf(features)
  if (after) {
    if (!(join & Join.CONN)) return false
    // إنني, لكنني: particles of this kind take the verbs' ني.
    if (verbal ? after.on === 'noun' : after.on === 'verb' && pos !== Pos.SCONJ) return false
    if (before.det) return false
    if (pos === Pos.ADV || pos === Pos.NUM || pos === Pos.PROPN || pos === Pos.CCONJ || (pos === Pos.PRON && !(flags & Flag.quant)) || (pos === Pos.PART && flags & Flag.neg)) return false
  } else if (!(join & Join.FREE)) return false
  if (flags & Flag.suff) return false
  if (before.on === 'verb') return verbal && (before.fut ? tenseOf(features) === Tense.PRES && !isDependent(features) : tenseOf(features) === Tense.PRES)
  if (before.on === 'noun') {
    if (verbal) return false
    if (before.det) return (pos === Pos.NOUN || pos === Pos.ADJ || pos === Pos.PROPN || pos === Pos.NUM) && caseOf(features) !== Case.ACC && !isConstruct(features)
    if (before.prep) {
      // لهم is the preposition with a pronoun, كأن and كما are words of their own.
      if (pos === Pos.PRON && personOf(features) > 0) return false
      if (before.prep === 'ك' && (pos === Pos.SCONJ || pos === Pos.PART)) return false
      if (pos === Pos.SCONJ) return (flags & Flag.comp) !== 0
      if (pos === Pos.ADP) return before.prep !== 'ك' && (flags & Flag.advprep) !== 0
      return pos === Pos.NOUN || pos === Pos.ADJ || pos === Pos.PROPN || pos === Pos.NUM || pos === Pos.PRON || pos === Pos.DET || pos === Pos.ADV || pos === Pos.PART
        ? caseOf(features) !== Case.NOM && caseOf(features) !== Case.ACC
        : false
    }
  }
  return true
}

/** What a lexeme of a frequency level costs: between readings alike in all else, the more frequent word is meant. Function words all count as frequent. */
const rarity = (pos: number, level: number): number => (OPEN.has(pos) ? Cost.rarer * (COMMON - Math.min(level, COMMON)) : 0)

function costOf(pos: number, features: number, flags: number, before: Proclitic, after: Enclitic | null): number {
  let cost = 0
  if (before.conj) cost += Cost.clitic
  if (before.prep && !before.det) cost += Cost.oneLetterPrep
  if (before.prep === 'ك') cost += Cost.likeness
  if (after) cost += Cost.object + (after.person === 3 ? 0 : Cost.addressed)
  if (pos === Pos.VERB || pos === Pos.AUX) {
    if (tenseOf(features) === Tense.IMP) cost += Cost.imperative
    if (personOf(features) === 1) cost += Cost.firstPerson
    if (personOf(features) === 2) cost += Cost.secondPerson
    if (numberOf(features) === Num.PL && tenseOf(features) !== Tense.IMP && genderOf(features) === Gender.F) cost += Cost.femininePlural
    if (numberOf(features) === Num.DU) cost += Cost.dualVerb
    if (isDependent(features)) cost += Cost.dependent
    if (pos === Pos.VERB && before.prep) cost += 0.5
    if (after) cost += Cost.verbObject
  }
  if (pos === Pos.NOUN || pos === Pos.ADJ) {
    if (numberOf(features) === Num.DU) cost += Cost.dual
    if (numberOf(features) === Num.PL && caseOf(features) === Case.NONE) cost += Cost.brokenPlural
    if (isConstruct(features)) cost += Cost.construct
    if (caseOf(features) === Case.ACC) cost += Cost.accusative
    if (pos === Pos.ADJ && derivOf(features) >= Deriv.ACT && derivOf(features) <= Deriv.PART) cost += Cost.adjectiveAsNoun
  }
  if (flags & Flag.news) cost += Cost.news
  else if (pos === Pos.VERB) cost += Cost.rareVerb
  if (CLOSED.has(pos)) cost += Cost.closed
  if (pos === Pos.ADV && !(flags & Flag.time)) cost += Cost.adverb
  if (pos === Pos.PROPN && before.det) cost += Cost.namedArticle
  if (pos === Pos.PROPN) cost += flags & Flag.place ? Cost.name / 2 : Cost.name
  return cost
}

/** A word the lexicon does not know is read by its shape: article, feminine ending, plural endings, nisba; otherwise as a name. */
function guesses(form: string, clitics: Clitics): Analysis[] {
  const out: Analysis[] = []
  for (const before of clitics.beginning(form)) {
    if (!form.startsWith(before.form) || form.length - before.form.length < 3) continue
    if (before.on === 'verb' && before.form !== '') continue
    if (before.conj && form.length - before.form.length < 4) continue
    const stem = form.slice(before.form.length)
    guessStem(out, form, stem, before)
  }
  if (out.length === 0) guessStem(out, form, form, clitics.before[0])
  return out
}

function guessStem(out: Analysis[], form: string, stem: string, before: Proclitic): void {
  const plural = /(?:ون|ين)$/.test(stem) && stem.length > 4
  const feminine = stem.endsWith('ه') || stem.endsWith('ات')
  const nisba = /ي(?:ه|ين|ون)?$/.test(stem) && stem.length > 3
  const push = (pos: number, features: number, extra: number): void => {
    const cost = Cost.guess + extra + (before.conj ? 1.2 : 0) + (before.prep && !before.det ? 1.5 : 0)
    out.push(reading(form, -1, stem, pos, features, 0, before.conj, before.prep, before.det, false, null, form.length - stem.length, form.length, true, cost, kindOfReading(pos, features, 0, before.det, false)))
  }
  const gender = feminine ? Gender.F : Gender.M
  const number = plural || stem.endsWith('ات') ? Num.PL : Num.SG
  push(Pos.NOUN, pack({ pos: Pos.NOUN, gender, number }), before.det ? 0 : 0.8)
  if (nisba) push(Pos.ADJ, pack({ pos: Pos.ADJ, gender, number, deriv: Deriv.NISBA }), before.det ? 0 : 0.6)
  if (!feminine || !before.det) push(Pos.PROPN, pack({ pos: Pos.PROPN, number: Num.SG }), before.det ? 0.6 : 0.2)
  if (!before.det && !before.prep && stem.length > 3) {
    if (stem.startsWith('ي') || stem.startsWith('ت')) push(Pos.VERB, pack({ pos: Pos.VERB, tense: Tense.PRES, person: 3, gender: stem.startsWith('ت') ? Gender.F : Gender.M, number: Num.SG, voice: 3, join: Join.BOTH }), 1)
    else if (stem.endsWith('ت')) push(Pos.VERB, pack({ pos: Pos.VERB, tense: Tense.PAST, person: 3, gender: Gender.F, number: Num.SG, voice: 3, join: Join.BOTH }), 1)
  }
}
