import { Pos } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import type { Actors } from '../lexicon/actors.js'
import type { Lexicon } from '../lexicon/lexicon.js'
import { DROPPED, foldRange, type Spelling } from '../text/spelling.js'
import { Kind } from '../text/tokens.js'
import { actReaderOf } from './act-objects.js'
import type { Analysis } from './analysis.js'
import { type Analyzer, createAnalyzer } from './analyzer.js'
import type { Texted } from '../text/texted.js'
import type { Worded } from './doc.js'
import { kindOf } from './kinds.js'
import { findNames, type NameMatch } from './names.js'
import { readPersonNames } from './person-names.js'
import { createTagger } from './tagger.js'

/** A reading whose careful spelling differs from what stands in the text (إ for أ, ى for ي, ة for ه) costs this much more. */
const SPELLED_OTHERWISE = 1.3
/** Within a word a hamza is hardly ever forgotten, and a bare one never written by mistake: كان is not كأن, بدء not بدأ. */
const SPELLED_OTHERWISE_WITHIN = 2.5
const TA_MARBUTA = 'ة'
const HAMZA = 'ء'
const TA_MARBUTA_AS_PRONOUN = 6
/** ُ on the first letter of a verb form marks the passive or a derived form: أُعلن، يُقتل. */
const DAMMA = 'ُ'
const DAMMA_BONUS = -1.5
/** Longer sentences than this are chosen piecewise, so that one line of 5 MB stays linear. */
const WINDOW = 400

export type WordStage = (doc: Texted) => Worded

export function createWordStage(lexicon: Lexicon, actors: Actors): WordStage {
  const analyzer = createAnalyzer(lexicon)
  const tagger = createTagger(lexicon)
  const readActs = actReaderOf(lexicon)
  const values = valuesOfAll(lexicon)
  return (doc) => {
    const { tokens, text } = doc
    const form: string[] = new Array(tokens.count)
    const readings: (readonly Analysis[])[] = new Array(tokens.count)
    const word: Analysis[] = new Array(tokens.count)
    for (let i = 0; i < tokens.count; i++) {
      form[i] = tokens.kind[i] === Kind.WORD ? foldRange(lexicon.spelling, text, tokens.start[i], tokens.end[i]) : text.slice(tokens.start[i], tokens.end[i])
      readings[i] = readingsOf(analyzer, tokens.kind[i], form[i])
    }
    const names = findNames(doc, form, actors)
    for (const name of names) nameReadings(name, readings, form)
    const nameAt = new Int32Array(tokens.count).fill(-1)
    names.forEach((n, k) => nameAt.fill(k, n.from, n.to))
    const isListed = (i: number): boolean => nameAt[i] >= 0
    const asName = (i: number): Analysis => nameReading(form[i], word[i].conj)
    const own = (i: number, a: Analysis): number => spellingCost(lexicon, doc, form[i], i, a)
    for (let s = 0; s + 1 < doc.sentenceStart.length; s++) {
      for (let from = doc.sentenceStart[s]; from < doc.sentenceStart[s + 1]; from += WINDOW) {
        const to = Math.min(from + WINDOW, doc.sentenceStart[s + 1])
        const slice = readings.slice(from, to)
        const chosen = tagger.choose(slice, (i, r) => (slice[i].length > 1 ? own(from + i, slice[i][r]) : 0))
        for (let i = from; i < to; i++) word[i] = readings[i][chosen[i - from]]
      }
      readActs(word, readings, doc.sentenceStart[s], doc.sentenceStart[s + 1])
      readPersonNames({ word, readings, form, from: doc.sentenceStart[s], to: doc.sentenceStart[s + 1], isListed, asName })
    }
    const value = (i: number): number | null => (word[i].lexeme >= 0 ? values[word[i].lexeme] : null)
    return { ...doc, form, readings, word, value, names, nameAt }
  }
}

/**
 * Words of a known name of several words are read as a proper name, whatever else they could be (الولايات المتحدة). A first word that is a common noun
 * keeps its reading when it is a title or kind (حزب الله، مجلس الأمن), so that the phrase has its head.
 */
