import { Gender, genderOf, Num, numberOf, personOf, Pos, Tense, tenseOf } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import { type Lexicon, rowsOf } from '../lexicon/lexicon.js'
import type { Analysis } from './analysis.js'
import { isParticiple, kindNames, kindOf } from './kinds.js'

/** Chooses one reading per word of a sentence by the cheapest path (Viterbi) through pairs of neighbours. */
export interface Tagger {
  /** Writes the reading chosen for each of the tokens `from` … `to` into `word`; `spelled` says what the spelling of a word adds to the cost of each of its readings, null for nothing. */
  choose(readings: readonly (readonly Analysis[])[], spelled: (i: number) => readonly number[] | null, from: number, to: number, word: Analysis[]): void
}

/** More readings of one word than this are not weighed (the cheapest are kept); news words have 1–8. */
const MOST_READINGS = 16
const DEFAULT_COST = 0.5
const Agreement = { agrees: -0.6, differs: 0.9 }
/** A verb after its subject agrees more strictly than one before it; but the noun beside a verb need not be its subject. */
const Subject = { before: { agrees: -0.2, differs: 0.5 }, after: { agrees: -0.2, differs: 0.3 } }
/** الذي تسبب: the verb after a relative pronoun mostly has its gender, unless a pronoun goes back to it (الذي تشنه إسرائيل). */
const RELATIVE_DIFFERS = 0.6
/** فجر الخميس: a part of the day stands before the day. */
const PART_OF_DAY = -1.2
/** بتهمة قتل: an indefinite noun that its preposition is written on waits for its genitive, not for a verb. */
const VERB_FOR_GENITIVE = 0.8

export function createTagger(lexicon: Lexicon): Tagger {
  const costs = pairCosts(lexicon)
  const width = kindNames.length
  const start = kindOf('START')
  const conjunction = kindOf('CCONJ')
  const preposition = kindOf('ADP')
  const subordinator = kindOf('COMP')
  const coordination = kindOf('CNOUN')
  const auxiliary = kindOf('AUX')
  // Used again for every sentence: the cheapest way to each reading of the word before and of this one, and whence it came.
  let previous = new Float64Array(MOST_READINGS)
  let best = new Float64Array(MOST_READINGS)
  let back = new Uint8Array(0)
  // Of each reading of the word before.
  const kindBefore = new Int32Array(MOST_READINGS)
  const nominalBefore = new Uint8Array(MOST_READINGS)
  return {
    choose(readings, spelled, from, to, word) {
      if (back.length < (to - from) * MOST_READINGS) back = new Uint8Array((to - from) * MOST_READINGS)
      previous[0] = 0
      let before: readonly Analysis[] | null = null
      let states = 1
      kindBefore[0] = start
      nominalBefore[0] = 0
      for (let i = from; i < to; i++) {
        const here = readings[i]
        const count = Math.min(here.length, MOST_READINGS)
        const own = count > 1 ? spelled(i) : null
        for (let r = 0; r < count; r++) {
          const a = here[r]
          const { kind } = a
          let low = Number.POSITIVE_INFINITY
          let lowest = 0
          if (a.conj) {
            for (let p = 0; p < states; p++) {
              const left = kindBefore[p]
              const cost = previous[p] + (costs[(nominalBefore[p] ? coordination : conjunction) * width + kind] + 0.4 * costs[left * width + kind] * (before && kind === left ? 0 : 1))
              if (cost < low) {
                low = cost
                lowest = p
              }
            }
          } else {
            // لتكون: the lam before a verb is no preposition but opens a clause.
            const entry = !a.prep || a.pos === Pos.ADP ? -1 : isVerb(a) ? subordinator : preposition
            const agreeing = before !== null && agreesWithNeighbour(a)
            for (let p = 0; p < states; p++) {
              let cost = previous[p] + costs[(entry < 0 ? kindBefore[p] : entry) * width + kind]
              if (agreeing) cost += agreement(before![p], a)
              if (cost < low) {
                low = cost
                lowest = p
              }
            }
          }
          back[(i - from) * MOST_READINGS + r] = lowest
          best[r] = low + a.cost + (own ? own[r] : 0)
        }
        for (let r = 0; r < count; r++) {
          const a = here[r]
          kindBefore[r] = a.pos === Pos.AUX ? auxiliary : a.kind
          nominalBefore[r] = isNominal(a) ? 1 : 0
        }
        ;[previous, best] = [best, previous]
        before = here
        states = count
      }
      let last = 0
      for (let r = 1; r < states; r++) if (previous[r] < previous[last]) last = r
      for (let i = to - 1; i >= from; i--) {
        word[i] = readings[i][last]
        last = back[(i - from) * MOST_READINGS + last]
      }
    },
  }
}

