import type { Entity, EventRecord, EventType, Place, Status } from '../../record/record.js'
import type { Report } from '../../store/report.js'
import { compatibility } from './compatible.js'

/** Who takes part, by lexicon id or name. */
export interface Party {
  readonly key: string
  readonly name: string
  readonly nameEn: string
  readonly country: string | null
}

/** One event, however many records tell of it. */
export interface MergedEvent {
  readonly event: EventType
  /** The exactest that a record tells, or null. */
  readonly mode: string | null
  readonly status: Status
  /** Most often named first. */
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
  /** First and last day, `YYYY-MM-DD` or less exact; null when no record knows. */
  readonly first: string | null
  readonly last: string | null
  readonly place: Pick<Place, 'name' | 'nameEn' | 'country'> | null
  /** Those that tell of it, in order of publication. */
  readonly records: readonly MergedRecord[]
}

export interface MergedRecord {
  readonly article: number
  readonly record: EventRecord
}

/**
 * Records of one story that tell of one event, together: the same kind, and nothing that speaks against it in who, to whom, when, where and what was said.
 * A record joins the event it shares most with. Only records of one type are compared.
 *
 * @example
 * mergeRecords(reports)[0].records.map(({ article }) => article) // [12, 17]: two articles tell of it
 */
export function mergeRecords(reports: readonly Report[]): readonly MergedEvent[] {
  const groups: MergedRecord[][] = []
  const byType = new Map<EventType, MergedRecord[][]>()
  for (const { article, records } of inOrder(reports)) {
    for (const record of records) {
      const candidates = byType.get(record.event) ?? []
      byType.set(record.event, candidates)
      const group = nearest(record, candidates)
      if (group) group.push({ article, record })
      else {
        const founded = [{ article, record }]
        candidates.push(founded)
        groups.push(founded)
      }
    }
  }
  return groups.map(eventOf)
}

function inOrder(reports: readonly Report[]): Report[] {
  const when = ({ text }: Report): string => text.published ?? ''
  return [...reports].sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : a.article - b.article))
}

/** A record is compared with so many of a group: its first ones say what it is about. */
const COMPARED = 6

/** The group with most in common, if nothing in it speaks against. */
function nearest(record: EventRecord, groups: readonly MergedRecord[][]): MergedRecord[] | null {
  let [best, most] = [null as MergedRecord[] | null, 0]
  for (const group of groups) {
    let common = 0
    for (const { record: other } of group.slice(0, COMPARED)) {
      const shared = compatibility(record, other)
      if (shared === null) {
        common = 0
        break
      }
      common = Math.max(common, shared)
    }
    if (common > most) [best, most] = [group, common]
  }
  return best
}

function eventOf(records: readonly MergedRecord[]): MergedEvent {
  const all = records.map(({ record }) => record)
  const days = all.flatMap(({ date }) => (date?.value ? [{ first: date.first ?? date.value, last: date.until ?? date.value }] : []))
  const place = mostOften(all.flatMap((r) => (r.place ? [r.place] : [])), ({ nameEn, country }) => `${nameEn} ${country}`)[0]
  return {
    event: all[0].event,
    mode: mostOften(all.flatMap((r) => r.mode ?? []), (mode) => mode)[0] ?? null,
    status: all[0].status,
    actors: partiesOf(all.flatMap((r) => r.actor)),
    recipients: partiesOf(all.flatMap((r) => r.recipient)),
    first: days.map(({ first }) => first).sort()[0] ?? null,
    last: days.map(({ last }) => last).sort().at(-1) ?? null,
    place: place ? { name: place.name, nameEn: place.nameEn, country: place.country } : null,
    records,
  }
}

/** Who is only described (مسؤولان، المسؤولين: officials of Chad) is one, however each report declines him. */
const partiesOf = (entities: readonly Entity[]): Party[] => mostOften(entities, ({ entity, name, nameEn, country }) => entity ?? `${nameEn || name} ${country}`).map((e) => ({ key: keyOf(e), name: e.name, nameEn: e.nameEn, country: e.country }))

export const keyOf = ({ entity, name }: Entity): string => entity ?? name

/** One of each, the most frequent first, then in order. */
function mostOften<T>(items: readonly T[], key: (item: T) => string): T[] {
  const counts = new Map<string, { item: T; count: number }>()
  for (const item of items) {
    const counted = counts.get(key(item))
    if (counted) counted.count++
    else counts.set(key(item), { item, count: 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ item }) => item)
}
