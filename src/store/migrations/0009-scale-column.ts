import { type Kysely, sql } from 'kysely'

/** The column index tells of PLOVER's score too: every segment is built anew when it is next asked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`insert into touched (segment) select distinct id / 4096 from record`.execute(db)
}
