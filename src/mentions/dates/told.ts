import { written } from './day.js'
import type { Stretch } from './reckon.js'
import type { When } from './when.js'

/**
 * The day, month or year of the calendar that the words date something by. A week, or days that are counted (الأيام الثلاثة الماضية), are no finer than the month
 * that most of them lie in, months that are counted no finer than their year; of a night that joins two days (ليل السبت الأحد) the day it leads to is meant.
 */
export function toldOf(when: When, stretch: Stretch): string {
  const { first, last, grain } = stretch
  if (when.kind === 'weekday' && when.night) return written(last, 'day')
  if (!isCounted(when) || first === last) return written(first, grain)
  if (grain === 'year') return written(first, 'year')
  return written(first + Math.floor((last - first) / 2), grain === 'day' ? 'month' : 'year')
}

function isCounted(when: When): boolean {
  return (when.kind === 'period' && when.unit === 'week') || (when.kind === 'amount' && (when.span || when.unit === 'week'))
}
