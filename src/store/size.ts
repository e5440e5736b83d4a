import { type Kysely, sql } from 'kysely'
import type { Schema } from './schema.js'

/** Rejects when the database cannot be asked. */
export async function ask(db: Kysely<Schema>): Promise<void> {
  await sql`select 1`.execute(db)
}

/** How much is in the store. */
export async function sizeOfStore(db: Kysely<Schema>): Promise<{ readonly articles: number; readonly records: number; readonly stories: number }> {
  const { rows: [row] } = await sql<{ articles: number; records: number; stories: number }>`select (select count(*)::int from article) as articles, (select count(*)::int from record) as records, (select count(*)::int from story) as stories`.execute(db)
  return row
}
