/** Numbers, days and lists as each language writes them. */
import { type Lang, locales } from './table.js'

const remembered = <T>(make: (lang: Lang) => T): ((lang: Lang) => T) => {
  const made: Partial<Record<Lang, T>> = {}
  return (lang) => (made[lang] ??= make(lang))
}

const numbers = remembered((lang) => new Intl.NumberFormat(locales[lang]))
const percents = remembered((lang) => new Intl.NumberFormat(locales[lang], { style: 'percent', maximumFractionDigits: 0 }))
const scales = new Intl.NumberFormat(locales.en, { signDisplay: 'exceptZero', minimumFractionDigits: 1, maximumFractionDigits: 1 })
const days = remembered((lang) => new Intl.DateTimeFormat(locales[lang], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }))
const shortDays = remembered((lang) => new Intl.DateTimeFormat(locales[lang], { day: 'numeric', month: 'short', timeZone: 'UTC' }))
const compactDays = remembered((lang) => new Intl.DateTimeFormat(locales[lang], { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }))
const months = remembered((lang) => new Intl.DateTimeFormat(locales[lang], { month: 'long', year: 'numeric', timeZone: 'UTC' }))
const shortMonths = remembered((lang) => new Intl.DateTimeFormat(locales[lang], { month: 'short', timeZone: 'UTC' }))
const compactMonths = remembered((lang) => new Intl.DateTimeFormat(locales[lang], { month: 'short', year: 'numeric', timeZone: 'UTC' }))
const years = remembered((lang) => new Intl.DateTimeFormat(locales[lang], { year: 'numeric', timeZone: 'UTC' }))
const instants = remembered((lang) => new Intl.DateTimeFormat(locales[lang], { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' }))
const agos = remembered((lang) => new Intl.RelativeTimeFormat(locales[lang], { numeric: 'auto' }))
const lists = remembered((lang) => new Intl.ListFormat(locales[lang], { type: 'conjunction' }))

export const numberText = (lang: Lang, n: number): string => numbers(lang).format(n)
/** 0–1 as a percentage. */
export const percentText = (lang: Lang, share: number): string => percents(lang).format(share)
/** A value of the scale from −10 to +10, always with one decimal, so that a column of them is even; in both languages from the left. */
export const scaleText = (n: number): string => scales.format(n).replace('-', '\u2212')
export const listText = (lang: Lang, items: readonly string[]): string => lists(lang).format(items)

type Precision = 'day' | 'month' | 'year'

/** A date that is as exact as it was given, at the first of its days; null for what is none, such as the 99th month. */
function dated(value: string): { readonly at: Date; readonly precision: Precision } | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])/.exec(value) ?? []
  if (!year) return null
  const at = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`)
  // 31 April is read as 1 May.
  if (Number.isNaN(at.getTime()) || (day !== undefined && at.getUTCDate() !== Number(day))) return null
  return { at, precision: day ? 'day' : month ? 'month' : 'year' }
}

type Writers = Readonly<Record<Precision, (lang: Lang) => Intl.DateTimeFormat>>
const whole: Writers = { day: days, month: months, year: years }
const short: Writers = { day: shortDays, month: shortMonths, year: years }
const compact: Writers = { day: compactDays, month: compactMonths, year: years }

const written = (lang: Lang, value: string, writers: Writers): string => {
  const date = dated(value)
  return date ? writers[date.precision](lang).format(date.at) : value
}

/** A day, month or year (`2024-05-16`, `2024-05`, `2024`), or the day of an instant as it is written; what is none of these as it is. */
export const dateText = (lang: Lang, value: string): string => written(lang, value, whole)

/** From one day, month or year to another, with what they share said once: `8–9 May 2018`. Ends that are not equally exact stand whole: `2015 – 8 May 2018`. */
export function daysText(lang: Lang, first: string, last: string): string {
  const [from, to] = [dated(first), dated(last)]
  if (!from || !to || from.precision !== to.precision || from.at > to.at) return `${dateText(lang, first)} – ${dateText(lang, last)}`
  return whole[from.precision](lang).formatRange(from.at, to.at)
}

/** Day and month alone, for axes and dense tables. */
export const shortDayText = (lang: Lang, value: string): string => written(lang, value, short)

/** A date where there is little room. */
export const compactDayText = (lang: Lang, value: string): string => written(lang, value, compact)

/** Day and time. Every clock of the interface is UTC, whoever looks and wherever an outlet is: so they can be compared, and a page that is sent says the same. */
export function instantText(lang: Lang, value: string): string {
  const at = new Date(value)
  return Number.isNaN(at.getTime()) ? value : `${instants(lang).format(at)} UTC`
}

const steps = [['year', 31_536_000], ['month', 2_592_000], ['day', 86_400], ['hour', 3_600], ['minute', 60]] as const

/** `3 hours ago`, `in 2 days`. */
export function agoText(lang: Lang, value: string, now: number = Date.now()): string {
  const seconds = (Date.parse(value) - now) / 1000
  if (Number.isNaN(seconds)) return value
  const [unit, size] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? ['minute', 60]
  return agos(lang).format(Math.round(seconds / size), unit)
}
