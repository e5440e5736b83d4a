import { type Day, dayOf, lengthOfMonth } from './day.js'

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}))?/

/** Years of publication that can be meant; it also keeps every year reckoned from one at four digits. */
const YEARS = { first: 1500, last: 2999 }

export interface Published {
  readonly day: Day
  /** Null when only the day is known. */
  readonly hour: number | null
}

/** The date and hour of publication as they are written, in their own zone; null when there is no whole, real date. */
export function publishedOf(published: string | null | undefined): Published | null {
  const parts = WRITTEN.exec(published ?? '')
  if (!parts) return null
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (year < YEARS.first || year > YEARS.last || month < 1 || month > 12 || day < 1 || day > lengthOfMonth(year, month)) return null
  return { day: dayOf(year, month, day), hour: parts[4] === undefined ? null : Number(parts[4]) }
}
