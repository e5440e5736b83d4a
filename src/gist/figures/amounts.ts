import { Num, numberOf, Pos } from '../../lexicon/features.js'
import { Flag } from '../../lexicon/flags.js'
import { Kind } from '../../text/tokens.js'
import type { Worded } from '../../words/doc.js'
import { type NumberRead, numberAt } from './numbers.js'
import type { Bound, FigureVocabulary } from './vocabulary.js'

/** So many, at least and at most; `high` is null where nothing says. */
export interface Range {
  readonly low: number
  readonly high: number | null
  /** The words give one number as it is. */
  readonly exact: boolean
  /** The words give no number (عشرات). */
  readonly vague: boolean
  /** The one number that it is about (نحو 14); absent where the words give others or more. */
  readonly about?: number
}

/** A number of people, with what it says of them. */
export interface Amount extends Range {
  /** Tokens, half-open: from the word that qualifies the number to the noun. */
  readonly from: number
  readonly to: number
  /** The noun that is counted, −1 for none (مقتل 12). */
  readonly noun: number
}

/** What `نحو` leaves open on both sides. */
const ABOUT = 0.15

/** The amount of people that begins at token `i`, or null. */
export function amountAt(doc: Worded, v: FigureVocabulary, i: number): Amount | null {
  const before = v.bound(doc, i, 'before')
  const at = i + (before?.length ?? 0)
  const read = rangeAt(doc, v, at)
  if (!read || isShare(doc, v, read.to)) return null
  const counted = nounAfter(doc, v, read.to, read.range.vague)
  if (counted === null) return null
  const end = Math.max(read.to, counted + 1)
  const after = before ? null : v.bound(doc, end, 'after')
  return { from: i, to: end + (after?.length ?? 0), noun: counted, ...bounded(read.range, before?.bound ?? after?.bound ?? null) }
}

/** People counted by the noun's own number: جنديان, or one where the noun is indefinite and no name follows (مقتل جندي). */
export function nounAmountAt(doc: Worded, v: FigureVocabulary, i: number): Amount | null {
  const a = doc.word[i]
  if (!a || a.det || a.pron || !v.people(doc, i) || (a.pos !== Pos.NOUN && a.pos !== Pos.ADJ)) return null
  const number = numberOf(a.features)
  // مقتل مدنيين: a sound plural in the oblique is written as the dual.
  if (number === Num.DU && doc.readings[i].some((r) => r.lemma === a.lemma && numberOf(r.features) === Num.PL)) return null
  if (number !== Num.DU && (number !== Num.SG || isDefined(doc, v, i + 1))) return null
  const count = number === Num.DU ? 2 : 1
  // آخران على الأقل، رجل واحد على الأقل
  const end = v.value(doc, i + 1, false) === count ? i + 2 : i + 1
  const after = v.bound(doc, end, 'after')
  return { from: i, to: end + (after?.length ?? 0), noun: i, ...bounded({ low: count, high: count, exact: true, vague: false }, after?.bound ?? null) }
}

/** A name or another noun after a noun says who it is. */
function isDefined(doc: Worded, v: FigureVocabulary, next: number): boolean {
  const a = doc.word[next]
  return a !== undefined && a.conj === '' && a.prep === '' && (a.pos === Pos.PROPN || (a.pos === Pos.NOUN && !v.people(doc, next)))
}

interface RangeRead {
  readonly range: Range
  readonly to: number
}

function rangeAt(doc: Worded, v: FigureVocabulary, i: number): RangeRead | null {
  if (i >= doc.tokens.count) return null
  const between = v.phrase(doc, i, 'between')
  if (between > 0) {
    const low = numberAt(doc, v, i + between)
    const high = low && numberAt(doc, v, low.to, true)
    return high ? fromTo(low.value, high) : null
  }
  const vague = v.vague(doc, i)
  if (vague) {
    const to = i + vague.length
    const scale = v.scale(doc, to)
    // عشرات الآلاف
    return { range: { low: vague.low * Math.max(1, scale), high: null, exact: false, vague: true }, to: scale > 1 ? to + 1 : to }
  }
  const from = v.phrase(doc, i, 'from')
  const first = numberAt(doc, v, i + from, from === 0 && doc.word[i].conj !== '')
  if (!first) return null
  const joint = v.phrase(doc, first.to, 'to') || v.phrase(doc, first.to, 'or') || dash(doc, first.to)
  const last = joint > 0 ? numberAt(doc, v, first.to + joint) : null
  if (last && last.value > first.value) return fromTo(first.value, last)
  return from > 0 ? null : { range: { low: first.value, high: first.value, exact: true, vague: false }, to: first.to }
}

const fromTo = (low: number, high: NumberRead): RangeRead => ({ range: { low, high: high.value, exact: false, vague: false }, to: high.to })

const dash = (doc: Worded, i: number): number => (i < doc.tokens.count && doc.tokens.kind[i] === Kind.PUNCTUATION && '-–—'.includes(doc.form[i]) ? 1 : 0)

const isShare = (doc: Worded, v: FigureVocabulary, i: number): boolean => i < doc.tokens.count && ('%٪'.includes(doc.form[i]) || v.phrase(doc, i, 'percent') > 0)

function bounded(range: Range, bound: Bound | null): Range {
  const { low, high, vague } = range
  const top = high ?? low
  switch (bound) {
    case 'about': return { low: Math.floor(low * (1 - ABOUT)), high: high === null ? null : Math.ceil(top * (1 + ABOUT)), exact: false, vague, ...(low === high && { about: low }) }
    case 'least': return { low, high: null, exact: false, vague }
    case 'most': return { low: 0, high: top, exact: false, vague }
    default: return range
  }
}

/** The noun a number counts: −1 for none, null where it counts something else than people. */
function nounAfter(doc: Worded, v: FigureVocabulary, i: number, vague: boolean): number | null {
  if (i >= doc.tokens.count) return -1
  // عشرات من المدنيين، خمسة من الجنود
  const at = i + v.phrase(doc, i, 'from')
  const a = doc.word[at]
  if (!a || doc.sentence[at] !== doc.sentence[i - 1] || (at === i && (a.conj !== '' || a.prep !== ''))) return -1
  if (a.pos !== Pos.NOUN && a.pos !== Pos.ADJ && a.pos !== Pos.PROPN) return at === i ? -1 : vague ? null : -1
  if (v.people(doc, at) || v.counts(doc, at).some(({ slot }) => slot === 'self') || isPeople(doc, at)) return at
  return at === i ? null : -1
}

const isPeople = (doc: Worded, i: number): boolean => {
  const { flags } = doc.word[i]
  return (flags & (Flag.hum | Flag.nisba)) !== 0 && (flags & (Flag.unit | Flag.time)) === 0
}
