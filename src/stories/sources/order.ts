import type { Report } from '../../store/report.js'

/** Which of two reports was published first: known, at the same time, or not known because a time is missing or only a day is given. */
export type Precedence = 'before' | 'after' | 'same-time' | 'unknown'

const HAS_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

export function precedence(a: Report, b: Report): Precedence {
  const [p, q] = [a.text.published ?? '', b.text.published ?? '']
  if (p === '' || q === '') return 'unknown'
  if (HAS_TIME.test(p) && HAS_TIME.test(q)) return compared(Date.parse(p), Date.parse(q), 'same-time')
  // Days are compared as the outlets write them: their zones differ by hours, and a day without time says no more.
  return compared(p.slice(0, 10), q.slice(0, 10), 'unknown')
}

function compared<T extends string | number>(p: T, q: T, equal: Precedence): Precedence {
  return p < q ? 'before' : p > q ? 'after' : equal
}

/** A total order of reports that does not depend on the order they are given in: by publication as far as it is known, then by outlet and id. */
export function inOrder(a: Report, b: Report): number {
  const keyOf = ({ text, article }: Report): (string | number)[] => [text.published ? 0 : 1, instantOf(text.published ?? ''), text.outlet ?? '', text.id, article]
  const [p, q] = [keyOf(a), keyOf(b)]
  for (let i = 0; i < p.length; i++) if (p[i] !== q[i]) return p[i] < q[i] ? -1 : 1
  return 0
}

/** Milliseconds since 1970; a day without time counts as its end, since its article may have appeared at any hour of it. */
function instantOf(published: string): number {
  const instant = Date.parse(HAS_TIME.test(published) ? published : `${published.slice(0, 10)}T23:59:59Z`)
  return Number.isNaN(instant) ? Number.POSITIVE_INFINITY : instant
}

/** The day of a time in UTC, so that reports of outlets in several zones stand in the order in which they came; of a day alone that day. '' without one. */
export function dayInUtc(published: string): string {
  const at = new Date(published)
  return published.length <= DAY || Number.isNaN(at.getTime()) ? published.slice(0, DAY) : at.toISOString().slice(0, DAY)
}

/** Characters of `YYYY-MM-DD`. */
const DAY = 10
