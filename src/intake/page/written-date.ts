import { isIsoDate } from '../iso-date.js'
import { beginsWith } from './marks.js'
import type { PageTables } from './tables.js'
import { foldedLine, inFigures, plainLine } from './words.js'

/** Years in which a page of the Web can have been published. */
const YEARS = { first: 1991, last: 2199 }
/** Characters of a line that are looked at. */
const LONGEST = 300
const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const YEAR_FIRST = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/
const YEAR_LAST = /(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4})(?!\d)/
const TIME = /(?<!\d)(\d{1,2}):(\d{2})(?::(\d{2}))?(?!\d)/
const DISTANCE = /(?:GMT|UTC)\s?([+-])\s?(\d{1,2})(?::?(\d{2}))?/i
/** The same directly after the time. */
const BARE_DISTANCE = /^\s?([+-])(\d{2}):?(\d{2})(?!\d)/
/** ISO 8601 with one figure too few in the zone. */
const SHORT_ZONE = /(T\d{2}:\d{2}(?::\d{2})?[+-])(\d)$/
const MAIL = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(GMT|UTC|Z|[+-]\d{2}:?\d{2})?$/i
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/

/** What machines are told of a date: ISO 8601, RFC 5322, `20261126T143000Z`, seconds or milliseconds since 1970, else as people are told. ISO 8601, null for no date. */
export function stampIn(value: string, tables: PageTables): string | null {
  const text = plainLine(value.slice(0, LONGEST)).replace(SHORT_ZONE, '$10$2:00')
  if (isIsoDate(text)) return isLikely(text) ? text : null
  const mail = MAIL.exec(text)
  if (mail) return iso(mail[3], ENGLISH.indexOf(mail[2].toLowerCase()) + 1, mail[1], mail.slice(4, 7), mail[7])
  const compact = COMPACT.exec(text)
  if (compact) return iso(compact[1], compact[2], compact[3], compact.slice(4, 7), compact[7])
  if (/^1\d{9}(\d{3})?$/.test(text)) return new Date(Number(text.padEnd(13, '0'))).toISOString()
  return dateIn(text, tables)
}

/**
 * The first Gregorian date in a line that people read (`الخميس 26 نوفمبر/تشرين الثاني 2026 - 14:30 بتوقيت غرينتش`), as ISO 8601 with what the line says and no more: the time only where
 * it stands, the zone only where it is named. A Hijri date is passed over. Null for none.
 */
export function dateIn(line: string, tables: PageTables): string | null {
  const text = inFigures(plainLine(line.slice(0, LONGEST)))
  // Most lines of a page have no figure, and are asked more than once.
  if (!/\d/.test(text)) return null
  const words = foldedLine(text, tables.spelling).split(' ')
  const day = inNumbers(text, words) ?? inWords(words, tables)
  if (!day) return null
  const time = TIME.exec(text)
  return time ? iso(...day, timeIn(time, text, tables), zoneIn(text, time, words, tables)) : iso(...day, [], undefined)
}

type Part = string | number
type Day = [year: Part, month: Part, day: Part]

function inNumbers(text: string, words: readonly string[]): Day | null {
  const first = YEAR_FIRST.exec(text)
  if (first && isYear(first[1])) return [first[1], first[2], first[3]]
  const last = YEAR_LAST.exec(text)
  if (!last || !isYear(last[3])) return null
  const [a, b] = [Number(last[1]), Number(last[2])]
  if (b > 12) return [last[3], a, b]
  // 3/4/2026 2:30 PM may be the third of April or, on an American server, the fourth of March.
  return a <= 12 && a !== b && words.some((word) => word === 'am' || word === 'pm') ? null : [last[3], b, a]
}

/** `26 نوفمبر 2026`, `26 نوفمبر/تشرين الثاني 2026`, `نوفمبر 26, 2026`, `2026 نوفمبر 26`. */
function inWords(words: readonly string[], tables: PageTables): Day | null {
  for (let i = 0; i < words.length; i++) {
    const month = monthAt(words, i, tables)
    if (!month || month.number === 0) continue
    const second = monthAt(words, month.to, tables)
    const to = second?.number === month.number ? second.to : month.to
    if (isDay(words[i - 1]) && isYear(words[to])) return [yearOf(words[to]), month.number, words[i - 1]]
    if (isYear(words[i - 1]) && isDay(words[to])) return [yearOf(words[i - 1]), month.number, words[to]]
    if (isDay(words[to]) && isYear(words[to + 1])) return [yearOf(words[to + 1]), month.number, words[to]]
  }
  return null
}

function monthAt(words: readonly string[], at: number, { months }: PageTables): { readonly number: number; readonly to: number } | null {
  for (const length of [2, 1]) {
    const number = at + length <= words.length ? months.get(words.slice(at, at + length).join(' ')) : undefined
    if (number !== undefined) return { number, to: at + length }
  }
  return null
}

const isDay = (word: string | undefined): boolean => word !== undefined && /^\d{1,2}$/.test(word)
const yearOf = (word: string): string => word.slice(0, 4)
const isYear = (word: string | undefined): boolean => word !== undefined && /^\d{4}$/.test(word) && Number(word) >= YEARS.first && Number(word) <= YEARS.last
const isLikely = (date: string): boolean => isYear(date.slice(0, 4))

function timeIn(time: RegExpExecArray, text: string, { halves, spelling }: PageTables): Part[] {
  const next = foldedLine(text.slice(time.index + time[0].length).slice(0, 20), spelling).split(' ')[0]
  const half = halves.get(next)
  const hour = Number(time[1])
  const isTwelve = half !== undefined && hour >= 1 && hour <= 12
  return [isTwelve ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour, time[2], ...(time[3] ? [time[3]] : [])]
}

function zoneIn(text: string, time: RegExpExecArray, words: readonly string[], { zones }: PageTables): string | undefined {
  const distance = DISTANCE.exec(text) ?? BARE_DISTANCE.exec(text.slice(time.index + time[0].length))
  if (distance) return `${distance[1]}${distance[2].padStart(2, '0')}:${distance[3] ?? '00'}`
  for (let i = 0; i < words.length; i++) {
    for (const [name, zone] of zones) if (beginsWith(words, i, name.split(' '))) return zone
  }
  return undefined
}

function iso(year: Part, month: Part, day: Part, time: readonly (Part | undefined)[], zone: string | undefined): string | null {
  const two = (part: Part | undefined): string => String(part).padStart(2, '0')
  const hours = time[0] === undefined ? '' : `T${two(time[0])}:${two(time[1])}${time[2] === undefined ? '' : `:${two(time[2])}`}`
  const written = `${year}-${two(month)}-${two(day)}${hours}${hours === '' || !zone ? '' : /^(gmt|utc|z)$/i.test(zone) ? 'Z' : zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2')}`
  return isIsoDate(written) && isLikely(written) ? written : null
}
