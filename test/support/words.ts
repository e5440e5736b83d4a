import { actorsOf } from '../../src/lexicon/actors.js'
import { Case, caseOf, Gender, genderOf, Num, numberOf, personOf, posNames, Tense, tenseOf, Voice, voiceOf } from '../../src/lexicon/features.js'
import { loadLexicon } from '../../src/lexicon/lexicon.js'
import { shippedLexicon } from '../../src/lexicon/shipped.js'
import { texted } from '../../src/text/texted.js'
import type { Analysis } from '../../src/words/analysis.js'
import type { Worded } from '../../src/words/doc.js'
import { segmentsOf } from '../../src/words/segments.js'
import { createWordStage } from '../../src/words/words.js'

export const lexicon = loadLexicon(shippedLexicon())
const stage = createWordStage(lexicon, actorsOf(lexicon))

export const worded = (text: string): Worded => stage(texted({ id: 'test', text }))

const nameOf = (values: Readonly<Record<string, number>>, value: number): string => Object.entries(values).find(([, v]) => v === value)![0].toLowerCase()

/** A chosen reading in words, for tests to compare: what a reader would say of the word. */
export interface Reading {
  readonly pos: string
  readonly lemma: string
  /** Lemma of the verb that a verbal noun or participle belongs to. */
  readonly verb?: string
  readonly tense: string
  readonly voice: string
  readonly person: number
  readonly gender: string
  readonly number: string
  readonly case: string
  readonly det: boolean
  readonly guess: boolean
}

export function readingOf(a: Analysis): Reading {
  const lexeme = a.lexeme >= 0 ? lexicon.lexemes[a.lexeme] : null
  return {
    pos: posNames[a.pos], lemma: lexeme?.lemma ?? a.lemma, verb: lexeme && lexeme.verb >= 0 ? lexicon.lexemes[lexeme.verb].lemma : undefined,
    tense: nameOf(Tense, tenseOf(a.features)), voice: nameOf(Voice, voiceOf(a.features)), person: personOf(a.features), gender: nameOf(Gender, genderOf(a.features)),
    number: nameOf(Num, numberOf(a.features)), case: nameOf(Case, caseOf(a.features)), det: a.det, guess: a.guess,
  }
}

/** The reading of the `at`-th token of a text. */
export const reading = (text: string, at = 0): Reading => readingOf(worded(text).word[at])

/** The parts of a token as they stand in the text, joined by `+`. */
export function cut(text: string, at = 0): string {
  const doc = worded(text)
  return segmentsOf(doc, at).map((s) => text.slice(s.start, s.end)).join('+')
}
