import { type Kysely, sql } from 'kysely'

/** Every id an article was given under: one article may be listed under several. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table if not exists doc (
    article integer not null references article on delete cascade,
    doc text not null,
    primary key (article, doc)
  )`.execute(db)
  await sql`create index if not exists doc_doc on doc (doc)`.execute(db)
  await sql`insert into doc (article, doc) select distinct article, doc from version on conflict do nothing`.execute(db)
}
