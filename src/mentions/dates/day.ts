import { Temporal } from 'temporal-polyfill/full'

/**
 * A day, by its number: days since 1 January 1970. Every article has some dates to reckon, and reckoning with numbers takes a hundredth of the time that objects of a
 * calendar take; these are asked for Hijri dates only.
 */
export type Day = number

const MS = 86_400_000

/** A month beyond the twelfth is one of the years after. For years from 100 on: nothing is reckoned further back than a thousand years before an article of 1500. */
export const dayOf = (year: number, month: number, day: number): Day => Date.UTC(year, month - 1, day) / MS

export const lengthOfMonth = (year: number, month: number): number => dayOf(year, month + 1, 1) - dayOf(year, month, 1)

export const yearOf = (day: Day): number => new Date(day * MS).getUTCFullYear()

/** 1 to 12. */
export const monthOf = (day: Day): number => new Date(day * MS).getUTCMonth() + 1

/** ISO number: Monday is 1. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1

/** So many months later, or earlier; the last day of a month that is too short for it. */
export function monthsFrom(day: Day, months: number): Day {
  const [year, month] = [yearOf(day), monthOf(day) + months]
  return dayOf(year, month, Math.min(new Date(day * MS).getUTCDate(), lengthOfMonth(year, month)))
}

/** `YYYY-MM-DD`, or as much of it as the grain has. */
export const written = (day: Day, grain: 'day' | 'month' | 'year'): string => new Date(day * MS).toISOString().slice(0, LENGTH[grain])

const LENGTH = { day: 10, month: 7, year: 4 }

const HIJRI = 'islamic-umalqura'

export const hijriYearOf = (day: Day): number => Temporal.PlainDate.from(written(day, 'day')).withCalendar(HIJRI).year

/** First and last day of a month of the Hijri calendar, or of a whole year for month 0. */
export function hijriDays(year: number, month: number): { readonly first: Day; readonly last: Day } {
  const first = Temporal.PlainDate.from({ calendar: HIJRI, year, month: month || 1, day: 1 })
  return { first: numberOf(first), last: numberOf(first.add(month > 0 ? { months: 1 } : { years: 1 })) - 1 }
}

function numberOf(date: Temporal.PlainDate): Day {
  const { year, month, day } = date.withCalendar('iso8601')
  return dayOf(year, month, day)
}
