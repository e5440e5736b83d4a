import type { DateValue, Entity, EventRecord, Place } from '../../record/record.js'
import type { Report } from '../../store/report.js'
import { LEAD, NEAR } from './lead.js'
import { dayOf, daysBetween } from './time.js'

/** An event as one report tells it. */
export interface Act {
  readonly report: Report
  readonly record: EventRecord
}

/** What is not looked at when two acts are compared: in that they may contradict each other. */
export type Open = 'actor' | 'date' | 'place' | 'status'

/** Less sure records contradict nobody. */
const LEAST_SURE = 0.5
/** Different reckonings of a night, in days. */
const NIGHT = 1
/** A place and what is around it, in kilometres. */
const AROUND = 60

/** The acts that reports lead with: no statements, which are made again and again, and nothing that stands further down, where other events are told of. */
export const actsOf = (reports: readonly Report[]): Act[] =>
  reports.flatMap((report) => report.records.filter((r) => r.event !== 'STATE' && r.confidence >= LEAST_SURE && r.trigger.start < LEAD && isOfNow(r, dayOf(report))).map((record) => ({ report, record })))

/** Not dated long before the report, or long after. */
function isOfNow({ date }: EventRecord, day: string | null): boolean {
  const days = daysOf(date)
  return days === null || day === null || (daysBetween(days.last, day) <= NEAR && daysBetween(day, days.first) <= NEAR)
}

/**
 * Whether two acts are told as one: same kind and word, somebody in common on both sides, no other day or place; but for what is left open.
 * Where it is open who did it, the act must be known by its town.
 */
export function areOne(x: Act, y: Act, open: Open): boolean {
  const [a, b] = [x.record, y.record]
  if (a.event !== b.event || (a.mode !== null && b.mode !== null && a.mode !== b.mode)) return false
  if (open === 'actor' ? !isOnePlace(a.place, b.place) : !meet(a.actor, b.actor) || wordOf(x, a) !== wordOf(y, b)) return false
  if (!meet(open === 'status' ? a.recipient : a.recipient.filter(isUnarmed), b.recipient)) return false
  if (open !== 'status' && (a.status !== 'actual' || b.status !== 'actual')) return false
  return (open === 'date' || !daysApart(a.date, b.date)) && (open === 'place' || !placesApart(a.place, b.place))
}

/** The search key of an act's word: قصف is one as a verb and as a noun. */
function wordOf({ report: { gist } }: Act, { trigger }: EventRecord): string {
  const at = gist.text.starts.findLastIndex((start) => start <= trigger.start)
  return at < 0 ? trigger.text : gist.text.keys[at]
}

const isSmall = (p: Place): boolean => p.precision === 'point' || p.precision === 'city'

const isOnePlace = (a: Place | null, b: Place | null): boolean => a !== null && b !== null && isSmall(a) && isSmall(b) && a.nameEn === b.nameEn && a.country === b.country

/** Somebody with a name of his own in both. */
const meet = (a: readonly Entity[], b: readonly Entity[]): boolean => a.some((x) => b.some((y) => isSame(x, y)))

/** PLOVER's sectors of those who are fought day after day, and by several: what was done to them is no one act. */
const ARMED = new Set(['MIL', 'REB', 'PRM', 'UAF', 'SPY'])
const isUnarmed = ({ sector, entity }: Entity): boolean => !sector.some((code) => ARMED.has(code)) && !entity?.startsWith('state.')

export const isSame = (x: Entity, y: Entity): boolean => (x.entity !== null || y.entity !== null ? x.entity === y.entity : x.name === y.name)

/** First and last day of a date that is told to the day; null for any other. */
export function daysOf(date: DateValue | null): { readonly first: string; readonly last: string } | null {
  if (!date || date.value === null || date.value.length < 'YYYY-MM-DD'.length) return null
  return { first: date.value, last: date.until ?? date.value }
}

export function daysApart(a: DateValue | null, b: DateValue | null): boolean {
  const [x, y] = [daysOf(a), daysOf(b)]
  return x !== null && y !== null && (daysBetween(x.last, y.first) > NIGHT || daysBetween(y.last, x.first) > NIGHT)
}

/** Both told to the town, and further from each other than a town's surroundings. */
export function placesApart(a: Place | null, b: Place | null): boolean {
  if (!a || !b || a.lat === null || a.lon === null || b.lat === null || b.lon === null) return false
  return isSmall(a) && isSmall(b) && a.nameEn !== b.nameEn && kilometres([a.lat, a.lon], [b.lat, b.lon]) > AROUND
}

/** A degree of latitude. */
const DEGREE = 111.2

/** Good to a per cent over the distances asked for. */
function kilometres([lat, lon]: readonly [number, number], [otherLat, otherLon]: readonly [number, number]): number {
  const x = (otherLon - lon) * Math.cos(((lat + otherLat) / 2) * (Math.PI / 180))
  return Math.hypot(x, otherLat - lat) * DEGREE
}
