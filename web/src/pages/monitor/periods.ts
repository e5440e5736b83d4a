/** Counts by period and class as bars along a line of time. */
import type { Counts } from '../../api.js'
import { dayNumber, dayOf } from '../../parts/day-axis.js'

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
