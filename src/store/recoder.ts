import { sql } from 'kysely'
import type { Article } from '../text/article.js'
import { articleOf, givenColumns } from './articles.js'
import { insertRecords, type KeeperOptions, writing } from './keeper.js'
import { Names } from './names.js'
import type { Store } from './open.js'
import type { CodedArticle } from './report.js'
import { readingRow } from './rows.js'
import { withCorrections } from './rulings.js'

/** A stored article whose records are another coder's. */
export interface Stale {
  readonly id: number
  readonly version: number
  readonly article: Article
}

/** Gives current versions new records. */
export interface Recoder {
  /** Has every article count as another coder's. */
  markAll(): Promise<void>
  /** The next ones, by number of version, after this number. */
  next(after: number): Promise<Stale[]>
  /** Batch by batch, each whole or not at all. A version that is no longer current is passed over. */
  keep(batch: readonly (CodedArticle & { readonly id: number; readonly version: number })[]): Promise<void>
  /** How many are still another coder's. */
  left(): Promise<number>
}

const BATCH = 50
/** No release is called so. */
const MARK = 'again:'

export function createRecoder({ db }: Store, { coder, after = [] }: KeeperOptions): Recoder {
  const names = new Names()
  const stale = () => db.selectFrom('article').innerJoin('version', 'version.id', 'article.current').where('version.coder', '!=', coder)
  return {
    async markAll() {
      await db.updateTable('version').set({ coder: MARK + coder }).where('coder', '=', coder).where('id', 'in', (q) => q.selectFrom('article').select('current')).execute()
    },
    async next(last) {
      const rows = await stale().select(['article.id as id', 'version.id as version', ...givenColumns]).where('version.id', '>', last).orderBy('version.id').limit(BATCH).execute()
      return rows.map((row) => ({ id: row.id, version: row.version, article: articleOf(row) }))
    },
    async keep(batch) {
      if (batch.length === 0) return
      const remember = await writing(db, async (tx) => {
        const current = new Set((await tx.selectFrom('article').select('current').where('id', 'in', batch.map(({ id }) => id)).execute()).map((row) => row.current))
        const read = batch.filter(({ version }) => current.has(version)).map(({ id, version, article, reading }) => ({ id, version, coded: { article, reading } }))
        const entries = await withCorrections(tx, read)
        if (entries.length === 0) return () => {}
        await tx.deleteFrom('record').where('version', 'in', entries.map(({ version }) => version)).execute()
        const rows = entries.map(({ version, coded }) => ({ id: version, ...readingRow(coded.reading, coder) }))
        await sql`update version set coder = given.coder, notes = given.notes::json, gist = given.gist::json, terms = given.terms
          from json_to_recordset(${JSON.stringify(rows)}::json) as given (id int, coder text, notes text, gist text, terms tsvector) where version.id = given.id`.execute(tx)
        const done = await insertRecords(tx, entries, [...read, ...entries].map(({ coded }) => coded), names)
        for (const work of after) await work(tx, entries.map(({ id, coded: { article, reading } }) => ({ article: id, change: 'recoded', text: article, records: reading.records, gist: reading.gist })))
        return done
      })
      remember()
    },
    async left() {
      return Number((await stale().select((e) => e.fn.countAll().as('count')).executeTakeFirstOrThrow()).count)
    },
  }
}
