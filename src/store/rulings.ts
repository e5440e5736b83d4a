import { type Kysely, sql, type Transaction } from 'kysely'
import { corrected, type Ruling } from './corrected.js'
import type { CodedArticle } from './report.js'
import type { Schema } from './schema.js'

/** The last word on each record that editors have corrected, by article. What they have restored is the coder's again. */
export async function rulingsOn(db: Kysely<Schema>, articles: readonly number[]): Promise<ReadonlyMap<number, (Ruling & { readonly id: number })[]>> {
  const rulings = new Map<number, (Ruling & { readonly id: number })[]>()
  if (articles.length === 0) return rulings
  const rows = await db.selectFrom('correction').select(['id', 'article', 'record', 'action', 'after', 'given']).distinctOn(['article', 'record']).where('article', '=', sql<number>`any(${[...articles]})`).orderBy('article').orderBy('record').orderBy('id', 'desc').execute()
  for (const { article, action, ...ruling } of rows) if (action !== 'restore') rulings.set(article, [...(rulings.get(article) ?? []), ruling])
  return rulings
}

/** Articles about to be written, with what editors have corrected in them; what the coder gives for it now is noted, so that it can be restored. */
export async function withCorrections<T extends { readonly id: number; readonly coded: CodedArticle }>(tx: Transaction<Schema>, articles: readonly T[]): Promise<T[]> {
  const rulings = await rulingsOn(tx, articles.map(({ id }) => id))
  const noted: { id: number; given: string | null }[] = []
  const done = articles.map((one) => {
    const own = rulings.get(one.id)
    if (!own) return one
    const { article, reading } = one.coded
    const { records, given } = corrected(reading.records, own, article.text)
    own.forEach(({ id }, i) => { noted.push({ id, given: given[i] && JSON.stringify(given[i]) }) })
    return { ...one, coded: { article, reading: { ...reading, records } } }
  })
  if (noted.length > 0) await sql`update correction set given = noted.given::json from json_to_recordset(${JSON.stringify(noted)}::json) as noted (id int, given text) where correction.id = noted.id`.execute(tx)
  return done
}
