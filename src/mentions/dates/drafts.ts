import { readCount, readSpan } from './amounts.js'
import type { DateRole } from './date-mention.js'
import { readPoint } from './points.js'
import { readRange } from './ranges.js'
import { after, beginningsAt, isFigure, type Read, type Scan, skip, wordAt } from './scan.js'
import { beginning, type TimeClass, type TimeWord } from './vocabulary.js'
import type { Amount, When } from './when.js'

/** A mention as read, before the sentence's outlook and the day of publication are asked. */
export interface Draft {
  readonly from: number
  readonly to: number
  readonly when: When
  /** First end of a range; `when` is its last. */
  readonly start: When | null
  readonly role: DateRole
  /** Told as a limit: what lies ahead of it is the next such date even after a verb that only sets terms. */
  readonly limit: boolean
  /** Told from another event (قبل يومين من الهجوم): publication says nothing of it. */
  readonly anchored: boolean
  readonly rule: string
}

const ROLES: readonly (readonly [TimeClass, DateRole])[] = [['since', 'since'], ['before', 'before'], ['after', 'since'], ['by', 'deadline'], ['within', 'point'], ['for', 'duration']]

const POINTS = beginning('month', 'weekday', 'ordinal', 'tens', 'offset', 'this', 'daypart', 'edge', 'decade', 'unit')
const RANGES = beginning('from', 'between', 'unit', 'ordinal', 'tens')
const SPANS = beginning('unit', 'article', 'last')
const LEADERS = beginning('since', 'before', 'after', 'within', 'for', 'by')
/** What a number in figures can begin. */
const FIGURES = beginning('ordinal', 'unit')

/** The longest expression that begins at token `i`. */
export function readDraft(s: Scan, i: number): Draft | null {
  const begins = isFigure(s, i) ? FIGURES : beginningsAt(s, i)
  // بعد غد, قبل ظهر الأربعاء begin like a preposition, and are points.
  const point = begins & POINTS ? readPoint(s, i) : null
  if (point) return draftOf(i, point, 'point', ruleOf(point.value))
  const range = begins & RANGES ? readRange(s, i) : null
  if (range) return draftOf(i, { value: range.value.end, to: range.to }, 'point', 'range', { start: range.value.start })
  const span = begins & SPANS ? readSpan(s, i) : null
  if (span) return draftOf(i, span, 'duration', 'span')
  if (begins & LEADERS) return readRoles(s, i)
  return null
}

function readRoles(s: Scan, i: number): Draft | null {
  for (const [name, role] of ROLES) {
    const word = wordAt(s, i, name)
    const draft = word && readLed(s, i, word, name, role)
    if (draft) return draft
  }
  return null
}

/** What a preposition of time governs. */
function readLed(s: Scan, i: number, word: TimeWord, name: TimeClass, role: DateRole): Draft | null {
  if (name === 'before' && wordAt(s, i - 1, 'from', true)) return null // من قبل: by
  const at = after(i, word)
  const limit = name === 'before' || name === 'by' || word.mark === 'ahead'
  const point = readPoint(s, at)
  if (point) return draftOf(i, point, role, ruleOf(point.value), { limit })
  const range = readRange(s, at)
  if (range) return draftOf(i, { value: range.value.end, to: range.to }, role, 'range', { start: range.value.start, limit })
  const span = readSpan(s, at)
  if (span) return draftOf(i, span, name === 'since' ? 'since' : 'duration', 'span')
  if (word.mark !== 'count' && name !== 'within' && name !== 'for') return null
  const count = readCount(s, at)
  if (!count) return null
  const anchored = name === 'after' || name === 'before' ? wordAt(s, count.to, 'of', false) !== null : false
  const way = name === 'before' || name === 'since' ? -1 : 1
  const amount: Read<When> = { value: amountOf(count.value, way), to: count.to }
  if (name === 'within') return draftOf(i, amount, 'duration', 'within', { limit: true })
  if (name === 'for') return draftOf(i, amount, 'duration', 'lasting')
  return draftOf(i, amount, name === 'since' ? 'since' : 'point', name === 'before' ? 'ago' : `${name}-amount`, { anchored })
}

/** The amount of time that مهلة or أمهل gives: from the statement on. */
export function readTerm(s: Scan, i: number): Draft | null {
  const count = readCount(s, skip(s, i, 'for'))
  if (!count || count.value.count === null) return null
  // المهلة يوم الجمعة: the day itself, not so many days.
  if ((readPoint(s, i)?.to ?? i) >= count.to) return null
  const from = wordAt(s, i - 1, 'term', true) ? i - 1 : i
  return draftOf(from, { value: amountOf(count.value, 1), to: count.to }, 'deadline', 'term')
}

const amountOf = (count: Pick<Amount, 'unit' | 'count' | 'half'>, way: -1 | 1): Amount => ({ kind: 'amount', ...count, way, span: false })

function draftOf(from: number, read: Read<When>, role: DateRole, rule: string, more: Partial<Draft> = {}): Draft {
  return { from, to: read.to, when: read.value, start: null, role, limit: false, anchored: false, rule, ...more }
}

function ruleOf(when: When): string {
  switch (when.kind) {
    case 'date': return `${when.hijri ? 'hijri-' : ''}${when.day ? 'day' : when.month ? 'month' : 'year'}${when.year ? '' : when.step === null && when.yearStep === null ? '-without-year' : '-by-step'}`
    case 'weekday': return when.step === null && when.week === null ? 'weekday' : 'weekday-by-step'
    case 'offset': return when.weekday ? 'day-with-weekday' : 'day-from-publication'
    case 'period': return when.day ? 'day-of-month-by-step' : `${when.unit}-by-step`
    case 'amount': return 'amount'
    case 'decade': return 'decade'
  }
}
