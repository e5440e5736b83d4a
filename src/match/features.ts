import { Case, caseOf, derivOf, Gender, genderOf, isConstruct, isDependent, Num, numberOf, personOf, Pos, posNames, Tense, tenseOf, voiceOf } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import { foldWord, type Spelling } from '../text/spelling.js'
import type { Analysis } from '../words/analysis.js'
import type { Worded } from '../words/doc.js'
import type { Phrase } from '../phrases/phrase.js'
import type { Test } from './rule.js'
import type { ClassOf } from './classes.js'

/** What a test looks at: a word, or a noun phrase seen through its head. */
export interface Subject {
  readonly doc: Worded
  readonly token: number
  readonly word: Analysis
  /** The preposition on the word, or before the phrase where the pattern has not passed it yet. */
  readonly prep: string
  readonly phrase: Phrase | null
}

/**
 * `values`: closed set, any bit in common counts (so a form that can be active and passive is both). `flag`: named, not compared.
 * `text`: compared with folded words. `class`: a word list of the caller's.
 */
type Feature =
  | { readonly kind: 'values'; readonly values: Readonly<Record<string, number>>; readonly read: (s: Subject) => number; readonly agrees?: boolean }
  | { readonly kind: 'flag'; readonly read: (s: Subject) => boolean }
  | { readonly kind: 'text'; readonly read: (s: Subject) => string; readonly alone: boolean }
  | { readonly kind: 'class' }

/** `NONE` (0) has no bit: what is not known equals no value. */
const bit = (value: number): number => (value === 0 ? 0 : 1 << value)
const bits = (names: Readonly<Record<string, number>>): Record<string, number> => Object.fromEntries(Object.entries(names).map(([name, value]) => [name, bit(value)]))

const posBits: Readonly<Record<string, number>> = Object.fromEntries(posNames.map((name) => [name, 1 << Pos[name]]))

/** Plurals of things count as feminine singular in agreement; a phrase agrees as a whole, a word as it is. */
function isPluralOfThings({ phrase, word }: Subject): boolean {
  return phrase !== null && numberOf(word.features) === Num.PL && word.pos === Pos.NOUN && (word.flags & Flag.hum) === 0
}

/** قال شهود، قالت مصادر: people in a broken plural take either gender. */
function isBrokenPluralOfPeople({ phrase, word }: Subject): boolean {
  return phrase !== null && numberOf(word.features) === Num.PL && word.pos === Pos.NOUN && caseOf(word.features) === Case.NONE && (word.flags & Flag.hum) !== 0
}

const shared: Readonly<Record<string, Feature>> = {
  gender: { kind: 'values', values: bits({ m: 1, f: 2 }), read: (s) => bit(isBrokenPluralOfPeople(s) ? Gender.NONE : isPluralOfThings(s) ? Gender.F : genderOf(s.word.features)), agrees: true },
  number: { kind: 'values', values: bits({ sg: 1, du: 2, pl: 3 }), read: (s) => bit(isPluralOfThings(s) ? Num.SG : numberOf(s.word.features)), agrees: true },
  person: { kind: 'values', values: bits({ 1: 1, 2: 2, 3: 3 }), read: (s) => bit(personOf(s.word.features)), agrees: true },
  pos: { kind: 'values', values: posBits, read: (s) => 1 << s.word.pos },
  is: { kind: 'values', values: Flag, read: (s) => s.word.flags },
  case: { kind: 'values', values: bits({ nom: 1, obl: 2, acc: 3 }), read: (s) => bit(caseOf(s.word.features)) },
  deriv: { kind: 'values', values: bits({ masdar: 1, act: 2, pass: 3, part: 4, nisba: 5 }), read: (s) => bit(derivOf(s.word.features)) },
  pron: { kind: 'flag', read: (s) => s.word.pron !== null },
  quote: { kind: 'flag', read: (s) => s.doc.quotes.of[s.token] >= 0 },
  guess: { kind: 'flag', read: (s) => s.word.guess },
  class: { kind: 'class' },
}

