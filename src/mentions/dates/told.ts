import { Temporal } from 'temporal-polyfill/full'
import type { Stretch } from './reckon.js'
import type { When } from './when.js'

const LENGTH = { day: 10, month: 7, year: 4 }

/**
 * The day, month or year of the calendar that the words date something by. A week, or days that are counted (الأيام الثلاثة الماضية), are no finer than the month
 * that most of them lie in, months that are counted no finer than their year; of a night that joins two days (ليل السبت الأحد) the day it leads to is meant.
 */
export function toldOf(when: When, stretch: Stretch): string {
  const { first, last, grain } = stretch
  const written = (day: Temporal.PlainDate, length: keyof typeof LENGTH): string => day.toString().slice(0, LENGTH[length])
  if (when.kind === 'weekday' && when.night) return written(last, 'day')
  if (!isCounted(when) || Temporal.PlainDate.compare(first, last) === 0) return written(first, grain)
  if (grain === 'year') return written(first, 'year')
  return written(first.add({ days: Math.floor(first.until(last).days / 2) }), grain === 'day' ? 'month' : 'year')
}

function isCounted(when: When): boolean {
  return (when.kind === 'period' && when.unit === 'week') || (when.kind === 'amount' && (when.span || when.unit === 'week'))
}
