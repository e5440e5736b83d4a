import { type Kysely, sql } from 'kysely'
import type { Row } from './rows.js'
import type { Schema } from './schema.js'

/** Column names and types of the tables, in which rows are handed over. A `json` column is handed over as text, which keeps it to the letter. */
const columns = {
  article: { id: 'int', key: 'text', current: 'int' },
  doc: { article: 'int', doc: 'text' },
  version: {
    id: 'int', article: 'int', number: 'int', content: 'text', doc: 'text', url: 'text', outlet: 'text', title: 'text', byline: 'text', lang: 'text', published: 'text', day: 'date', text: 'text', odd: 'json',
    coder: 'text', notes: 'json', gist: 'json', terms: 'tsvector',
  },
  record: {
    id: 'int', version: 'int', article: 'int', seq: 'int', event: 'text', mode: 'text', status: 'text', quad: 'int', scale: 'real', confidence: 'real', day: 'date', until: 'date', published: 'date', outlet: 'text',
    place: 'text', place_en: 'text', place_country: 'text', lat: 'double precision', lon: 'double precision', origin: 'text',
  },
  record_body: { record: 'int', key: 'text', body: 'json', terms: 'tsvector' },
  name: { id: 'int', key: 'text', name: 'text', name_en: 'text' },
  party: { record: 'int', role: 'text', seq: 'int', name: 'int', country: 'text', sectors: 'text[]' },
  ledger_entry: { id: 'int', kind: 'text', actors: 'text[]', recipients: 'text[]', state: 'text', due: 'date', first: 'date', last: 'date', body: 'json' },
  ledger_note: { id: 'text', article: 'int', day: 'int', entry: 'int', body: 'text' },
  ledger_answer: { mention: 'text', note: 'text', answer: 'text', probability: 'real', why: 'text[]' },
  link: { record: 'int', hop: 'int', seq: 'int', kind: 'text', name: 'int', country: 'text', via: 'text' },
  sketch: { article: 'int', day: 'int', body: 'json' },
  edge: { a: 'int', b: 'int', strength: 'int' },
  story: { id: 'int', title: 'text', first: 'date', last: 'date', articles: 'int', outlets: 'text[]', actors: 'text[]', body: 'json' },
  story_article: { article: 'int', story: 'int' },
  feed_item: {
    feed: 'int', key: 'text', said_id: 'text', said: 'text', link: 'text', subject: 'text', host: 'text', url: 'text', title: 'text', byline: 'text', published: 'text', content: 'text', state: 'text', mark: 'bigint',
    next_try: 'timestamptz', article: 'int',
  },
  event: { story: 'int', seq: 'int', event: 'text', mode: 'text', status: 'text', first: 'text', last: 'text', body: 'json' },
} as const satisfies { readonly [T in keyof Schema]?: Readonly<Record<string, string>> }

type Table = keyof typeof columns

/** Inserts all rows with one statement and one parameter: the statement stays the same, and no number of rows is too large. */
export async function insertRows(db: Kysely<Schema>, table: Table, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  const types: [string, string][] = Object.entries(columns[table])
  const names = sql.join(types.map(([name]) => sql.ref(name)))
  const values = sql.join(types.map(([name, type]) => (type === 'json' ? sql`${sql.ref(name)}::json` : sql.ref(name))))
  const given = sql.join(types.map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(type === 'json' ? 'text' : type)}`))
  await sql`insert into ${sql.table(table)} (${names}) select ${values} from json_to_recordset(${JSON.stringify(rows)}::json) as given (${given})`.execute(db)
}

/** Numbers that no other row of the table has or will have, in order. */
export async function newIds(db: Kysely<Schema>, table: Table, count: number): Promise<number[]> {
  if (count === 0) return []
  const { rows } = await sql<{ id: number }>`select nextval(pg_get_serial_sequence(${table}, 'id'))::int as id from generate_series(1, ${count}::int)`.execute(db)
  return rows.map(({ id }) => id).sort((a, b) => a - b)
}
