import { inFigures } from './page/words.js'
import { pageTables } from './page/tables.js'
import { stampIn } from './page/written-date.js'

/** Longer than any date. */
const LONGEST = 80
const TWO_DAYS = /(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?\d{4}(?!\d)/

/** A date as people write it, also in Arabic (`الأربعاء 10 يوليو 2024`, `2024/7/10 3:00 م`), as ISO 8601; null for none, and for one that can be two days. */
export function clearDate(value: string): string | null {
  if (value.length > LONGEST) return null
  const [, one, other] = TWO_DAYS.exec(inFigures(value)) ?? []
  return one !== undefined && one !== other && Number(one) <= 12 && Number(other) <= 12 ? null : stampIn(value, pageTables())
}
