import { Num, numberOf, Pos } from '../../lexicon/features.js'
import { Flag } from '../../lexicon/flags.js'
import { readCalendar, readDayAndMonth, readFigures } from './calendar-dates.js'
import { after, isMark, type Read, type Scan, skip, wordAt } from './scan.js'
import { isAdjectiveOfAnother, readStep, unitAt } from './steps.js'
import type { TimeWord } from './vocabulary.js'
import type { CalendarDate, Edge, Unit, When } from './when.js'

/** Units that الماضي and المقبل pick one of; an hour or minute is never meant so. */
const NAMED: ReadonlySet<Unit> = new Set(['week', 'month', 'year', 'century'])

/** A point or period of time without its preposition: `مساء أمس (السبت)`, `يوم الأربعاء 15 يوليو`, `الشهر الماضي`, `منتصف عام 2016`. */
export function readPoint(s: Scan, i: number, free = false): Read<When> | null {
  const part = wordAt(s, i, 'daypart')
  if (part && s.doc.word[i].pos !== Pos.VERB) {
    const day = readDayOrDate(s, after(i, part), free)
    if (day) return part.mark === 'night' ? overnight(s, day) : day
  }
  return readDayOrDate(s, i, free) ?? readEdge(s, i) ?? readPeriod(s, i) ?? readDecade(s, i)
}

function readDayOrDate(s: Scan, i: number, free: boolean): Read<When> | null {
  const unit = unitAt(s, i)
  if (unit?.unit === 'day' && unit.number === 'sg' && !unit.det) {
    const day = readDay(s, i + 1) ?? withSameDay(s, readFigures(s, i + 1) ?? readDayAndMonth(s, i + 1))
    if (day) return day
  }
  return readDay(s, i) ?? withSameDay(s, readCalendar(s, i, free))
}

function readDay(s: Scan, i: number): Read<When> | null {
  return readOffset(s, i) ?? readWeekday(s, i)
}

/** `أمس`, `اليوم الاثنين`, `أمس (السبت)`, `غدا الأحد 8 يوليو`. */
function readOffset(s: Scan, i: number): Read<When> | null {
  const word = wordAt(s, i, 'offset')
  if (!word) return null
  const to = after(i, word)
  const beside = inApposition(s, to, (j) => readWeekday(s, j))
  if (!beside && word.mark === 'guard' && isNotToday(s, i, to)) return null
  if (beside?.value.kind === 'date') return beside
  if (beside?.value.kind === 'weekday') return { value: { kind: 'offset', days: word.value, weekday: beside.value.weekday }, to: beside.to }
  const date = inApposition(s, to, (j) => readFigures(s, j) ?? readDayAndMonth(s, j))
  return date ?? { value: { kind: 'offset', days: word.value, weekday: 0 }, to }
}

/** في اليوم التالي, هذا اليوم, اليوم الأول: the noun "day", not "today". */
function isNotToday(s: Scan, i: number, to: number): boolean {
  if (['in', 'every', 'this', 'other'].some((name) => wordAt(s, i - 1, name as 'in', true))) return true
  if (to >= s.end) return false
  if (['ordinal', 'step', 'other'].some((name) => wordAt(s, to, name as 'step', false))) return true
  const next = s.doc.word[to]
  const { NUM, ADJ } = Pos
  return next.det && (next.pos === NUM || (next.pos === ADJ && !(next.flags & (Flag.participle | Flag.hum))))
}

/** `الأربعاء`, `الجمعة المقبل`, `الأربعاء (15 يوليو)`, `الخميس الموافق 16 يوليو 2015`, `الاثنين من الأسبوع الماضي`. */
export function readWeekday(s: Scan, i: number): Read<When> | null {
  const word = wordAt(s, i, 'weekday')
  if (!word?.det || isNumber(s, i, word)) return null
  const step = readStep(s, i + 1)
  const to = step?.to ?? i + 1
  const date = inApposition(s, to, (j) => readFigures(s, j) ?? readDayAndMonth(s, j))
  if (date?.value.kind === 'date') return { value: { ...date.value, weekday: word.value, step: date.value.step ?? step?.value ?? null }, to: date.to }
  if (date) return date
  const week = step ? null : readPeriod(s, skip(s, to, 'from'))
  const ofWeek = week?.value.kind === 'period' && week.value.unit === 'week' ? week : null
  return { value: { kind: 'weekday', weekday: word.value, step: step?.value ?? null, week: ofWeek?.value.kind === 'period' ? ofWeek.value.step : null, night: false }, to: ofWeek?.to ?? to }
}

