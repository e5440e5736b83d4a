/** Where days stand along a line of time. */
const DAY_MS = 86_400_000

export const dayNumber = (day: string): number => Math.floor(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY_MS)
export const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10)

/** Maps days (`YYYY-MM-DD`) from `first` to `last` onto 0…`length`; a single day stands in the middle. */
export function dayScale(first: string, last: string, length: number): (day: string) => number {
  const from = dayNumber(first)
  const span = dayNumber(last) - from
  return (day) => (span === 0 ? length / 2 : ((dayNumber(day) - from) / span) * length)
}

export interface Tick { readonly day: string; readonly grain: 'day' | 'month' | 'year' }
const steps = [1, 2, 7, 14] as const

/** At most `most` ticks: days while they fit, else firsts of months, else of years. */
export function dayTicks(first: string, last: string, most: number): Tick[] {
  const from = dayNumber(first)
  const to = dayNumber(last)
  for (const step of steps) {
    if ((to - from) / step < most) return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => ({ day: dayOf(from + i * step), grain: 'day' }))
  }
  for (const months of [1, 2, 3, 6]) {
    const ticks = firstsOfMonths(first, last, months)
    if (ticks.length <= most) return ticks.map((day) => ({ day, grain: 'month' }))
  }
  const years = firstsOfMonths(first, last, 12)
  const step = Math.max(1, Math.ceil(years.length / most))
  return years.filter((_, i) => i % step === 0).map((day) => ({ day, grain: 'year' }))
}

/** The first days of every `every`th month, counted from January. */
function firstsOfMonths(first: string, last: string, every: number): string[] {
  const found: string[] = []
  for (let month = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1; ; month++) {
    const day = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`
    if (day > last) return found
    if (day >= first.slice(0, 10) && month % every === 0) found.push(day)
  }
}
