import { readCount, readSpan } from './amounts.js'
import { readDay } from './calendar-dates.js'
import type { DateRole } from './date-mention.js'
import { readPoint } from './points.js'
import { readRange } from './ranges.js'
import { after, type Read, type Scan, wordAt } from './scan.js'
import type { TimeClass, TimeWord } from './vocabulary.js'
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

/** The longest expression that begins at token `i`. */
export function readDraft(s: Scan, i: number): Draft | null {
  // بعد غد, قبل ظهر الأربعاء: phrases that begin like a preposition.
  const point = readPoint(s, i)
  const range = readRange(s, i)
  if (range && (!point || range.to > point.to)) return draftOf(i, { value: range.value.end, to: range.to }, 'point', 'range', { start: range.value.start })
  if (point) return draftOf(i, point, 'point', ruleOf(point.value))
  const span = readSpan(s, i)
  if (span) return draftOf(i, span, 'duration', 'span')
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
  const range = readRange(s, at)
  if (range) return draftOf(i, { value: range.value.end, to: range.to }, role, 'range', { start: range.value.start, limit })
  const point = readPoint(s, at)
  if (point) return draftOf(i, point, role, ruleOf(point.value), { limit })
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
  if (readDay(s, i)?.value.figures === true && readPoint(s, i)) return null
  const count = readCount(s, i)
  if (!count || count.value.count === null) return null
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