/** الأحد عشر, بين الاثنين, الرجلين الاثنين: the number of the same name. */
function isNumber(s: Scan, i: number, word: TimeWord): boolean {
  if (wordAt(s, i + 1, 'teen', false)) return true
  if (word.mark !== 'two' || i === 0) return false
  const before = s.doc.word[i - 1]
  return wordAt(s, i - 1, 'between', true) !== null && i === s.from ? true : before.det && numberOf(before.features) === Num.DU
}

/** `ليل السبت الأحد`, `ليلة الخميس/الجمعة`. */
function overnight(s: Scan, first: Read<When>): Read<When> {
  if (first.value.kind !== 'weekday') return first
  const at = isMark(s, first.to, '/-–') ? first.to + 1 : first.to
  const second = wordAt(s, at, 'weekday')
  return second?.det && second.value === (first.value.weekday % 7) + 1 ? { value: { ...first.value, night: true }, to: at + 1 } : first
}

/** What stands beside a day and names it again: directly, in brackets, after a comma or الموافق. */
function inApposition(s: Scan, i: number, read: (j: number) => Read<When> | null): Read<When> | null {
  const bracket = isMark(s, i, '([')
  const at = skip(s, bracket || isMark(s, i, '،,') ? i + 1 : i, 'equals')
  const beside = at < s.end ? read(at) : null
  if (!beside) return null
  if (!bracket) return beside
  return isMark(s, beside.to, ')]') ? { value: beside.value, to: beside.to + 1 } : null
}

/** `15 رمضان 1436 الموافق 2 يوليو 2015`, `15 يوليو (الأربعاء)`: the same day named again; the Gregorian date is the one kept. */
function withSameDay(s: Scan, first: Read<When> | null): Read<When> | null {
  if (first?.value.kind !== 'date') return first
  const date = first.value
  const equals = wordAt(s, first.to, 'equals', true) !== null || isMark(s, first.to, '([')
  const again = equals ? inApposition(s, first.to, (j) => readWeekday(s, j) ?? readFigures(s, j) ?? readDayAndMonth(s, j)) : null
  if (again?.value.kind === 'weekday') return { value: { ...date, weekday: again.value.weekday }, to: again.to }
  if (again?.value.kind !== 'date') return first
  const kept: CalendarDate = date.hijri ? again.value : date
  return { value: kept, to: again.to }
}

/** `الشهر الماضي`, `هذا العام`, `الأسبوع المقبل`. */
function readPeriod(s: Scan, i: number, edge: Edge | null = null): Read<When> | null {
  const demonstrative = wordAt(s, i, 'this')
  const at = demonstrative ? i + 1 : i
  const unit = unitAt(s, at)
  if (!unit?.det || unit.number !== 'sg' || !NAMED.has(unit.unit)) return null
  const step = readStep(s, at + 1)
  if (step && !demonstrative && !edge && isAdjectiveOfAnother(s, at)) return null
  if (!step && !demonstrative && !(edge && !isTold(s, at + 1))) return null
  return { value: { kind: 'period', unit: unit.unit, step: step?.value ?? 0, day: 0, edge }, to: step?.to ?? at + 1 }
}

/** نهاية العام الدراسي: an adjective makes the period another than that of the calendar. */
function isTold(s: Scan, i: number): boolean {
  return i < s.end && s.doc.word[i].det && s.doc.word[i].pos === Pos.ADJ && s.doc.word[i].conj === ''
}

/** `مطلع 2016`, `نهاية يوليو`, `أواخر الشهر الماضي`, `نهاية العام`. */
function readEdge(s: Scan, i: number): Read<When> | null {
  const word = wordAt(s, i, 'edge')
  if (!word || word.det) return null
  const edge = word.mark as Edge
  const date = readCalendar(s, after(i, word))
  if (date?.value.kind === 'date' && date.value.day === 0) return { value: { ...date.value, edge }, to: date.to }
  return readPeriod(s, after(i, word), edge) ?? readDecade(s, after(i, word))
}

/** `الثمانينيات`, `تسعينات القرن الماضي`. */
function readDecade(s: Scan, i: number): Read<When> | null {
  const word = wordAt(s, i, 'decade')
  if (!word) return null
  const century = readPeriod(s, i + 1)
  const ofCentury = century?.value.kind === 'period' && century.value.unit === 'century' ? century : null
  return word.det || ofCentury ? { value: { kind: 'decade', year: word.value }, to: ofCentury?.to ?? i + 1 } : null
}
