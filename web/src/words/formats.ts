/** Numbers, days and lists as each language writes them. */
import { type Lang, locales } from './table.js'

const remembered = <T>(make: (lang: Lang) => T): ((lang: Lang) => T) => {
  const made: Partial<Record<Lang, T>> = {}
  return (lang) => (made[lang] ??= make(lang))
}

const numbers = remembered((lang) => new Intl.NumberFormat(locales[lang]))
const percents = remembered((lang) => new Intl.NumberFormat(locales[lang], { style: 'percent', maximumFractionDigits: 0 }))
const signed = remembered((lang) => new Intl.NumberFormat(locales[lang], { signDisplay: 'exceptZero', maximumFractionDigits: 1 }))
const days = remembered((lang) => new Intl.DateTimeFormat(locales[lang], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }))
const shortDays = remembered((lang) => new Intl.DateTimeFormat(locales[lang], { day: 'numeric', month: 'short', timeZone: 'UTC' }))
const compactDays = remembered((lang) => new Intl.DateTimeFormat(locales[lang], { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }))
const months = remembered((lang) => new Intl.DateTimeFormat(locales[lang], { month: 'long', year: 'numeric', timeZone: 'UTC' }))
const instants = remembered((lang) => new Intl.DateTimeFormat(locales[lang], { day: 'numeric', month: 'short', year: 'numeric', hour: 'numeric', minute: '2-digit' }))
const agos = remembered((lang) => new Intl.RelativeTimeFormat(locales[lang], { numeric: 'auto' }))
const lists = remembered((lang) => new Intl.ListFormat(locales[lang], { type: 'conjunction' }))

export const numberText = (lang: Lang, n: number): string => numbers(lang).format(n)
/** 0–1 as a percentage. */
export const percentText = (lang: Lang, share: number): string => percents(lang).format(share)
export const signedText = (lang: Lang, n: number): string => signed(lang).format(n)
export const listText = (lang: Lang, items: readonly string[]): string => lists(lang).format(items)

/** A day, month or year (`2024-05-16`, `2024-05`, `2024`), or the day of an instant; what is none of these as it is. */
export function dateText(lang: Lang, value: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(value) ?? []
  if (!year) return value
  if (!month) return year
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)))
  return Number.isNaN(at.getTime()) ? value : (day ? days : months)(lang).format(at)
}

/** From one day to another, with what they share said once: `8–9 May 2018`. Two days alone; others as they are. */
export function daysText(lang: Lang, first: string, last: string): string {
  const [from, to] = [first, last].map((value) => new Date(`${value.slice(0, 10)}T00:00:00Z`))
  return Number.isNaN(from.getTime()) || Number.isNaN(to.getTime()) || from > to ? `${dateText(lang, first)} – ${dateText(lang, last)}` : days(lang).formatRange(from, to)
}

/** Day and month alone, for axes and dense tables. */
export function shortDayText(lang: Lang, value: string): string {
  const at = new Date(`${value.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(at.getTime()) ? value : shortDays(lang).format(at)
}

/** A day where there is little room. */
export function compactDayText(lang: Lang, value: string): string {
  const at = new Date(`${value.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(at.getTime()) ? value : compactDays(lang).format(at)
}

/** Day and time where the reader is. */
export function instantText(lang: Lang, value: string): string {
  const at = new Date(value)
  return Number.isNaN(at.getTime()) ? value : instants(lang).format(at)
}

const steps = [['year', 31_536_000], ['month', 2_592_000], ['day', 86_400], ['hour', 3_600], ['minute', 60]] as const

/** `3 hours ago`, `in 2 days`. */
export function agoText(lang: Lang, value: string, now: number = Date.now()): string {
  const seconds = (Date.parse(value) - now) / 1000
  if (Number.isNaN(seconds)) return value
  const [unit, size] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? ['minute', 60]
  return agos(lang).format(Math.round(seconds / size), unit)
}
