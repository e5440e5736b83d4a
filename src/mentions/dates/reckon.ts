import { isShort } from './amounts.js'
import { type Day, dayOf, hijriDays, hijriYearOf, lengthOfMonth, monthOf, monthsFrom, weekdayOf, yearOf } from './day.js'
import type { Amount, CalendarDate, Offset, Period, Unit, Weekday, When } from './when.js'

/** Days `first` to `last`, told as finely as the words are: a month is not given as thirty days. */
export interface Stretch {
  readonly first: Day
  readonly last: Day
  readonly grain: 'day' | 'month' | 'year'
}

export interface Reckoning {
  /** Day of publication in its own zone, null when unknown: then nothing relative has a value. */
  readonly published: Day | null
  /** Hour of publication, null when only the day is known. */
  readonly hour: number | null
  /** The sentence looks to the future: a day without a year or a weekday is the next one. */
  readonly ahead: boolean
  /** What is told in the present may lie behind or ahead: a day or month without a year is the nearer one. */
  readonly open: boolean
  /** The expression is a term, which runs to the end of what it names. */
  readonly closing: boolean
  /** ISO number of the day that a week begins with. */
  readonly firstWeekday: number
}

/** Years to look through for a 29th of February or a 30th day of a Hijri month. */
const MOST_YEARS = 9

/** From `start` to `end`: looking back the end is found first and the start before it, looking ahead the other way round. */
export function reckonBetween(start: When, end: When, r: Reckoning): Stretch | null {
  const lead = reckon(r.ahead ? start : end, r)
  const other = lead && reckon(r.ahead ? end : start, { ...r, published: r.published === null ? null : r.ahead ? lead.first : lead.last })
  if (!other) return null
  const [first, last] = r.ahead ? [lead, other] : [other, lead]
  if (first.first > last.last) return null
  return { first: first.first, last: last.last, grain: GRAINS[Math.min(GRAINS.indexOf(first.grain), GRAINS.indexOf(last.grain))] }
}

const GRAINS: readonly Stretch['grain'][] = ['day', 'month', 'year']

/** The days that an expression means, null when they cannot be known. */
export function reckon(when: When, r: Reckoning): Stretch | null {
  if (when.kind === 'date') return closed(reckonDate(when, r), r.closing && when.edge === 'end')
  if (when.kind === 'decade') return yearsOf(when.year, when.year + 9)
  const { published } = r
  if (published === null) return null
  switch (when.kind) {
    case 'weekday': return reckonWeekday(when, published, r)
    case 'offset': return reckonOffset(when, published)
    case 'period': return closed(reckonPeriod(when, published, r.firstWeekday), r.closing && when.edge === 'end')
    case 'amount': return reckonAmount(when, published, r)
  }
}

/** بحلول نهاية العام: by its last day. */
function closed(stretch: Stretch | null, closing: boolean): Stretch | null {
  return stretch && closing ? { first: stretch.last, last: stretch.last, grain: 'day' } : stretch
}

const single = (first: Day): Stretch => ({ first, last: first, grain: 'day' })

function reckonDate(d: CalendarDate, r: Reckoning): Stretch | null {
  if (d.year > 0) return stretchOf(d, d.year)
  if (r.published === null) return null
  if (d.yearStep !== null) return stretchOf(d, yearIn(d, r.published) + d.yearStep)
  const found = nearestDate(d, r.published, r)
  if (!found || d.weekday === 0 || weekdayOf(found.first) === d.weekday) return found
  // A weekday beside the date tells this year's from the last: it must fall on it.
  const other = nearest(d, r.published, found.first > r.published ? -1 : 1, false)
  return other && weekdayOf(other.first) === d.weekday ? other : found
}

function nearestDate(d: CalendarDate, published: Day, r: Reckoning): Stretch | null {
  if (d.step === null && !r.open) return r.ahead ? nearest(d, published, 1, false) : lately(published, nearest(d, published, -1, false), nearest(d, published, 1, false))
  if (d.step === null || d.step === 0) return closest(published, nearest(d, published, -1, false), nearest(d, published, 1, false))
  const way = d.step < 0 ? -1 : 1
  let found = nearest(d, published, way, true)
  for (let k = 1; k < Math.abs(d.step) && found; k++) found = nearest(d, found.first, way, true)
  return found
}

/** The first such date on this side of `anchor`; a strict one does not hold the anchor itself. */
function nearest(d: CalendarDate, anchor: Day, way: -1 | 1, strict: boolean): Stretch | null {
  const base = yearIn(d, anchor)
  for (let k = -1; k < MOST_YEARS; k++) {
    const found = stretchOf(d, base + k * way)
    if (!found) continue
    const edge = way < 0 ? (strict ? found.last : found.first) : strict ? found.first : found.last
    const order = (edge - anchor) * way
    if (strict ? order > 0 : order >= 0) return found
  }
  return null
}

/** A day or month that comes within so many days, and was last so many days ago, is the one to come: of last year's its year would be said. */
const SOON = { day: 100, month: 31, year: 0 }
const LONG_AGO = 250

function lately(anchor: Day, before: Stretch | null, after: Stretch | null): Stretch | null {
  return before && after && after.first - anchor < SOON[after.grain] && anchor - before.last > LONG_AGO ? after : before
}

function closest(anchor: Day, before: Stretch | null, after: Stretch | null): Stretch | null {
  if (!before || !after) return before ?? after
  return anchor - before.last <= after.first - anchor ? before : after
}

/** The year that a day lies in, in the date's calendar. */
const yearIn = (d: CalendarDate, day: Day): number => (d.hijri ? hijriYearOf(day) : yearOf(day))

