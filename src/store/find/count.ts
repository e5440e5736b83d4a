import { type Kysely, sql } from 'kysely'
import type { Labels, PlaceLabel } from '../columns/labels.js'
import type { Store } from '../open.js'
import type { Schema } from '../schema.js'
import { type Counted, countedBy, isName, isPeriod } from './count-fields.js'
import type { Filter } from './filter.js'
import { Groups, Numbering } from './groups.js'
import type { CountField } from './options.js'
import { query, type View } from './query.js'

/** An actor, recipient, source or place. */
export interface NameValue {
  readonly name: string
  readonly nameEn: string
  /** Lexicon id of an actor or source, country of a place; null without one. */
  readonly id: string | null
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
    const tally = tallied(view, counted, of)
    const chosen = largest(tally.counts, tally.groups.count, limit ?? Number.POSITIVE_INFINITY)
    const rows = chosen.map((group) => ({ numbers: tally.groups.valuesOf(group), count: tally.counts[group] }))
    const values = await valuesOf(tx, by, counted, rows.map(({ numbers }) => numbers), view.labels)
    const groups = rows.map(({ numbers, count }, i) => ({ values: values[i], count, numbers }))
    groups.sort(order(by, sort ?? (by.some(isPeriod) ? 'time' : 'count')))
    return { by, of, groups: groups.map(({ values, count }) => ({ values, count })), allGroups: tally.groups.count, all: tally.all }
  })
}

interface Tally {
  readonly groups: Groups
  readonly counts: Int32Array
  readonly all: number
}

function tallied(view: View, counted: readonly Counted[], of: 'records' | 'articles'): Tally {
  const groups = new Groups(counted.map((c) => c.size(view.parts, view.labels)))
  const articles = of === 'articles' ? articleTally() : null
  let counts = new Int32Array(1 << 10)
  let all = 0
  const values = new Int32Array(counted.length)
  const buffers = counted.map((): number[] => [])
  const last = counted.length - 1
  view.each((part, rows, length) => {
    const readers = counted.map((c) => c.open(part, view.labels))
    const articleOf = articles && part.column('article')
    let record = 0
    const walk = (field: number): void => {
      const buffer = buffers[field]
      const found = readers[field](record, buffer)
      for (let k = 0; k < found; k++) {
        values[field] = buffer[k]
        if (field < last) walk(field + 1)
        else {
          const group = groups.of(values)
          if (group >= counts.length) counts = widened(counts)
          if (articles === null || articles.isNew(group, articleOf![record])) counts[group]++
        }
      }
    }
    for (let k = 0; k < length; k++) {
      record = rows[k]
      if (articles === null || articles.isNewAtAll(articleOf![record])) all++
      if (last >= 0) walk(0)
    }
  })
  return { groups, counts, all }
}

const widened = (counts: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
  const wider = new Int32Array(counts.length * 4)
  wider.set(counts)
  return wider
}

/** Articles are numbered by PostgreSQL's `integer`. */
const ARTICLES = 2 ** 31

/** Which articles a group has had already. */
function articleTally(): { isNew(group: number, article: number): boolean; isNewAtAll(article: number): boolean } {
  const pairs = new Numbering()
  const all = new Numbering()
  const isFirst = (numbering: Numbering, key: number): boolean => {
    const before = numbering.count
    return numbering.of(key) === before
  }
  return { isNew: (group, article) => isFirst(pairs, group * ARTICLES + article), isNewAtAll: (article) => isFirst(all, article) }
}

/** The groups with the highest counts, of equal ones those met first. */
function largest(counts: Int32Array, groups: number, limit: number): number[] {
  const all = Array.from({ length: groups }, (_, group) => group)
  if (groups <= limit) return all
  const least = Int32Array.from(counts.subarray(0, groups)).sort()[groups - limit]
  const above = all.filter((group) => counts[group] > least)
  return [...above, ...all.filter((group) => counts[group] === least).slice(0, limit - above.length)]
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
  return { name, nameEn, id: country }
}

async function namesOf(tx: Kysely<Schema>, ids: ReadonlySet<number>): Promise<ReadonlyMap<number, NameValue>> {
  if (ids.size === 0) return new Map()
  const rows = await tx.selectFrom('name').selectAll().where('id', '=', sql<number>`any(${[...ids]})`).execute()
  return new Map(rows.map(({ id, key, name, name_en }) => [id, { name, nameEn: name_en, id: isLexiconId(key) ? key : null }]))
}

/** Keys of names that the lexicon does not have begin with what they are, see keys.ts. */
const isLexiconId = (key: string): boolean => !/^(name|unnamed)[:#]/.test(key)

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
