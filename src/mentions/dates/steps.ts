import { Num, numberOf, Pos } from '../../lexicon/features.js'
import { after, type Read, type Scan, wordAt } from './scan.js'
import type { Unit } from './when.js'

export interface UnitWord {
  readonly unit: Unit
  /** `pair`: the dual before a genitive (يومي السبت والأحد). */
  readonly number: 'sg' | 'du' | 'pair' | 'pl'
  readonly det: boolean
}

export function unitAt(s: Scan, i: number): UnitWord | null {
  const word = wordAt(s, i, 'unit')
  if (!word) return null
  const [unit, number] = word.mark.split(' ')
  return { unit: unit as Unit, number: number as UnitWord['number'], det: word.det }
}

/** الماضي، المقبل، الجاري, and قبل الماضي, بعد المقبل: which one of a series. */
export function readStep(s: Scan, i: number, plural = false): Read<number> | null {
  const word = wordAt(s, i, 'step', false)
  if (!word || !(word.det || word.rest.length > 0) || (word.mark === 'plural' && !plural)) return null
  return { value: word.value, to: after(i, word) }
}

/** الأمين العام الحالي: after a definite noun the adjective may be the person's. */
export function isAdjectiveOfAnother(s: Scan, unitToken: number): boolean {
  const word = wordAt(s, unitToken + 1, 'step', false)
  if (word?.mark !== 'adjective' || unitToken === 0) return false
  const { pos, det, features } = s.doc.word[unitToken - 1]
  return pos === Pos.NOUN && det && numberOf(features) === Num.SG
}
