import { isIsoDate } from './iso-date.js'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const TIME = String.raw`(?:(?:\s*,)?[T\s]\s*(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?\s*(?<half>[ap]m)?\s*(?<zone>Z|GMT|UTC|[+-]\d{2}:?\d{2})?)?`
const YEAR = String.raw`(?<year>(?:19|20)\d{2})`
/** Years of two figures, as spreadsheets write them beside the name of a month. */
const SHORT_YEAR = String.raw`(?<year>(?:19|20)\d{2}|\d{2})`
const CENTURY_TURNS = 70
const NAME = String.raw`(?<name>[a-z]{3,9})\.?`
const forms = [
  // 2018-7-8, 2018/07/08 10:15, 2018.07.08
  new RegExp(`^${YEAR}([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})${TIME}$`, 'i'),
  // 20180708
  new RegExp(`^${YEAR}(?<month>\\d{2})(?<day>\\d{2})$`),
  // 08/07/2018, 8-7-2018, 8.7.2018: which is the day has to follow from the numbers
  new RegExp(`^(?<one>\\d{1,2})([-/.])(?<two>\\d{1,2})\\2${YEAR}${TIME}$`, 'i'),
  // Sun, 08 Jul 2018 10:15:00 +0300; 8 July 2018
  new RegExp(`^(?:[a-z]{3,9},?\\s+)?(?<day>\\d{1,2})[\\s-]${NAME},?[\\s-]${SHORT_YEAR}${TIME}$`, 'i'),
  // July 8, 2018
  new RegExp(`^(?:[a-z]{3,9},?\\s+)?${NAME}\\s+(?<day>\\d{1,2}),?\\s+${YEAR}${TIME}$`, 'i'),
]
const withWesternDigits = (text: string): string => text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
/** Longer than any date; and regular expressions are kept from long hostile cells. */
const LONGEST = 50

/**
 * A date as tables, headers and documents have it, as ISO 8601: `08 Jul 2018 10:15 +0300` → `2018-07-08T10:15:00+03:00`, a Unix time in seconds or milliseconds too.
 * Null for what is no date, and for one that can be two: 08/07/2018 is read only where day and month cannot be confused.
 */
export function usualDate(value: string): string | null {
  const given = withWesternDigits(value.trim())
  if (given.length > LONGEST) return null
  if (isIsoDate(given)) return given
  if (/^\d{10}(\d{3})?$/.test(given)) return new Date(Number(given.padEnd(13, '0'))).toISOString().replace('.000Z', 'Z')
  for (const form of forms) {
    const groups = form.exec(given)?.groups
    const date = groups && dateOf(groups)
    if (date && isIsoDate(date)) return date
  }
  return null
}

/** Whether it is a date that can be two days: 08/07/2018. */
export function isTwoDays(value: string): boolean {
  const given = /^(\d{1,2})([-/.])(\d{1,2})\2(?:19|20)\d{2}\b/.exec(withWesternDigits(value.trim()))
  return given !== null && [given[1], given[3]].every((number) => Number(number) >= 1 && Number(number) <= 12) && Number(given[1]) !== Number(given[3])
}

type Groups = Readonly<Record<string, string | undefined>>

function dateOf(groups: Groups): string | null {
  const [month, day] = groups.one !== undefined ? dayAndMonth(Number(groups.one), Number(groups.two)) : [groups.name !== undefined ? MONTHS.indexOf(groups.name.slice(0, 3).toLowerCase()) + 1 : Number(groups.month), Number(groups.day)]
  return month === 0 ? null : `${wholeYear(groups.year!)}-${two(month)}-${two(day)}${timeOf(groups)}`
}

const wholeYear = (year: string): string => (year.length > 2 ? year : String(Number(year) + (Number(year) < CENTURY_TURNS ? 2000 : 1900)))

/** Month and day of two numbers; zeros where either could be the month. */
function dayAndMonth(one: number, other: number): [number, number] {
  if (one > 12 || one === other) return [other, one]
  return other > 12 ? [one, other] : [0, 0]
}

function timeOf({ hour, minute, second, half, zone }: Groups): string {
  if (hour === undefined) return ''
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  return `T${two(hours)}:${minute}:${second ?? '00'}${zoneOf(zone)}`
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return ''
  return /^[+-]/.test(zone) ? zone.replace(/^(...):?(..)$/, '$1:$2') : 'Z'
}

const two = (n: number): string => String(n).padStart(2, '0')
