import { Pos } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import type { Actors } from '../lexicon/actors.js'
import { classOf, type Lexicon } from '../lexicon/lexicon.js'
import { Kind } from '../text/tokens.js'
import type { Texted } from '../text/texted.js'
import { letterStartIn } from '../text/spelling.js'
import { actReaderOf } from './act-objects.js'
import { type Analysis, reading } from './analysis.js'
import { boundReaderOf } from './bounds.js'
import type { Numeral, Worded } from './doc.js'
import { followersOf } from './followers.js'
import { kindOf } from './kinds.js'
import { isAdjectiveHere } from './name-or-adjective.js'
import { findNames, type NameMatch } from './names.js'
import { readPairedAdjectives } from './paired-adjectives.js'
import { readPersonNames } from './person-names.js'
import { spellingCosts } from './spelling-cost.js'
import { createTagger } from './tagger.js'
import { createWordTypes } from './word-types.js'

/** Longer sentences than this are chosen piecewise, so that one line of 5 MB stays linear. */
const WINDOW = 400

export type WordStage = (doc: Texted) => Worded

export function createWordStage(lexicon: Lexicon, actors: Actors): WordStage {
  const types = createWordTypes(lexicon, actors)
  const tagger = createTagger(lexicon)
  const readActs = actReaderOf(lexicon)
  const readBounds = boundReaderOf(lexicon)
  const keptBefore = followersOf(lexicon)
  const values = valuesOf(lexicon)
  const joints = classOf(lexicon, 'name-joint')
  return (doc) => {
    const { tokens, text } = doc
    const type = types.of(text, tokens)
    const form: string[] = new Array(tokens.count)
    const readings: (readonly Analysis[])[] = new Array(tokens.count)
    const nothing = new Int32Array(tokens.count)
    /** Tokens that a name may begin at. */
    const starting: number[] = []
    for (let i = 0; i < tokens.count; i++) {
      const t = type[i]
      nothing[i] = t.nothing
      if (t.nameStarts.length > 0) starting.push(i)
      form[i] = t.form
      readings[i] = t.readings
    }
    const names = findNames(doc, form, type, starting).filter((name) => !isAdjectiveHere(name, doc.sentence, readings, lexicon.levels))
    for (const name of names) nameReadings(name, readings, form)
    for (let i = 0; i + 1 < tokens.count; i++) readings[i] = keptBefore(readings[i], form, i, doc)
    const nameAt = new Int32Array(tokens.count).fill(-1)
    names.forEach((n, k) => nameAt.fill(k, n.from, n.to))
    const isListed = (i: number): boolean => nameAt[i] >= 0
    const asName = (i: number): Analysis => nameReading(form[i], word[i].conj)
    // A word whose readings were cut down to those of a name is weighed anew.
    const spelled = (i: number): readonly number[] | null => (readings[i] === type[i].readings ? type[i].spelled : spellingCosts(lexicon, type[i].written, readings[i]))
    const word: Analysis[] = new Array(tokens.count)
    const isNumber = (i: number): boolean => word[i].prep === '' && word[i].conj === '' && (tokens.kind[i] === Kind.NUMBER || word[i].pos === Pos.NUM || readings[i].some((a) => a.pos === Pos.NUM))
    for (let s = 0; s + 1 < doc.sentenceStart.length; s++) {
      for (let from = doc.sentenceStart[s]; from < doc.sentenceStart[s + 1]; from += WINDOW) {
        tagger.choose(readings, spelled, from, Math.min(from + WINDOW, doc.sentenceStart[s + 1]), word)
      }
      readPairedAdjectives(word, (i) => type[i].readings, doc.sentenceStart[s], doc.sentenceStart[s + 1])
      readActs(word, readings, isListed, doc.sentenceStart[s], doc.sentenceStart[s + 1])
      readBounds(word, form, isNumber, doc.sentenceStart[s], doc.sentenceStart[s + 1])
      readPersonNames({ word, readings, form, from: doc.sentenceStart[s], to: doc.sentenceStart[s + 1], isListed, joins: (i) => joints.has(form[i]), asName })
    }
    const numeral = (i: number): Numeral | null => {
      // آلاف is a noun and a number word.
      const { lexeme } = word[i].pos === Pos.NOUN ? (readings[i].find((r) => r.pos === Pos.NUM) ?? word[i]) : word[i]
      return lexeme >= 0 ? values(lexeme) : null
    }
    const { article, sentence, sentenceStart, quotes, bodyStart } = doc
    const letterStart = (i: number, letter: number): number => letterStartIn(lexicon.spelling, text, tokens.start[i], tokens.end[i], letter)
    // Written out rather than spread, so that the engine gives all documents one hidden class: everything after this reads them.
    return { article, text, tokens, sentence, sentenceStart, quotes, bodyStart, type, nothing, form, readings, word, numeral, letterStart, names, nameAt }
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
    if (readings[i][0].pos === Pos.PUNCT) continue
    const nominal = readings[i].filter((a) => a.pos === Pos.PROPN || (!person && (a.pos === Pos.NOUN || a.pos === Pos.ADJ || (a.pos === Pos.ADP && !a.pron) || a.pos === Pos.NUM)))
    const fitting = i === from ? nominal.filter((a) => clitic === '' || a.conj + a.prep !== '' || a.det) : nominal.filter((a) => a.conj === '' && a.prep === '')
    if (fitting.length) readings[i] = fitting
    else if (person || nominal.length === 0 || (i === from && clitic !== '')) readings[i] = [nameReading(form[i], i === from ? clitic : '')]
  }
}

const NAME = kindOf('PROPN')

function nameReading(form: string, clitic: string): Analysis {
  const conj = clitic.startsWith('و') || clitic.startsWith('ف') ? clitic[0] : ''
  const prep = clitic.slice(conj.length, conj.length + 1)
  return reading(form, -1, form.slice(clitic.length), Pos.PROPN, Pos.PROPN, Flag.name, conj, prep, false, false, null, clitic.length, form.length, false, 0, NAME)
}

/** What number words say, by lexeme; lexemes share their lists of tags, so that each list is looked at once. */
function valuesOf({ lexemes }: Lexicon): (lexeme: number) => Numeral | null {
  const known = new Map<readonly string[], Numeral | null>()
  return (lexeme) => {
    const { tags } = lexemes[lexeme]
    let value = known.get(tags)
    if (value === undefined) known.set(tags, (value = valueOf(tags)))
    return value
  }
}

function valueOf(tags: readonly string[]): Numeral | null {
  const tag = tags.find((t) => t.startsWith('value='))
  return tag ? { value: Number(tag.slice('value='.length)), several: tags.includes('pl') || tags.includes('approx') } : null
}
