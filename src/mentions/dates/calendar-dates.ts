import { Pos } from '../../lexicon/features.js'
import { Flag } from '../../lexicon/flags.js'
import { isMark, integerAt, type Read, type Scan, skip, wordAt, after } from './scan.js'
import { readStep, unitAt } from './steps.js'
import { Kind } from '../../text/tokens.js'
import { digitValue } from '../../text/characters.js'
import { type CalendarDate, dateOf, type Step, type When } from './when.js'

/** Years a bare number may stand for. */
const YEAR = { first: 1000, last: 2199 }
/** Years in `15/9/1436` and `1436 هـ`; Gregorian dates of that time are no news. */
const HIJRI = { first: 1200, last: 1599 }
const isYear = (n: number): boolean => n >= YEAR.first && n <= YEAR.last
const isDay = (n: number): boolean => n >= 1 && n <= 31

/** A date in figures or words, a month or a year: everything that a calendar names. `free`: a year in figures needs no preposition before it. */
export function readCalendar(s: Scan, i: number, free = false): Read<When> | null {
  return readFigures(s, i) ?? readDayAndMonth(s, i) ?? readMonthAlone(s, i) ?? readYear(s, i) ?? readBareYear(s, i, free)
}

/** `15/7/2015`, `15-7-2015`, `2015-07-15`, `7/15/2015` where only one order makes sense, `15.7.2015`. */
export function readFigures(s: Scan, i: number): Read<CalendarDate> | null {
  if (s.doc.tokens.kind[i] !== Kind.NUMBER || i >= s.end) return null
  const dotted = dottedParts(s, i)
  if (dotted) return inFigures(s, dotted, i + 1)
  if (!isMark(s, i + 1, '/-–') || !isMark(s, i + 3, '/-–')) return null
  return inFigures(s, [integerAt(s, i), integerAt(s, i + 2), integerAt(s, i + 4)], i + 5)
}

function inFigures(s: Scan, [a, b, c]: readonly number[], to: number): Read<CalendarDate> | null {
  const [first, second, year] = isYear(a) ? [c, b, a] : [a, b, c]
  const [day, month] = second > 12 && first <= 12 ? [second, first] : [first, second]
  if (!isYear(year) || !isDay(day) || month < 1 || month > 12) return null
  const era = readEra(s, to)
  return { value: dateOf({ day, month, year, hijri: era.hijri ?? (year >= HIJRI.first && year <= HIJRI.last) }), to: era.to }
}

function dottedParts(s: Scan, i: number): number[] | null {
  const parts = [0]
  for (let c = s.doc.tokens.start[i]; c < s.doc.tokens.end[i]; c++) {
    const digit = digitValue(s.doc.text.charCodeAt(c))
    if (digit >= 0 && digit <= 9) parts[parts.length - 1] = parts[parts.length - 1] * 10 + digit
    else if (s.doc.text[c] === '.') parts.push(0)
    else return null
  }
  return parts.length === 3 ? parts : null
}

/** A day of the month in figures or as an ordinal: `3`, `الثالث`, `الثالث عشر`, `الحادي والعشرين`, `الثلاثين`. */
export function readDay(s: Scan, i: number): Read<{ day: number; figures: boolean }> | null {
  const figure = integerAt(s, i)
  if (figure >= 0) return isDay(figure) ? { value: { day: figure, figures: true }, to: i + 1 } : null
  const ten = wordAt(s, i, 'tens')
  if (ten?.det) return { value: { day: ten.value, figures: false }, to: i + 1 }
  const ordinal = wordAt(s, i, 'ordinal')
  if (!ordinal) return null
  const teen = wordAt(s, i + 1, 'teen')
  if (teen) return { value: { day: ordinal.value + teen.value, figures: false }, to: i + 2 }
  const tens = wordAt(s, i + 1, 'tens', true)
  if (tens?.conj && tens.det) return { value: { day: ordinal.value + tens.value, figures: false }, to: i + 2 }
  // أول مارس, but never ثالث مارس: without the article an ordinal counts something else.
  return ordinal.det || ordinal.value === 1 ? { value: { day: ordinal.value, figures: false }, to: i + 1 } : null
}

