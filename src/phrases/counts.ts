import { Num, numberOf, Pos } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import { digitValue } from '../text/characters.js'
import { Kind } from '../text/tokens.js'
import type { Numeral, Worded } from '../words/doc.js'
import { canHead, isMeasure, isQuantity } from './heads.js'
import { isPeople } from './name-kinds.js'

/** From this on a number word multiplies what stands before it: خمس مئة، عشرون ألفا. */
const MULTIPLIER = 100

/** آلاف in خمسة آلاف مدني. */
export const multiplies = ({ word, numeral }: Worded, i: number, limit: number): boolean =>
  (numeral(i)?.value ?? 0) >= MULTIPLIER && i + 1 < limit && canHead(word[i + 1]) && word[i + 1].prep === '' && word[i + 1].conj === ''

/** أكثر من 80, أقل من ألف: what is said of the number that follows. */
export function moreThan({ word, tokens }: Worded, i: number, limit: number): boolean {
  const a = word[i]
  if (i + 2 >= limit || a.det || !(a.flags & Flag.elative || (a.pos === Pos.DET && !(a.flags & Flag.dem))) || word[i + 1].pos !== Pos.ADP || word[i + 1].lemma !== 'من' || word[i + 1].pron !== null) return false
  const next = word[i + 2]
  return next.prep === '' && next.conj === '' && (next.pos === Pos.NUM || tokens.kind[i + 2] === Kind.NUMBER || isQuantity(next))
}

/** How many words stand before a number that measure it: أكثر من 80, ما لا يقل عن 80; 0 for none. */
export function measuring(doc: Worded, i: number, limit: number): number {
  if (moreThan(doc, i, limit)) return 2
  let end = i
  while (end < limit && isMeasure(doc.word[end]) && doc.word[end].conj === '' && doc.word[end].prep === '') end++
  return end > i && end < limit && (doc.word[end].pos === Pos.NUM || doc.tokens.kind[end] === Kind.NUMBER || isQuantity(doc.word[end])) ? end - i : 0
}

/** What a count is with its next word: 20 ألف is 20,000, عشرات no number. */
export function counted(count: number | null, numeral: Numeral | null): number | null {
  if (numeral === null) return count
  if (count !== null && count < numeral.value && numeral.value >= MULTIPLIER) return count * numeral.value
  return numeral.several ? null : numeral.value
}

/** خمسة **وثلاثون**, ألف **و200**: a number that و joins to the one right before it, and its tokens; tens are added to units, else the lesser to the greater. */
export function addedTo(doc: Worded, i: number, limit: number): { readonly value: number; readonly length: number } | null {
  const apart = doc.word[i].pos === Pos.CCONJ && doc.form[i] === 'و'
  const at = apart ? i + 1 : i
  if (at >= limit || !(apart || doc.word[i].conj === 'و') || doc.word[at].prep !== '') return null
  const value = valueAt(doc, at)
  const before = valueAt(doc, i - 1)
  if (value === null || before === null) return null
  const units = before < 10 && value >= 20 && value < MULTIPLIER
  return units || (value < before && before >= MULTIPLIER) ? { value, length: at + 1 - i } : null
}

function valueAt(doc: Worded, i: number): number | null {
  if (doc.tokens.kind[i] === Kind.NUMBER) return numberIn(doc, i)
  const numeral = doc.numeral(i)
  return numeral && !numeral.several ? numeral.value : null
}

/** The noun that a genitive with words of quantity before it is about (مقتل **ثلاثة** جنود), and the number that counts it. Tokens `from` … `to`. */
export function countedIn(doc: Worded, from: number, to: number): { readonly head: number; readonly count: number | null } {
  const { word, tokens } = doc
  let count: number | null = null
  for (let i = from; i < to && (i === from || (word[i].conj === '' && word[i].prep === '' && word[i].pos !== Pos.CCONJ) || addedTo(doc, i, to)); i++) {
    const added: ReturnType<typeof addedTo> = count !== null && i > from ? addedTo(doc, i, to) : null
    if (added && count !== null) {
      count += added.value
      i += added.length - 1
    } else if (moreThan(doc, i, to)) i++
    else if (tokens.kind[i] === Kind.NUMBER) count = numberIn(doc, i)
    else if (word[i].pos === Pos.NUM) count = counted(count, doc.numeral(i))
    else if (isQuantity(word[i]) && word[i].pron === null && i + 1 < to && (!word[i].det || takenFrom(doc, i + 1, to))) {
      count = counted(count, doc.numeral(i))
      if (takenFrom(doc, i + 1, to)) i++
    }
    else if (i > from && canHead(word[i])) return { head: i, count }
    else if (i > from && (count !== null || word[i - 1].pos === Pos.NUM) && takenFrom(doc, i, to)) continue
    else if (word[i].pos !== Pos.DET && !(word[i].flags & Flag.dem)) break
  }
  // مقتل أربعة: whoever they are.
  return { head: from, count: word[from].pos === Pos.NUM && to - from === 1 ? count : null }
}

/** من with people, or several of something, after it. */
export function takenFrom(doc: Worded, i: number, limit: number): boolean {
  const { word } = doc
  if (i + 1 >= limit || word[i].pos !== Pos.ADP || word[i].lemma !== 'من' || word[i].pron || word[i].conj !== '') return false
  const next = word[i + 1]
  return canHead(next) && next.prep === '' && (numberOf(next.features) === Num.PL || (next.flags & Flag.hum) !== 0 || isPeople(doc, i + 1))
}

/** Number written in digits at token `i`. */
export function numberIn(doc: Worded, i: number): number {
  let value = 0
  let fraction = 0
  const from = doc.tokens.start[i]
  const to = doc.tokens.end[i]
  for (let k = from; k < to; k++) {
    const c = doc.text.charCodeAt(k)
    const separator = c === 0x2e || c === 0x2c || c === 0x066b || c === 0x066c
    if (separator) {
      // Three digits after it: thousands; else a decimal point.
      const digits = digitsAfter(doc, k + 1, to)
      if (digits !== 3) fraction = fraction || 1
      continue
    }
    if (fraction) {
      fraction /= 10
      value += digitValue(c) * fraction
    } else value = value * 10 + digitValue(c)
  }
  return value
}

function digitsAfter(doc: Worded, from: number, to: number): number {
  let n = 0
  for (let k = from; k < to && ![0x2e, 0x2c, 0x066b, 0x066c].includes(doc.text.charCodeAt(k)); k++) n++
  return n
}
