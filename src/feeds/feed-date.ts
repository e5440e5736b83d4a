import { clearDate } from '../intake/clear-date.js'
import { isIsoDate } from '../intake/iso-date.js'
import { zones } from './zones.js'

const ARABIC = /\p{Script=Arabic}/u
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** A longer text is no date. */
const MOST_CHARACTERS = 80
/** Years of two digits, as RFC 822 had them. */
const CENTURY_TURNS = 70

/** `2018-07-08T10:15:00+03:00`: forms of ISO 8601 with slips in separators and zone. */
const NUMERIC = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,]+(.*))?$/i
/** `Thu, 26 Nov 2026 …`, RFC 822 and its successors, with or without the day of the week. */
const DAY_FIRST = /^(?:[a-z]{3,9}\.?,?\s*)?(\d{1,2})[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})(?:[T ,]+(.*))?$/i
/** `Nov 26, 2026 …`, `Thu Nov 26 10:00:00 GMT 2026`. */
const MONTH_FIRST = /^(?:[a-z]{3,9}\.?,?\s+)?([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})(?:[T ,]+(.*))?$/i
const UNIX = /^(?:[a-z]{3}\s+)([a-z]{3})\s+(\d{1,2})\s+(\d{1,2}:\d\d:\d\d)\s+([a-z]{1,5}|[+-]\d{4})\s+(\d{4})$/i
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(.*)$/i

/**
 * A date of a feed as ISO 8601, also one in Arabic or a Unix time, or null when it is missing or not understood. The zone is given as it was; a date-time without one stays without.
 * Midnight of 1 January 1970 is what programs write for no date, and is none.
 */
export function feedDate(given: string | null | undefined): string | null {
  if (!given || given.length > MOST_CHARACTERS) return null
  const text = given.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0)).replace(/[\s\u00a0\u200e\u200f]+/g, ' ').trim()
  const iso = (ARABIC.test(text) ? null : dateOf(text)) ?? clearDate(text)
  return iso !== null && isIsoDate(iso) && !/^(1970-01-01|0\d{3})/.test(iso) ? iso : null
}

function dateOf(text: string): string | null {
  const unix = UNIX.exec(text)
  if (unix) return put(unix[5], monthOf(unix[1]), unix[2], `${unix[3]} ${unix[4]}`)
  const numeric = NUMERIC.exec(text)
  if (numeric) return put(numeric[1], numeric[2], numeric[3], numeric[4])
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst) return put(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1], dayFirst[4])
  const monthFirst = MONTH_FIRST.exec(text)
  return monthFirst ? put(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2], monthFirst[4]) : null
}

function monthOf(name: string): string | null {
  const number = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
  return number === 0 ? null : String(number)
}

function put(year: string, month: string | null, day: string, rest: string | undefined): string | null {
  if (month === null) return null
  const whole = year.length === 2 ? String(Number(year) + (Number(year) < CENTURY_TURNS ? 2000 : 1900)) : year
  const date = `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = rest ? TIME.exec(rest) : null
  // What follows the day but is no time of day is left out, not guessed at.
  if (!time) return date
  const [, hour, minute, second = '00', half, zone] = time
  return `${date}T${String(hourOf(Number(hour), half)).padStart(2, '0')}:${minute}:${second}${zoneOf(zone)}`
}

function hourOf(hour: number, half: string | undefined): number {
  if (!half) return hour
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0)
}

/** `+03:00`, `Z`, or nothing for a zone that is not known. */
function zoneOf(given: string): string {
  const offset = /^(?:GMT|UTC)?\s*([+-])(\d{1,2}):?(\d{2})?(?!\d)/i.exec(given)
  if (offset) return Number(offset[2]) > 14 ? '' : `${offset[1]}${offset[2].padStart(2, '0')}:${offset[3] ?? '00'}`
  const minutes = zones[given.replace(/[()]/g, '').trim().toUpperCase()]
  if (minutes === undefined) return ''
  if (minutes === 0) return 'Z'
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`
}
