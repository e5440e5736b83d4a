/** First and last day of a day, month or year. */
export function daysOf(value: string): readonly [string, string] | null {
  const m = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value)
  if (!m || m[1] === '0000') return null
  const [, year, month, day] = m
  const last = new Date(Date.UTC(2000, 0, 1))
  last.setUTCFullYear(Number(year), Number(month ?? 12), 0)
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return null
  if (day !== undefined && (Number(day) < 1 || Number(day) > last.getUTCDate())) return null
  return [`${year}-${month ?? '01'}-${day ?? '01'}`, `${year}-${month ?? '12'}-${day ?? last.getUTCDate()}`]
}
