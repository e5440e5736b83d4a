import type { Period } from './options.js'

/** Days as numbers: 1 is 1 January of the year 1. */

const DAY_MS = 86_400_000
/** Days from 1 January of the year 1 to that of 1970. */
const EPOCH = 719_162

/** The number of a day `YYYY-MM-DD`. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS + EPOCH + 1

export const dayText = (day: number): string => new Date((day - EPOCH - 1) * DAY_MS).toISOString().slice(0, 10)

/** The first day of the period a day is in. Weeks are those of ISO 8601, from Monday. */
const firstDay: Readonly<Record<Period, (day: number) => number>> = {
  day: (day) => day,
  // 1 January of the year 1 was a Monday.
  week: (day) => day - ((day - 1) % 7),
  month: (day) => dayNumber(`${dayText(day).slice(0, 7)}-01`),
  year: (day) => dayNumber(`${dayText(day).slice(0, 4)}-01-01`),
}

/** First days of periods, remembered: of a million records most share their days. */
export function periodStart(period: Period): (day: number) => number {
  if (period === 'day') return firstDay.day
  const known = new Map<number, number>()
  return (day) => {
    let first = known.get(day)
    if (first === undefined) known.set(day, (first = firstDay[period](day)))
    return first
  }
}

/** `2018-07-08`, `2018-W27`, `2018-07` or `2018`. */
export function periodText(period: Period, first: number): string {
  if (period !== 'week') return dayText(first).slice(0, { day: 10, month: 7, year: 4 }[period])
  // The year of a week is that of its Thursday.
  const year = dayText(first + 3).slice(0, 4)
  const week = Math.floor((first + 3 - dayNumber(`${year}-01-01`)) / 7) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}
