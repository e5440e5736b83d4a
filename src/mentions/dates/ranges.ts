import { readDay } from './calendar-dates.js'
import { readPoint } from './points.js'
import { after, beginningsAt, isFigure, isMark, type Read, type Scan, wordAt } from './scan.js'
import { unitAt } from './steps.js'
import { type CalendarDate, dateOf, type When } from './when.js'

export interface Range {
  readonly start: When
  readonly end: When
}

/** `بين 3 و7 مارس`, `من الأحد إلى الثلاثاء`, `يومي السبت والأحد`, `3-7 مارس`, `عامي 2014 و2015`. */
export function readRange(s: Scan, i: number): Read<Range> | null {
  const begun = s.from
  const range = readBounds(s, i)
  s.from = begun
  return range
}

function readBounds(s: Scan, i: number): Read<Range> | null {
  const between = wordAt(s, i, 'between')
  const from = between ? null : wordAt(s, i, 'from')
  const at = between ? after(i, between) : from ? after(i, from) : i
  if (!isFigure(s, at) && beginningsAt(s, at) === 0) return null
  const pair = unitAt(s, at)
  if (pair && pair.number !== 'pair' && !between && !from) return null
  const first = readEnd(s, pair?.number === 'pair' ? at + 1 : at)
  if (!first) return null
  if (between || pair?.number === 'pair') return joined(first, readAnd(s, first.to))
  if (from) return joined(first, readTo(s, first.to))
  // 3-7 مارس, 3 و4 مارس: bare days, which only the month after the last makes a date.
  if (!isBareDay(first.value)) return null
  const last = isMark(s, first.to, '-–') ? readPointFrom(s, first.to + 1) : (readTo(s, first.to) ?? readAnd(s, first.to))
  return last?.value.kind === 'date' && last.value.day > 0 && last.value.month > 0 ? joined(first, last) : null
}

/** A point, or a day or year that takes the rest from the other end. */
function readEnd(s: Scan, i: number): Read<When> | null {
  const point = readPoint(s, i, true)
  if (point) return point
  const day = readDay(s, i)
  return day ? { value: dateOf({ day: day.value.day }), to: day.to } : null
}

function readAnd(s: Scan, i: number): Read<When> | null {
  const and = wordAt(s, i, 'and')
  if (and) return readPointFrom(s, after(i, and))
  return readPointFrom(s, i, true)
}

function readTo(s: Scan, i: number): Read<When> | null {
  const to = wordAt(s, i, 'to', true)
  return to ? readPointFrom(s, after(i, to)) : null
}

function readPointFrom(s: Scan, i: number, conjoined = false): Read<When> | null {
  if (i >= s.end || (conjoined && !hasConjunction(s, i))) return null
  s.from = i
  return readPoint(s, i, true)
}

function hasConjunction(s: Scan, i: number): boolean {
  return s.vocabulary.formAt(s.doc, i)?.words.some((w) => w.conj) ?? false
}

const isBareDay = (when: When): boolean => when.kind === 'date' && when.day > 0 && when.month === 0

/** The first end takes what it lacks from the last: `بين 3 و7 مارس 2015`. */
function joined(first: Read<When>, last: Read<When> | null): Read<Range> | null {
  if (!last) return null
  const start = first.value
  const end = last.value
  if (start.kind !== 'date' || end.kind !== 'date') return isBareDay(start) ? null : { value: { start, end }, to: last.to }
  if (isBareDay(start) && (end.month === 0 || end.day === 0)) return null
  return { value: { start: completed(start, end), end }, to: last.to }
}

function completed(start: CalendarDate, end: CalendarDate): CalendarDate {
  const month = start.month || (start.day > 0 ? end.month : 0)
  const own = start.year > 0 || start.step !== null || start.yearStep !== null
  if (own) return start
  const year = end.year > 0 && month > end.month ? end.year - 1 : end.year
  return { ...start, month, year, hijri: start.hijri || end.hijri, step: end.step, yearStep: end.yearStep }
}