interface Month {
  readonly month: number
  readonly hijri: boolean
  readonly alone: string
  /** `كانون الثاني/يناير`: both names of one month. */
  readonly paired: boolean
}

function readMonth(s: Scan, i: number): Read<Month> | null {
  const name = wordAt(s, i, 'month')
  if (!name || name.det) return null
  const to = after(i, name)
  const bracket = isMark(s, to, '([')
  const second = wordAt(s, bracket || isMark(s, to, '/-–') ? to + 1 : to, 'month')
  const paired = second !== null && second.value === name.value && second.mark === name.mark
  const end = paired ? after(bracket || isMark(s, to, '/-–') ? to + 1 : to, second) : to
  return { value: { month: name.value, hijri: name.mark === 'hijri', alone: name.alone, paired }, to: paired && bracket && isMark(s, end, ')]') ? end + 1 : end }
}

/** `20 كانون الثاني/يناير 2018`, `الثالث من مارس`, `27 فبراير الحالي`, `15 من الشهر الماضي`, `15 الجاري`. */
export function readDayAndMonth(s: Scan, i: number): Read<When> | null {
  const day = readDay(s, i)
  if (!day || (!day.value.figures && isOrdinalOfAnother(s, i))) return null
  const of = skip(s, day.to, 'from')
  const named = skipMonthWord(s, of)
  const month = readMonth(s, named)
  if (!month) return of > day.to ? dayOfPeriod(s, day.value.day, of) : currentMonth(s, day)
  if (month.value.alone === 'strict' && named === of && readYearAfter(s, month.to).to === month.to) return null
  const tail = readTail(s, month.to)
  // الثالث مارس ضغوطا: an ordinal governs a month of doubtful name only through من, or with a year.
  if (!day.value.figures && of === day.to && month.value.alone !== 'yes' && tail.to === month.to && named === of && day.value.day !== 1) return null
  return { value: dateOf({ ...tail.value, day: day.value.day, month: month.value.month, hijri: tail.value.hijri ?? month.value.hijri }), to: tail.to }
}

/** الأسبوع الثاني من أبريل, النصف الثاني من يوليو: the ordinal is that of the noun before it. */
function isOrdinalOfAnother(s: Scan, i: number): boolean {
  const unit = unitAt(s, i - 1)
  return (unit?.det && unit.unit !== 'day') || wordAt(s, i - 1, 'half', true)?.det === true
}

function dayOfPeriod(s: Scan, day: number, i: number): Read<When> | null {
  const demonstrative = wordAt(s, i, 'this')
  const unit = unitAt(s, demonstrative ? i + 1 : i)
  if (unit?.unit !== 'month' || unit.number !== 'sg' || !unit.det) return null
  if (demonstrative) return { value: { kind: 'period', unit: 'month', step: 0, day, edge: null }, to: i + 2 }
  const step = readStep(s, i + 1)
  return step ? { value: { kind: 'period', unit: 'month', step: step.value, day, edge: null }, to: step.to } : null
}

function currentMonth(s: Scan, day: Read<{ day: number; figures: boolean }>): Read<When> | null {
  const step = readStep(s, day.to)
  return step?.value === 0 && day.value.figures ? { value: { kind: 'period', unit: 'month', step: 0, day: day.value.day, edge: null }, to: step.to } : null
}

/** A month without a day: `يوليو 2015`, `شهر مارس الماضي`, `في رمضان`. */
function readMonthAlone(s: Scan, i: number): Read<CalendarDate> | null {
  const named = skipMonthWord(s, i)
  const month = readMonth(s, named)
  if (!month) return null
  const tail = readTail(s, month.to)
  const { alone, paired } = month.value
  const sure = alone === 'yes' || named > i || paired || (alone === 'strict' ? tail.value.year : tail.to > month.to) || (alone === 'prep' && isLed(s, i))
  return sure ? { value: dateOf({ ...tail.value, month: month.value.month, hijri: tail.value.hijri ?? month.value.hijri }), to: tail.to } : null
}

function skipMonthWord(s: Scan, i: number): number {
  const unit = unitAt(s, i)
  return unit?.unit === 'month' && unit.number === 'sg' ? i + 1 : i
}

