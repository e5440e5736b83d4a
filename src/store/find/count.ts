import { type Kysely, sql } from 'kysely'
import type { Part } from '../columns/columns.js'
import type { Labels, PlaceLabel } from '../columns/labels.js'
import { isNameKey } from '../../text/name-key.js'
import type { Store } from '../open.js'
import type { Schema } from '../schema.js'
import { type Counted, countedBy, isName, isPeriod } from './count-fields.js'
import type { Filter } from './filter.js'
import { type Keyed, Keys } from './keys.js'
import { Least } from './least.js'
import { Numbering } from './numbering.js'
import type { CountField } from './options.js'
import { query, type View } from './query.js'
import { articleTally, type KeyCounts, recordTally, scatteredTally } from './tally.js'

/** An actor, recipient, source or place. */
export interface NameValue {
  readonly name: string
  readonly nameEn: string
  /** Lexicon id of an actor or source, country of a place; null without one. */
  readonly id: string | null
  /** By which an actor or source is asked for and nobody else who is called so; null for a place. */
  readonly key: string | null
}

/** What the records of a group have in common in one field; null where they have nothing there. */
export type Value = string | NameValue | null

export interface Group {
  /** In the order of the fields asked for. */
  readonly values: readonly Value[]
  readonly count: number
}

export interface Counts {
  readonly by: readonly CountField[]
  /** What was counted. */
  readonly of: 'records' | 'articles'
  readonly groups: readonly Group[]
  /** How many groups there are, also those left out. */
  readonly allGroups: number
  /** How many records or articles pass the filter. */
  readonly all: number
}

export interface CountOptions {
  readonly of?: 'records' | 'articles'
  /** Keeps the largest groups. */
  readonly limit?: number
  /** `time` (the default where a period is counted by): in order of time, then the largest first; `count`: the largest first. */
  readonly sort?: 'time' | 'count'
}

/**
 * Counts records (or the articles that hold them) by fields. A record counts once in each group it belongs to: one with two actors in both of theirs, so that
 * a group's count is what `find` gives for it.
 */
export async function count({ db }: Pick<Store, 'db'>, by: readonly CountField[], filter: Filter = {}, { of = 'records', limit, sort }: CountOptions = {}): Promise<Counts> {
  const counted = by.map((field) => countedBy(field, filter.time ?? 'event'))
  return query(db, filter, [...counted.flatMap(({ fields }) => fields), ...(of === 'articles' ? ['article' as const] : [])], async (view, tx) => {
    const { keys, counts, all } = tallied(view, counted, of)
    const rows = largest(counts, limit ?? Number.POSITIVE_INFINITY).map(({ key, count }) => ({ numbers: keys.valuesOf(key), count }))
    const values = await valuesOf(tx, by, counted, rows.map(({ numbers }) => numbers), view.labels)
    const groups = rows.map(({ numbers, count }, i) => ({ values: values[i], count, numbers }))
    groups.sort(order(by, sort ?? (by.some(isPeriod) ? 'time' : 'count')))
    return { by, of, groups: groups.map(({ values, count }) => ({ values, count })), allGroups: counts.keys.length, all }
  })
}

interface Tallied {
  readonly keys: Keys
  readonly counts: KeyCounts
  readonly all: number
}

function tallied(view: View, counted: readonly Counted[], of: 'records' | 'articles'): Tallied {
  const keys = new Keys(counted.map((c) => c.size(view.parts, view.labels)))
  const keyedOf = (part: Part, rows: Int32Array): Keyed => keys.of(rows.length, counted.map((c) => c.read(part, rows, view.labels)))
  const stored = view.parts.reduce((sum, { count }) => sum + count, 0)
  if (of === 'records') {
    const tally = recordTally(keys.end, stored)
    let all = 0
    view.each((part, rows) => {
      all += rows.length
      tally.add(keyedOf(part, rows), rows)
    })
    return { keys, counts: tally.counted(), all }
  }
  const { all, inRuns } = articlesOf(view)
  const tally = inRuns ? articleTally(keys.end, stored) : scatteredTally()
  view.each((part, rows) => tally.add(keyedOf(part, rows), rows.map((row) => part.column('article')[row])))
  return { keys, counts: tally.counted(), all }
}

