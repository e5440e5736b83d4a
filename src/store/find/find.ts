import { type Kysely, sql } from 'kysely'
import type { Part } from '../columns/columns.js'
import type { Field } from '../columns/fields.js'
import type { EventRecord } from '../../record/record.js'
import type { Article } from '../../text/article.js'
import { headColumns, headOf } from '../articles.js'
import type { Store } from '../open.js'
import type { Schema } from '../schema.js'
import type { Filter } from './filter.js'
import type { Sort } from './options.js'
import { query, type View } from './query.js'

export interface FindOptions {
  readonly sort?: Sort
  readonly limit?: number
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
  /** The records in order, read in pages as they are asked for. One that has been taken away since is left out. */
  readonly hits: AsyncIterable<Hit>
}

/** Records that pass the filter. */
export async function find({ db }: Pick<Store, 'db'>, filter: Filter = {}, { sort = 'newest', limit = Number.POSITIVE_INFINITY }: FindOptions = {}): Promise<Found> {
  const { field, falling } = sortedBy(sort, filter)
  const { all, ids } = await query(db, filter, ['id', field], async (view) => idsInOrder(view, field, { falling, limit }))
  return { all, hits: hitsOf(db, ids) }
}

interface Order {
  readonly falling: boolean
  readonly limit: number
}

function sortedBy(sort: Sort, { time }: Filter): { field: Field; falling: boolean } {
  if (sort === 'confidence' || sort === 'added') return { field: sort === 'added' ? 'id' : 'confidence', falling: true }
  return { field: time === 'published' ? 'published' : 'day', falling: sort === 'newest' }
}

/** Record numbers are PostgreSQL's `integer`; a value before them makes one number of both, by which records are sorted. */
const IDS = 2 ** 31
/** Sorts after all values there are: days go up to the year 9999. */
const LAST = 2 ** 22 - 1

/** Numbers of the records that pass, in order: by value, then the one added first. */
function idsInOrder(view: View, field: Field, { falling, limit }: Order): { all: number; ids: Float64Array } {
  let keys = new Float64Array(1 << 12)
  let all = 0
  view.each((part: Part, rows, count) => {
    const [values, ids] = [part.column(field), part.column('id')]
    for (let k = 0; k < count; k++) {
      if (all === keys.length) keys = grown(keys)
      keys[all++] = rankOf(field === 'id' ? 0 : values[rows[k]], falling) * IDS + (field === 'id' ? IDS - 1 - ids[rows[k]] : ids[rows[k]])
    }
  })
  const sorted = keys.subarray(0, all).sort().subarray(0, Math.min(limit, all))
  return { all, ids: sorted.map((key) => (field === 'id' ? IDS - 1 - (key % IDS) : key % IDS)) }
}

const rankOf = (value: number, falling: boolean): number => (value === 0 ? LAST : falling ? LAST - value : value)

function grown(keys: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(keys.length * 4)
  wider.set(keys)
  return wider
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
