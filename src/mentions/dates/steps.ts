import { Num, numberOf, Pos } from '../../lexicon/features.js'
import { after, type Read, type Scan, wordAt } from './scan.js'
import type { UnitName } from './vocabulary.js'
import type { Unit } from './when.js'

export interface UnitWord {
  readonly unit: Unit
  readonly number: UnitName['number']
  readonly det: boolean
}

export function unitAt(s: Scan, i: number): UnitWord | null {
  const word = wordAt(s, i, 'unit')
  return word?.unit ? { unit: word.unit.name, number: word.unit.number, det: word.det } : null
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
