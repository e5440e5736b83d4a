import type { Report } from '../../store/report.js'

/** When a report came out, in milliseconds; null where that is not known. A day without an hour counts as its first moment. */
export function publishedAt({ text }: Report): number | null {
  const at = Date.parse(text.published ?? '')
  return Number.isNaN(at) ? null : at
}

export const dayOf = ({ text }: Report): string | null => text.published?.slice(0, 10) ?? null

const DAY = 86_400_000

/** Days from one day to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY)

/** In order of publication, unknown times last; then of number. */
export function inOrder(a: Report, b: Report): number {
  const [at, bt] = [publishedAt(a), publishedAt(b)]
  if (at !== bt) return at === null ? 1 : bt === null ? -1 : at - bt
  return a.article - b.article
}

/** The day a story was first told on, as far as its reports say. */
export const storyDay = (reports: readonly Report[]): string | null => reports.map(dayOf).filter((day) => day !== null).sort()[0] ?? null
