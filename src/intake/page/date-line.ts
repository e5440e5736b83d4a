import type { PageTables } from './tables.js'
import { dateIn } from './written-date.js'
import { wordsOf } from './words.js'

/** The most characters and words of a line that is a date and little else. */
const LONGEST = 300
const MOST_WORDS = 16
const TIME_ALONE = /^[^\p{L}]*\d{1,2}:\d{2}[^\p{L}]*(?:\p{L}+[^\p{L}]*)?$/u

/** Whether a line is a date and little else: `الخميس 26 نوفمبر 2026 - 14:30`, `12:40`. */
export function isDateLine(line: string, tables: PageTables): boolean {
  if (line.length > LONGEST || wordsOf(line, tables.spelling).length > MOST_WORDS || /[.؟!]\s*$/.test(line)) return false
  return dateIn(line, tables) !== null || TIME_ALONE.test(line)
}
