import { type Kysely, sql } from 'kysely'

/** Who may ask the server from beyond this machine. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table token (name text primary key, role text not null, digest text not null, made date not null default current_date, used date)`.execute(db)
}
