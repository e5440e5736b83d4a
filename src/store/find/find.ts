import { type Kysely, sql } from 'kysely'
import type { Part } from '../columns/columns.js'
import type { Field } from '../columns/fields.js'
import type { EventRecord } from '../../record/record.js'
import type { Article } from '../../text/article.js'
import { headColumns, headOf } from '../articles.js'
import type { Store } from '../open.js'
import type { Schema } from '../schema.js'
import type { Filter } from './filter.js'
import { Least } from './least.js'
import type { Sort } from './options.js'
import { query, type View } from './query.js'

export interface FindOptions {
  readonly sort?: Sort
  readonly limit?: number
  /** `next` of the page before, found with the same filter and order: only what follows is given. */
  readonly after?: number
}

/** A record and the article it is from, without the text. */
export interface Hit {
  readonly record: EventRecord
  readonly article: Omit<Article, 'text'>
  /** The store's number of the article. */
  readonly number: number
}

export interface Found {
  /** How many records pass the filter, also those beyond the limit. */
  readonly all: number
  /** Where the next page begins; null at the end. No record comes twice, also while others are added. */
  readonly next: number | null
  /** The records in order, read in pages as they are asked for. One that has been taken away since is left out. */
  readonly hits: AsyncIterable<Hit>
}

/** Records that pass the filter. */
export async function find({ db }: Pick<Store, 'db'>, filter: Filter = {}, { sort = 'newest', limit = Number.POSITIVE_INFINITY, after = BEFORE_ALL }: FindOptions = {}): Promise<Found> {
  const { field, falling } = sortedBy(sort, filter)
  const { all, ids, next } = await query(db, filter, ['id', field], async (view) => idsInOrder(view, field, { falling, limit, after }))
  return { all, next, hits: hitsOf(db, ids) }
}

interface Order {
  readonly falling: boolean
  readonly limit: number
  readonly after: number
}

function sortedBy(sort: Sort, { time }: Filter): { field: Field; falling: boolean } {
  if (sort === 'confidence' || sort === 'added') return { field: sort === 'added' ? 'id' : 'confidence', falling: true }
  return { field: time === 'published' ? 'published' : 'day', falling: sort === 'newest' }
}

/** Record numbers are PostgreSQL's `integer`; a value before them makes one number of both, by which records are sorted. */
const IDS = 2 ** 31
/** Sorts after all values there are: days go up to the year 9999. */
const LAST = 2 ** 22 - 1
/** Less than any key. */
const BEFORE_ALL = -1

/** Numbers of the records that pass, in order: by value, then the one added first. */
function idsInOrder(view: View, field: Field, { falling, limit, after }: Order): { all: number; ids: Float64Array; next: number | null } {
  const kept = new Least(limit)
  let [all, following] = [0, 0]
  const add = (key: number): void => {
    if (key <= after) return
    following++
    kept.add(key)
  }
  view.each((part: Part, rows) => {
    const [values, ids] = [part.column(field), part.column('id')]
    all += rows.length
    if (field === 'id') for (const row of rows) add(IDS - 1 - ids[row])
    else for (const row of rows) add(rankOf(values[row], falling) * IDS + ids[row])
  })
  const keys = kept.inOrder()
  return { all, ids: keys.map((key) => (field === 'id' ? IDS - 1 - key : key % IDS)), next: following > keys.length ? (keys.at(-1) ?? null) : null }
}

const rankOf = (value: number, falling: boolean): number => (value === 0 ? LAST : falling ? LAST - value : value)

/** Records of these articles that pass the filter, in the order they were added: the first so many, and how many there are. */
export async function findIn({ db }: Pick<Store, 'db'>, filter: Filter, articles: ReadonlySet<number>, limit: number): Promise<Pick<Found, 'all' | 'hits'>> {
  const { all, ids } = await query(db, filter, ['id', 'article'], async (view) => {
    const kept = new Least(limit)
    let all = 0
    view.each((part, rows) => {
      const [of, numbers] = [part.column('article'), part.column('id')]
      for (const row of rows) {
        if (!articles.has(of[row])) continue
        all++
        kept.add(numbers[row])
      }
    })
    return { all, ids: kept.inOrder() }
  })
  return { all, hits: hitsOf(db, ids) }
}

/** Records read at once. */
const PAGE = 500

async function* hitsOf(db: Kysely<Schema>, ids: Float64Array): AsyncGenerator<Hit> {
  for (let at = 0; at < ids.length; at += PAGE) {
    const page = [...ids.subarray(at, at + PAGE)]
    const rows = await db.selectFrom('record_body').innerJoin('record', 'record.id', 'record_body.record').innerJoin('version', 'version.id', 'record.version')
      .select(['record.id', 'record.article', 'record_body.body', ...headColumns])
      .where('record.id', '=', sql<number>`any(${page})`).execute()
    const byId = new Map(rows.map((row) => [row.id, row]))
    for (const id of page) {
      const row = byId.get(id)
      if (row) yield { record: row.body, number: row.article, article: headOf(row) }
    }
  }
}
