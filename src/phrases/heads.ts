import { Case, caseOf, Pos } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import { Kind } from '../text/tokens.js'
import type { Analysis } from '../words/analysis.js'
import type { Worded } from '../words/doc.js'
import { isParticiple } from '../words/kinds.js'

/** مقتل **ثلاثة** جنود, إصابة **أكثر** من 80 مهاجرا: counts or measures the noun behind it. */
export const isCount = (a: Analysis): boolean => (a.pos === Pos.NUM || isMeasure(a)) && a.prep === '' && a.conj === ''

/** كل، نحو: says how much or how exact. */
export const isMeasure = (a: Analysis): boolean => a.pos === Pos.DET && !(a.flags & (Flag.dem | Flag.interr))

/** بعض, آلاف: how much there is of the noun behind it. */
export const isQuantity = (a: Analysis): boolean => (a.flags & Flag.part) !== 0

/** A number in words or digits. */
export const isNumber = ({ word, tokens }: Worded, i: number): boolean => word[i].pos === Pos.NUM || tokens.kind[i] === Kind.NUMBER

/** أمس التقى **وزيرا**: shows the accusative, which no article or pronoun makes definite. */
export const isIndefiniteAccusative = (a: Analysis): boolean => caseOf(a.features) === Case.ACC && !a.det && a.pron === null

/** Goes on a genitive chain: without a proclitic of its own. */
export function nominal(a: Analysis): boolean {
  return (a.pos === Pos.NOUN || a.pos === Pos.PROPN || (a.pos === Pos.ADJ && a.pron !== null)) && a.prep === '' && a.conj === ''
}

/** Whether a noun phrase can be about it. */
export function canHead(a: Analysis): boolean {
  return a.pos === Pos.NOUN || a.pos === Pos.PROPN || (a.pos === Pos.ADJ && (a.det || isParticiple(a.features) || a.pron !== null || (a.flags & (Flag.nisba | Flag.hum | Flag.elative | Flag.ord)) !== 0)) || (a.pos === Pos.X && a.guess)
}
