import type { Period } from './options.js'

/** Days as numbers: 1 is 1 January of the year 1. */

const DAY_MS = 86_400_000
/** Days from 1 January of the year 1 to that of 1970. */
const EPOCH = 719_162

/** The number of a day `YYYY-MM-DD`. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS + EPOCH + 1

export const dayText = (day: number): string => new Date((day - EPOCH - 1) * DAY_MS).toISOString().slice(0, 10)

const dateOf = (day: number): Date => new Date((day - EPOCH - 1) * DAY_MS)

/** Numbers of periods, which follow one another from 1 on. Weeks are those of ISO 8601, from Monday, as 1 January of the year 1 was. */
export const periodNumber: Readonly<Record<Period, (day: number) => number>> = {
  day: (day) => day,
  week: (day) => Math.floor((day - 1) / 7) + 1,
  month(day) {
    const date = dateOf(day)
    return date.getUTCFullYear() * 12 + date.getUTCMonth() - 11
  },
  year: (day) => dateOf(day).getUTCFullYear(),
}

/** `2018-07-08`, `2018-W27`, `2018-07` or `2018`. */
export function periodText(period: Period, number: number): string {
  switch (period) {
    case 'day': return dayText(number)
    case 'week': return weekText((number - 1) * 7 + 1)
    case 'month': return `${yearText(Math.floor((number + 11) / 12))}-${String(((number - 1) % 12) + 1).padStart(2, '0')}`
    case 'year': return yearText(number)
  }
}

const yearText = (year: number): string => String(year).padStart(4, '0')

/** The year of a week is that of its Thursday. */
function weekText(monday: number): string {
  const thursday = monday + 3
  const year = dayText(thursday).slice(0, 4)
  const week = Math.floor((thursday - dayNumber(`${year}-01-01`)) / 7) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}
