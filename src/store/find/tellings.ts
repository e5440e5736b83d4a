import type { Kysely } from 'kysely'
import type { Schema } from '../schema.js'
import type { Filter } from './filter.js'
import { query } from './query.js'

/** Numbers of the records that pass a filter: for tables that know their records to be asked as records are. */
export function recordsOf(db: Kysely<Schema>, filter: Filter): Promise<number[]> {
  return columnOf(db, filter, 'id')
}

/** Numbers of the articles that hold such records. */
export async function articlesOf(db: Kysely<Schema>, filter: Filter): Promise<number[]> {
  return [...new Set(await columnOf(db, filter, 'article'))]
}

function columnOf(db: Kysely<Schema>, filter: Filter, field: 'id' | 'article'): Promise<number[]> {
  return query(db, filter, [field], async (view) => {
    const values: number[] = []
    view.each((part, rows) => {
      const column = part.column(field)
      for (const row of rows) values.push(column[row])
    })
    return values
  })
}
