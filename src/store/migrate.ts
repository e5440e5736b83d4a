import { type Kysely, Migrator, sql } from 'kysely'
import { migrations } from './migrations/migrations.js'
import { StoreError } from './store-error.js'

/**
 * Brings the schema up to what this release knows. Forward only: a schema with changes that we do not know is left alone, since we could not tell what our
 * queries would do to it. On a PostgreSQL server Kysely's migrator holds an advisory lock, so that two programs that start at once do not both change it.
 */
export async function migrate<Schema>(db: Kysely<Schema>, known = migrations): Promise<void> {
  const done = await migrationsDone(db)
  const names = Object.keys(known)
  const unknown = done.filter((name) => !Object.hasOwn(known, name))
  if (unknown.length > 0) throw new StoreError('newer', `the store was made by a newer isnad: it has ${unknown.join(', ')}, and this one knows up to ${names.at(-1)}. Use that release, or another store`)
  if (done.length === names.length) return
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => ({ ...known }) } }).migrateToLatest()
  if (error) throw error
}

/** Whether a store was ever made in this database. */
export async function hasSchema<Schema>(db: Kysely<Schema>): Promise<boolean> {
  const { rows: [{ present }] } = await sql<{ present: boolean }>`select to_regclass('kysely_migration') is not null as present`.execute(db)
  return present
}

async function migrationsDone<Schema>(db: Kysely<Schema>): Promise<string[]> {
  if (!(await hasSchema(db))) return []
  return (await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)).rows.map(({ name }) => name)
}