/** A date of this year as days, null when the year has no such day. Hijri months and years become the days they run over. */
function stretchOf(d: CalendarDate, year: number): Stretch | null {
  if (d.hijri) {
    const { first, last } = hijriDays(year, d.day > 0 ? d.month || 1 : d.month)
    if (d.day > 0) return d.day > last - first + 1 ? null : single(first + d.day - 1)
    return { first, last, grain: 'day' }
  }
  const month = d.month || 1
  if (d.day > 0) return d.day > lengthOfMonth(year, month) ? null : single(dayOf(year, month, d.day))
  return d.month > 0 ? wholeMonth(year, month) : yearsOf(year, year)
}

function reckonWeekday(w: Weekday, published: Day, r: Reckoning): Stretch {
  const first = w.week === null ? nearestWeekday(w, published, r) : onOrAfter(w.weekday, weekOf(published + 7 * w.week, r.firstWeekday).first)
  return w.night ? { first, last: first + 1, grain: 'day' } : single(first)
}

/** A bare name is the last such day, or the next one, publication's own included; الماضي and المقبل leave that one out, as does a term. */
function nearestWeekday(w: Weekday, published: Day, { ahead, closing }: Reckoning): Day {
  if (w.step === 0 || (w.step === null && !ahead)) return onOrBefore(w.weekday, published)
  if (w.step === null && !closing) return onOrAfter(w.weekday, published)
  const step = w.step ?? 1
  return step < 0 ? onOrBefore(w.weekday, published - 1) + 7 * (step + 1) : onOrAfter(w.weekday, published + 1) + 7 * (step - 1)
}

const onOrBefore = (weekday: number, from: Day): Day => from - ((weekdayOf(from) - weekday + 7) % 7)
const onOrAfter = (weekday: number, from: Day): Day => from + ((weekday - weekdayOf(from) + 7) % 7)

/** Where the weekday contradicts أمس or اليوم by a day (midnight, another zone) it is that day; by more (an article posted later), the last or next of that name. */
function reckonOffset(o: Offset, published: Day): Stretch {
  const date = published + o.days
  const weekday = weekdayOf(date)
  if (o.weekday === 0 || o.weekday === weekday) return single(date)
  if (o.days > 0 || o.weekday === (weekday % 7) + 1) return single(onOrAfter(o.weekday, date - 1))
  return single(onOrBefore(o.weekday, date))
}

function weekOf(date: Day, firstWeekday: number): Stretch {
  const first = onOrBefore(firstWeekday, date)
  return { first, last: first + 6, grain: 'day' }
}

function wholeMonth(year: number, month: number): Stretch {
  return { first: dayOf(year, month, 1), last: dayOf(year, month + 1, 1) - 1, grain: 'month' }
}

function yearsOf(from: number, to: number): Stretch {
  return { first: dayOf(from, 1, 1), last: dayOf(to, 12, 31), grain: 'year' }
}

function reckonPeriod(p: Period, published: Day, firstWeekday: number): Stretch | null {
  if (p.unit === 'week') return weekOf(published + 7 * p.step, firstWeekday)
  const year = yearOf(published)
  if (p.unit === 'year') return yearsOf(year + p.step, year + p.step)
  if (p.unit === 'century') {
    const first = (Math.ceil(year / 100) - 1 + p.step) * 100 + 1
    return yearsOf(first, first + 99)
  }
  const month = wholeMonth(year, monthOf(published) + p.step)
  if (p.day === 0) return month
  return month.first + p.day - 1 > month.last ? null : single(month.first + p.day - 1)
}

function reckonAmount(a: Amount, published: Day, r: Reckoning): Stretch | null {
  if (a.count === null || (a.half && a.unit !== 'year') || a.count * (SCALE[a.unit] ?? 1 / 12) > MOST_AMOUNT) return null
  const far = moved(published, a, r.hour)
  if (!a.span) return toldBy(far, a, r)
  const [first, last] = a.way < 0 ? [far, published] : [published, far]
  return { first, last, grain: isShort(a.unit) || a.unit === 'week' ? 'day' : a.unit === 'month' ? 'month' : 'year' }
}

/** The far end of an amount, no finer than its unit; a term of weeks ends on a day, a week ago is a week. */
function toldBy(far: Day, a: Amount, r: Reckoning): Stretch {
  if (isShort(a.unit) || (a.unit === 'week' && r.closing)) return single(far)
  if (a.unit === 'week') return weekOf(far, r.firstWeekday)
  return a.unit === 'month' || a.half ? wholeMonth(yearOf(far), monthOf(far)) : yearsOf(yearOf(far), yearOf(far))
}

/** Years in a unit (for shorter ones a month's share is bound enough), and the most years that are reckoned: منذ 65 مليون سنة is no date. */
const SCALE: Partial<Record<Unit, number>> = { year: 1, decade: 10, century: 100 }
const MOST_AMOUNT = 1000

function moved(from: Day, a: Amount, hour: number | null): Day {
  const count = (a.count ?? 0) * a.way
  if (a.unit === 'hour') return from + (hour === null ? Math.trunc(count / 24) : Math.floor((hour + count) / 24))
  if (a.unit === 'minute') return from
  if (a.unit === 'day') return from + count
  if (a.unit === 'week') return from + 7 * count
  if (a.unit === 'month') return monthsFrom(from, count)
  return monthsFrom(from, count * 12 * (SCALE[a.unit] ?? 1) + (a.half ? 6 * a.way : 0))
}
