/** What is due when, seen from a day. */
import { dayNumber, dayOf } from '../../parts/day-axis.js'

interface Due { readonly due: string | null }

export interface Strip {
  readonly days: readonly { readonly day: string; readonly due: number }[]
  /** Due before the strip begins, and after it ends. */
  readonly earlier: number
  readonly later: number
}

/** Weeks that the strip shows. */
const WEEKS = 5

/** Whole weeks from that in which `today` lies; a week begins on Monday. */
export function stripOf(entries: readonly Due[], today: string): Strip {
  const counts = new Map<string, number>()
  for (const { due } of entries) if (due !== null) counts.set(lastDayOf(due), (counts.get(lastDayOf(due)) ?? 0) + 1)
  // Day 0 was a Thursday.
  const from = dayNumber(today) - ((dayNumber(today) + 3) % 7)
  const days = Array.from({ length: WEEKS * 7 }, (_, i) => dayOf(from + i)).map((day) => ({ day, due: counts.get(day) ?? 0 }))
  const sum = (keep: (day: string) => boolean): number => [...counts].reduce((all, [day, n]) => (keep(day) ? all + n : all), 0)
  return { days, earlier: sum((day) => day < days[0].day), later: sum((day) => day > days.at(-1)!.day) }
}

/** `2024-06` is due by its last day, `2024` likewise. */
export function lastDayOf(due: string): string {
  const [year, month, day] = due.split('-').map(Number)
  return day ? due : new Date(Date.UTC(year, month || 12, 0)).toISOString().slice(0, 10)
}

/** What is due first comes first; then what has no deadline, the last told first. */
export function byDue<T extends Due & { readonly last: string | null }>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => {
    if (a.due !== null && b.due !== null) return lastDayOf(a.due) < lastDayOf(b.due) ? -1 : lastDayOf(a.due) > lastDayOf(b.due) ? 1 : 0
    if (a.due !== null || b.due !== null) return a.due !== null ? -1 : 1
    return (b.last ?? '') < (a.last ?? '') ? -1 : (b.last ?? '') > (a.last ?? '') ? 1 : 0
  })
}
