import { after, numberAt, type Read, type Scan, skip, wordAt } from './scan.js'
import { readStep, unitAt } from './steps.js'
import type { Amount, Unit } from './when.js'

export type Count = Pick<Amount, 'unit' | 'count' | 'half'>

/** How much time: `60 يوما`, `يومين`, `نحو ثلاثة أسابيع`, `عام ونصف`, `الـ48 ساعة`; the count is null in `أيام`, `أكثر من شهر`. */
export function readCount(s: Scan, i: number): Read<Count> | null {
  const about = wordAt(s, i, 'approx')
  const bound = about?.mark === 'bound'
  let at = skip(s, about ? after(i, about) : i, 'article')
  const number = numberAt(s, at)
  at = number?.to ?? at
  const unit = unitAt(s, at)
  if (!unit || (!number && unit.det)) return null
  const one = !number && unit.number === 'sg' ? numberAt(s, at + 1) : null
  let to = one?.value === 1 ? one.to : at + 1
  const half = wordAt(s, to, 'half', true)
  if (half?.conj) to++
  const count = number?.value ?? (unit.number === 'sg' ? 1 : unit.number === 'du' || unit.number === 'pair' ? 2 : null)
  return { value: { unit: unit.unit, count: bound ? null : count, half: half?.conj ?? false }, to }
}

/** All the time up to publication or from it on: `الأيام الثلاثة الماضية`, `العامين المقبلين`, `الـ48 ساعة الماضية`, `آخر 24 ساعة`. */
export function readSpan(s: Scan, i: number): Read<Amount> | null {
  const last = wordAt(s, i, 'last')
  if (last && !last.det) {
    const count = readCount(s, after(i, last))
    return count && count.value.count !== null && count.value.count > 1 ? { value: spanOf(count.value, -1), to: count.to } : null
  }
  const counted = readDefinite(s, i) ?? readFigured(s, i)
  if (!counted) return null
  const step = readStep(s, counted.to, true)
  return step && step.value !== 0 ? { value: spanOf(counted.value, step.value < 0 ? -1 : 1), to: step.to } : null
}

const spanOf = (count: Count, way: -1 | 1): Amount => ({ kind: 'amount', ...count, way, span: true })

/** `الأيام الثلاثة`, `اليومين`, `الساعات الـ24`, `الأيام القليلة`. */
function readDefinite(s: Scan, i: number): Read<Count> | null {
  const unit = unitAt(s, i)
  if (!unit?.det || unit.number === 'sg' || unit.number === 'pair') return null
  const few = wordAt(s, i + 1, 'approx', false)
  if (few?.det) return { value: { unit: unit.unit, count: null, half: false }, to: i + 2 }
  const at = skip(s, i + 1, 'article')
  const number = unit.number === 'pl' ? numberAt(s, at) : null
  return { value: { unit: unit.unit, count: number?.value ?? (unit.number === 'du' ? 2 : null), half: false }, to: number?.to ?? i + 1 }
}

/** `الـ48 ساعة`, `48 ساعة`. */
function readFigured(s: Scan, i: number): Read<Count> | null {
  const number = numberAt(s, skip(s, i, 'article'))
  const unit = number && unitAt(s, number.to)
  return number && unit ? { value: { unit: unit.unit, count: number.value, half: false }, to: number.to + 1 } : null
}

/** Units whose amounts are reckoned in days. */
export const isShort = (unit: Unit): boolean => unit === 'minute' || unit === 'hour' || unit === 'day'