/** How many articles there are, and whether the records of each come without another's between them: they do wherever they were written together. */
function articlesOf(view: View): { all: number; inRuns: boolean } {
  const known = new Numbering()
  let last = 0
  let inRuns = true
  view.each((part, rows) => {
    const column = part.column('article')
    for (let k = 0; k < rows.length; k++) {
      const article = column[rows[k]]
      if (article === last) continue
      last = article
      const before = known.count
      if (known.of(article) < before) inRuns = false
    }
  })
  return { all: known.count, inRuns }
}

/** The groups with the highest counts, of equal ones those with the lowest keys. */
function largest({ keys, counts }: KeyCounts, limit: number): { key: number; count: number }[] {
  let least = 0
  let room = 0
  if (keys.length > limit) {
    const having = new Int32Array(counts.reduce((most, count) => Math.max(most, count), 0) + 1)
    for (const count of counts) having[count]++
    least = having.length - 1
    for (room = limit; having[least] < room; least--) room -= having[least]
  }
  const chosen: { key: number; count: number }[] = []
  const equal = new Least(room)
  for (let group = 0; group < keys.length; group++) {
    if (counts[group] > least) chosen.push({ key: keys[group], count: counts[group] })
    else if (counts[group] === least) equal.add(keys[group])
  }
  for (const key of equal.inOrder()) chosen.push({ key, count: least })
  return chosen
}

async function valuesOf(tx: Kysely<Schema>, by: readonly CountField[], counted: readonly Counted[], rows: readonly (readonly number[])[], labels: Labels): Promise<Value[][]> {
  const wanted = new Set(rows.flatMap((row) => row.filter((number, i) => number !== 0 && isName(by[i]))))
  const names = await namesOf(tx, wanted)
  return rows.map((row) => row.map((number, i): Value => {
    if (number === 0) return null
    if (isName(by[i])) return names.get(number) ?? null
    return by[i] === 'place' ? placeValue(counted[i].text(number, labels)) : counted[i].text(number, labels)
  }))
}

function placeValue(label: string): NameValue {
  const [name, nameEn, country] = JSON.parse(label) as PlaceLabel
  return { name, nameEn, id: country, key: null }
}

async function namesOf(tx: Kysely<Schema>, ids: ReadonlySet<number>): Promise<ReadonlyMap<number, NameValue>> {
  if (ids.size === 0) return new Map()
  const rows = await tx.selectFrom('name').selectAll().where('id', '=', sql<number>`any(${[...ids]})`).execute()
  return new Map(rows.map(({ id, key, name, name_en }) => [id, { name, nameEn: name_en, id: isNameKey(key) ? null : key, key }]))
}

interface Row extends Group {
  readonly numbers: readonly number[]
}

const collator = new Intl.Collator('ar')
const textOf = (value: Value): string => (value === null ? '' : typeof value === 'string' ? value : value.nameEn || value.name)

/** Nothing stands last; the numbers of the values settle what is equal otherwise. */
function order(by: readonly CountField[], sort: 'time' | 'count'): (a: Row, b: Row) => number {
  const times = sort === 'time' ? by.flatMap((field, i) => (isPeriod(field) ? [i] : [])) : []
  return (a, b) => {
    for (const i of times) {
      const [x, y] = [a.numbers[i] || Number.POSITIVE_INFINITY, b.numbers[i] || Number.POSITIVE_INFINITY]
      if (x !== y) return x - y
    }
    if (a.count !== b.count) return b.count - a.count
    for (let i = 0; i < a.values.length; i++) {
      if (a.numbers[i] === b.numbers[i]) continue
      if (a.values[i] === null) return 1
      if (b.values[i] === null) return -1
      return collator.compare(textOf(a.values[i]), textOf(b.values[i])) || a.numbers[i] - b.numbers[i]
    }
    return 0
  }
}
