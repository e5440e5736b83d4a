import type { DateValue } from '../record/record.js'

/** First and last day, as `YYYY-MM-DD`; null for what is not known or is no day of the calendar. */
export interface Days {
  readonly first: string | null
  readonly last: string | null
}

const NONE: Days = { first: null, last: null }

/** The days a date may mean: a month is all its days. */
export function daysOf(date: DateValue | null): Days {
  if (date === null) return NONE
  return { first: period(date.first ?? date.value).first, last: period(date.until ?? date.value).last }
}

/** The day of an ISO 8601 date or date-time as it stands there, in the time of the place of publication. */
export const dayOf = (published: string | null | undefined): string | null => (published ? period(published.slice(0, 10)).first : null)

function period(value: string | null): Days {
  const m = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value ?? '')
  if (!m || m[1] === '0000') return NONE
  const [, year, month, day] = m
  const lastMonth = month ?? '12'
  const lengthOfMonth = new Date(Date.UTC(Number(year), Number(lastMonth), 0)).getUTCDate()
  if (Number(lastMonth) < 1 || Number(lastMonth) > 12 || (day !== undefined && (Number(day) < 1 || Number(day) > lengthOfMonth))) return NONE
  return { first: `${year}-${month ?? '01'}-${day ?? '01'}`, last: `${year}-${lastMonth}-${day ?? lengthOfMonth}` }
}