type Tail = { year: number; step: Step; yearStep: Step; hijri?: boolean }

/** What may follow a month: a year, or which one it is. */
function readTail(s: Scan, i: number): Read<Tail> {
  const year = readYearAfter(s, i)
  if (year.to > i) return year
  const step = readStep(s, i)
  return step ? { value: { year: 0, step: step.value, yearStep: null }, to: step.to } : year
}

function readYearAfter(s: Scan, i: number): Read<Tail> {
  const none = { value: { year: 0, step: null, yearStep: null }, to: i }
  let j = isMark(s, i, '،,/-') && isYear(integerAt(s, i + 1)) ? i + 1 : skip(s, i, 'from')
  const demonstrative = wordAt(s, j, 'this') !== null
  if (demonstrative) j++
  const unit = unitAt(s, j)
  if (unit?.unit === 'year' && unit.number === 'sg') {
    const step = unit.det ? (demonstrative ? { value: 0, to: j + 1 } : readStep(s, j + 1)) : null
    if (step) return { value: { year: 0, step: null, yearStep: step.value }, to: step.to }
    j++
  } else if (demonstrative) return none
  const year = integerAt(s, j)
  const era = readEra(s, j + 1)
  return isYear(year) ? { value: { year, step: null, yearStep: null, ...(era.hijri === undefined ? {} : { hijri: era.hijri }) }, to: era.to } : none
}

function readEra(s: Scan, i: number): { hijri?: boolean; to: number } {
  const era = wordAt(s, i, 'era')
  return era ? { hijri: era.mark === 'hijri', to: after(i, era) } : { to: i }
}

/** `عام 2014`, `سنة 1990`, `العام 1436 هـ`. */
function readYear(s: Scan, i: number): Read<CalendarDate> | null {
  const unit = unitAt(s, i)
  if (unit?.unit !== 'year' || unit.number !== 'sg') return null
  const year = integerAt(s, i + 1)
  if (!isYear(year)) return null
  const era = readEra(s, i + 2)
  return { value: dateOf({ year, hijri: era.hijri ?? false }), to: era.to }
}

/** `في 2015`; not `في 2015 قرية`. */
export function readBareYear(s: Scan, i: number, free: boolean): Read<CalendarDate> | null {
  const year = integerAt(s, i)
  if (year < 1900 || year > YEAR.last || !(free || isLed(s, i) || followsAct(s, i)) || isCounted(s, i + 1)) return null
  return { value: dateOf({ year }), to: readEra(s, i + 1).to }
}

/** An indefinite noun after a number is what it counts; of acts nobody counts thousands (في 2009 احتجاجا على), and what may be a verb goes on with the sentence. */
function isCounted(s: Scan, i: number): boolean {
  if (i >= s.end) return false
  const { pos, det, prep, conj, flags } = s.doc.word[i]
  return pos === Pos.NOUN && !det && prep === '' && conj === '' && !(flags & Flag.masdar) && !s.doc.readings[i].some((a) => a.pos === Pos.VERB)
}

/** احتجاجات 2009, اتفاق 2015: a noun of event and its year. */
function followsAct(s: Scan, i: number): boolean {
  if (i <= s.doc.sentenceStart[s.doc.sentence[i]]) return false
  const { pos, det, flags, pron } = s.doc.word[i - 1]
  return pos === Pos.NOUN && !det && !pron && (flags & Flag.masdar) !== 0
}

/** A preposition or a word such as مطلع before the token makes a doubtful name or a bare number a date. */
function isLed(s: Scan, i: number): boolean {
  return (['in', 'since', 'before', 'after', 'within', 'by', 'between', 'edge'] as const).some((name) => wordAt(s, i - 1, name, true) !== null) || lastOfPhrase(s, i - 1)
}

/** `اعتبارا من`, `حتى غاية`: the token is the last word of such a preposition. */
function lastOfPhrase(s: Scan, i: number): boolean {
  const word = wordAt(s, i - 1, 'since', true) ?? wordAt(s, i - 1, 'before', true)
  return word !== null && word.rest.length === 1
}