const ofWords: Readonly<Record<string, Feature>> = {
  ...shared,
  tense: { kind: 'values', values: bits({ past: Tense.PAST, pres: Tense.PRES, imp: Tense.IMP }), read: (s) => bit(tenseOf(s.word.features)) },
  // Voice is a pair of bits already: active 1, passive 2, both 3.
  voice: { kind: 'values', values: { act: 1, pass: 2 }, read: (s) => voiceOf(s.word.features) },
  det: { kind: 'flag', read: (s) => s.word.det },
  fut: { kind: 'flag', read: (s) => s.word.fut },
  dep: { kind: 'flag', read: (s) => isDependent(s.word.features) },
  construct: { kind: 'flag', read: (s) => isConstruct(s.word.features) },
  // What the word could be in another context: an unvowelled verbal noun is often written like its verb.
  may: { kind: 'values', values: posBits, read: (s) => s.doc.readings[s.token].reduce((m, r) => m | (1 << r.pos), 0) },
  conj: { kind: 'text', read: (s) => s.word.conj, alone: true },
  prep: { kind: 'text', read: (s) => s.prep, alone: true },
}

const ofPhrases: Readonly<Record<string, Feature>> = {
  ...shared,
  det: { kind: 'flag', read: (s) => s.word.det || s.word.pron !== null || s.word.pos === Pos.PROPN || s.phrase!.genitive >= 0 },
  conj: { kind: 'text', read: (s) => s.doc.word[s.phrase!.prepAt].conj, alone: true },
  prep: { kind: 'text', read: (s) => s.prep, alone: true },
  time: { kind: 'flag', read: (s) => s.phrase!.time },
  head: { kind: 'text', read: (s) => s.word.lemma, alone: false },
  class: { kind: 'class' },
}

/** Why a test cannot be understood, or null. */
export function faultOfTest(test: Test, target: 'word' | 'phrase'): { code: string; message: string } | null {
  const features = target === 'word' ? ofWords : ofPhrases
  const feature = Object.hasOwn(features, test.feature) ? features[test.feature] : undefined
  if (!feature) return { code: 'feature', message: `unknown feature ${test.feature}; a ${target} has ${Object.keys(features).join(', ')}` }
  if (test.variable !== '') {
    if (feature.kind === 'values' && feature.agrees && !test.negated) return null
    return { code: 'variable', message: `$${test.variable}: only gender, number and person can agree` }
  }
  if (test.values.length === 0) {
    return feature.kind === 'flag' || (feature.kind === 'text' && feature.alone) ? null : { code: 'value', message: `${test.feature} needs a value` }
  }
  if (feature.kind === 'flag') return { code: 'value', message: `${test.feature} takes no value` }
  if (feature.kind !== 'values') return null
  const unknown = test.values.find((v) => !Object.hasOwn(feature.values, v))
  return unknown === undefined ? null : { code: 'value', message: `unknown value ${unknown} of ${test.feature}; it has ${Object.keys(feature.values).join(', ')}` }
}

/** Compiles a test without a variable. Faults of tests are found when rules are parsed, those of classes when they are compiled. */
export function compileTest(test: Test, target: 'word' | 'phrase', spelling: Spelling, classOf: ClassOf): (s: Subject) => boolean {
  const feature = (target === 'word' ? ofWords : ofPhrases)[test.feature]
  const wanted = !test.negated
  if (feature.kind === 'flag') return (s) => feature.read(s) === wanted
  if (feature.kind === 'class') {
    const classes = test.values.map((name) => classOf(name)).filter((c) => c !== null)
    return (s) => classes.some((has) => has(s.word, s.doc.form[s.token])) === wanted
  }
  if (feature.kind === 'text') {
    if (test.values.length === 0) return (s) => (feature.read(s) !== '') === wanted
    const words = new Set(test.values.map((v) => foldWord(spelling, v)))
    return (s) => words.has(feature.read(s)) === wanted
  }
  const mask = test.values.reduce((m, v) => m | feature.values[v], 0)
  return (s) => ((feature.read(s) & mask) !== 0) === wanted
}

/** What an agreement variable is compared with, 0 where the subject does not show it. */
export function readAgreement(test: Test, target: 'word' | 'phrase'): (s: Subject) => number {
  const feature = (target === 'word' ? ofWords : ofPhrases)[test.feature]
  return feature.kind === 'values' ? feature.read : () => 0
}