function nameReadings({ from, to, names, clitic }: NameMatch, readings: (readonly Analysis[])[], form: readonly string[]): void {
  const person = names.every((n) => n.actor.kind === 'person')
  if (to - from < 2) {
    const sure = names.some((n) => n.actor.kind === 'state' || n.actor.kind === 'capital')
    // لواس، بالأناضول: a name the words know nothing of is cut from its preposition.
    if (clitic !== '' && readings[from].every((a) => a.guess)) readings[from] = [nameReading(form[from], clitic)]
    else if (sure && readings[from].some((a) => a.pos === Pos.PROPN)) readings[from] = readings[from].filter((a) => a.pos === Pos.PROPN || a.guess)
    return
  }
  for (let i = from; i < to; i++) {
    if (readings[i] === PUNCTUATION) continue
    const nominal = readings[i].filter((a) => a.pos === Pos.PROPN || (!person && (a.pos === Pos.NOUN || a.pos === Pos.ADJ || (a.pos === Pos.ADP && !a.pron) || a.pos === Pos.NUM)))
    const fitting = i === from ? nominal.filter((a) => clitic === '' || a.conj + a.prep !== '' || a.det) : nominal.filter((a) => a.conj === '' && a.prep === '')
    if (fitting.length) readings[i] = fitting
    else if (person || nominal.length === 0) readings[i] = [nameReading(form[i], i === from ? clitic : '')]
  }
}

function nameReading(form: string, clitic: string): Analysis {
  const conj = clitic.startsWith('و') || clitic.startsWith('ف') ? clitic[0] : ''
  const prep = clitic.slice(conj.length, conj.length + 1)
  return { ...FOREIGN[0], lemma: form.slice(clitic.length), conj, prep, flags: Flag.name, stemStart: clitic.length, stemEnd: form.length }
}

/** What number words say, by lexeme; lexemes share their lists of tags, so that each list is looked at once. */
function valuesOfAll({ lexemes }: Lexicon): (number | null)[] {
  const known = new Map<readonly string[], number | null>()
  return lexemes.map(({ tags }) => {
    let value = known.get(tags)
    if (value === undefined) known.set(tags, (value = valueOf(tags)))
    return value
  })
}

function valueOf(tags: readonly string[]): number | null {
  const tag = tags.find((t) => t.startsWith('value='))
  return tag ? Number(tag.slice('value='.length)) : null
}

const PUNCTUATION: readonly Analysis[] = [plain(Pos.PUNCT, kindOf('PUNCT'))]
const NUMBER: readonly Analysis[] = [plain(Pos.NUM, kindOf('DIGIT'))]
const FOREIGN: readonly Analysis[] = [plain(Pos.PROPN, kindOf('PROPN'))]
const OTHER: readonly Analysis[] = [plain(Pos.X, kindOf('X'))]

function plain(pos: number, kind: number): Analysis {
  return { lexeme: -1, lemma: '', pos, features: pos, flags: 0, conj: '', prep: '', det: false, fut: false, pron: null, stemStart: 0, stemEnd: 0, guess: false, cost: 0, kind }
}

function readingsOf(analyzer: Analyzer, kind: number, form: string): readonly Analysis[] {
  switch (kind) {
    case Kind.WORD: return form === '' ? OTHER : analyzer.analyse(form)
    case Kind.NUMBER: return NUMBER
    case Kind.LATIN: return FOREIGN
    case Kind.PUNCTUATION: return PUNCTUATION
    default: return OTHER
  }
}

/** Letters that spelling folds together and careful writers keep apart. */
const CAREFUL = 'أإآاىيةهؤئء'

/** Compares those letters with the lemma's, where the stem is the lemma letter for letter; and what marks say of the reading. */
function spellingCost({ spelling, lexemes }: Lexicon, doc: Texted, form: string, i: number, a: Analysis): number {
  const { text, tokens } = doc
  const start = tokens.start[i]
  let cost = 0
  if (a.pos === Pos.VERB && text[start + a.stemStart + 1] === DAMMA) cost += DAMMA_BONUS
  // The feminine ending is never the pronoun, however carelessly the rest is spelled.
  if (a.pron && lastLetter(spelling, text, start, tokens.end[i]) === TA_MARBUTA) cost += TA_MARBUTA_AS_PRONOUN
  if (a.lexeme < 0) return cost
  const { lemma } = lexemes[a.lexeme]
  const length = a.stemEnd - a.stemStart
  // Only where the stem is the lemma itself: a plural may well differ in these letters.
  if (length !== lemma.length || a.flags & Flag.participle || form.slice(a.stemStart, a.stemEnd) !== a.lemma) return cost
  for (let k = start, letter = -a.stemStart; letter < length && k < tokens.end[i]; k++) {
    if (spelling.fold[text.charCodeAt(k)] === DROPPED) continue
    if (letter >= 0 && text[k] !== lemma[letter] && !(a.pron && letter === length - 1) && CAREFUL.includes(text[k]) && CAREFUL.includes(lemma[letter])) {
      cost += (letter === 0 || letter === length - 1) && text[k] !== HAMZA ? SPELLED_OTHERWISE : SPELLED_OTHERWISE_WITHIN
    }
    letter++
  }
  return cost
}

function lastLetter({ fold }: Spelling, text: string, start: number, end: number): string {
  let k = end - 1
  while (k > start && fold[text.charCodeAt(k)] === DROPPED) k--
  return text[k]
}
