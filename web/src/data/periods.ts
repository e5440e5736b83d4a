/** Counts by period and class as bars along a line of time. */
import type { Counts } from '../api.js'
import { dayNumber, dayOf } from '../parts/day-axis.js'

export type Grain = 'day' | 'week' | 'month'

/** One bar: how many records of each PLOVER quad class, 0 to 4. */
export interface Bar {
  /** First and last day. */
  readonly first: string
  readonly last: string
  readonly counts: readonly [number, number, number, number, number]
}

/** More bars than this are narrower than can be pointed at. */
const MOST_BARS = 120

/** The finest grain in which a span still has few enough bars. */
export function grainOf(first: string, last: string): Grain {
  const days = dayNumber(last) - dayNumber(first) + 1
  return days <= MOST_BARS ? 'day' : days / 7 <= MOST_BARS ? 'week' : 'month'
}

/** First and last day of a period as the API names it (`2024-05-16`, `2024-W20`, `2024-05`); null for any other. */
export function daysOf(period: string): readonly [first: string, last: string] | null {
  const week = /^(\d{4})-W(\d\d)$/.exec(period)
  if (week) {
    // ISO 8601: the week with the year's fourth day is its first.
    const fourth = dayNumber(`${week[1]}-01-04`)
    const monday = fourth - ((fourth + 3) % 7) + (Number(week[2]) - 1) * 7
    return [dayOf(monday), dayOf(monday + 6)]
  }
  if (/^\d{4}-\d\d$/.test(period)) {
    const [year, month] = period.split('-').map(Number)
    return [`${period}-01`, new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)]
  }
  return /^\d{4}-\d\d-\d\d$/.test(period) ? [period, period] : null
}

/** The bars in order of time, and how many records have no day. */
export function barsOf({ groups }: Pick<Counts, 'groups'>): { readonly bars: readonly Bar[]; readonly undated: number } {
  const bars = new Map<string, { first: string; last: string; counts: [number, number, number, number, number] }>()
  let undated = 0
  for (const { values: [period, quad], count } of groups) {
    const days = typeof period === 'string' ? daysOf(period) : null
    if (days === null) {
      undated += count
      continue
    }
    const bar = bars.get(days[0]) ?? { first: days[0], last: days[1], counts: [0, 0, 0, 0, 0] }
    bar.counts[Number(quad)] += count
    bars.set(days[0], bar)
  }
  return { bars: [...bars.values()].sort((a, b) => (a.first < b.first ? -1 : 1)), undated }
}

/** Every period from the first day to the last, also those in which nothing was counted. */
export function filled(bars: readonly Bar[], grain: Grain, first: string, last: string): Bar[] {
  const counted = new Map(bars.map((bar) => [bar.first, bar]))
  const all: Bar[] = []
  for (let [from, to] = periodOf(first, grain); from <= last; [from, to] = periodOf(dayOf(dayNumber(to) + 1), grain)) all.push(counted.get(from) ?? { first: from, last: to, counts: [0, 0, 0, 0, 0] })
  return all
}

/** The period that a day is in. */
export function periodOf(day: string, grain: Grain): readonly [first: string, last: string] {
  if (grain === 'month') return daysOf(day.slice(0, 7))!
  if (grain === 'day') return [day.slice(0, 10), day.slice(0, 10)]
  const number = dayNumber(day)
  // Day 0, 1 January 1970, was a Thursday.
  const monday = number - (((number + 3) % 7) + 7) % 7
  return [dayOf(monday), dayOf(monday + 6)]
}

/** Records so far from the rest that they would press it together: this share at either end. */
const FAR = 0.03
/** Only where it makes the span so many times shorter are they left out. */
const WORTH = 2

/** First and last bar of those that are no stragglers. */
export function bulkOf(bars: readonly Bar[]): readonly [from: number, to: number] {
  const totals = bars.map(totalOf)
  const most = totals.reduce((sum, n) => sum + n, 0) * FAR
  const rest = (counts: readonly number[]): number => {
    let sum = 0
    return Math.max(0, counts.findIndex((n) => (sum += n) > most))
  }
  const [from, to] = [rest(totals), bars.length - 1 - rest([...totals].reverse())]
  if (bars.length === 0) return [0, 0]
  const span = (a: number, b: number): number => dayNumber(bars[b].last) - dayNumber(bars[a].first) + 1
  return span(0, bars.length - 1) >= WORTH * span(from, to) ? [from, to] : [0, bars.length - 1]
}

export const totalOf = ({ counts }: Bar): number => counts.reduce((sum, n) => sum + n, 0)
export const cooperationIn = ({ counts }: Bar): number => counts[1] + counts[2]
export const conflictIn = ({ counts }: Bar): number => counts[3] + counts[4]

/** Steps of a scale: 1, 2 or 5 times a power of ten, at most `most` of them up to `top`. */
export function stepsTo(top: number, most: number): number[] {
  const rough = Math.max(1, top / most)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough)!
  return Array.from({ length: Math.floor(top / step) }, (_, i) => (i + 1) * step)
}