const isVerb = (a: Analysis): boolean => a.pos === Pos.VERB || a.pos === Pos.AUX
const isNominal = (a: Analysis): boolean => a.pos === Pos.NOUN || a.pos === Pos.ADJ || a.pos === Pos.PROPN

/** Whether a word can agree with the one before it, whatever that is. */
const agreesWithNeighbour = (right: Analysis): boolean => right.prep === '' && (right.pos === Pos.ADJ || isVerb(right) || (isNominal(right) && (right.det || right.pos === Pos.PROPN)))

function agreement(left: Analysis, right: Analysis): number {
  if (isVerb(right) && left.pos === Pos.NOUN && left.prep && !left.det && !left.pron && tenseOf(right.features) === Tense.PAST) return VERB_FOR_GENITIVE
  if (isVerb(right) && left.flags & Flag.rel) return genderOf(left.features) === Gender.M && genderOf(right.features) === Gender.F && !right.pron ? RELATIVE_DIFFERS : 0
  if (isTime(left) && isTime(right) && !left.det && !left.pron) return PART_OF_DAY
  if (right.pos === Pos.ADJ && left.pos === Pos.NOUN) return left.det === right.det ? ofAdjective(left, right) : 0
  if (isVerb(right) && isNominal(left) && (left.det || left.pos === Pos.PROPN)) return ofSubject(left, right, Subject.before)
  // وقع الخميس: a time is nobody who acts.
  if (isVerb(left) && isNominal(right) && (right.det || right.pos === Pos.PROPN) && left.pron === null && !isTime(right)) return ofSubject(right, left, Subject.after)
  return 0
}

/** An adjective agrees with the noun before it in gender and number; plurals of things count as feminine singular. */
function ofAdjective(noun: Analysis, a: Analysis): number {
  const number = numberOf(noun.features)
  if (number === Num.PL && !isHuman(noun) && genderOf(a.features) === Gender.F && numberOf(a.features) === Num.SG) return Agreement.agrees
  if (genderOf(a.features) === genderOf(noun.features) && (numberOf(a.features) === number || number === Num.NONE)) return Agreement.agrees
  return numberOf(a.features) === number ? Agreement.differs : Agreement.differs / 2
}

function ofSubject(noun: Analysis, verb: Analysis, weight: { readonly agrees: number; readonly differs: number }): number {
  const gender = genderOf(noun.features)
  if (personOf(verb.features) !== 3 || gender === Gender.NONE) return 0
  const expected = numberOf(noun.features) === Num.PL && !isHuman(noun) ? Gender.F : gender
  // People in a broken plural take a verb of either gender.
  if (numberOf(noun.features) === Num.PL && isHuman(noun)) return 0
  return genderOf(verb.features) === expected ? weight.agrees : weight.differs
}

const isTime = (a: Analysis): boolean => a.pos === Pos.NOUN && (a.flags & Flag.time) !== 0
const isHuman = (a: Analysis): boolean => (a.flags & Flag.hum) !== 0 || isParticiple(a.features)

function pairCosts(lexicon: Lexicon): Float64Array {
  const width = kindNames.length
  const costs = new Float64Array(width * width).fill(DEFAULT_COST)
  const index = new Map<string, number>(kindNames.map((name, i) => [name, i]))
  const rows = rowsOf(lexicon, 'grammar/disambiguation')
  const set = (wild: boolean): void => {
    for (const { cells } of rows) {
      if ((cells.left === '*' || cells.right === '*') !== wild) continue
      for (const l of cells.left === '*' ? index.values() : [index.get(cells.left) ?? -1]) {
        for (const r of cells.right === '*' ? index.values() : [index.get(cells.right) ?? -1]) if (l >= 0 && r >= 0) costs[l * width + r] = Number(cells.cost)
      }
    }
  }
  set(true)
  set(false)
  return costs
}
