import { sql, type Transaction } from 'kysely'
import { insertRows, newIds } from './insert.js'
import { articleKey, contentDigest } from './keys.js'
import { Names } from './names.js'
import type { Store } from './open.js'
import type { CodedArticle, Kept, Outcome } from './report.js'
import { addRecordRows, readingRow, type RecordRows, type Row, versionRow } from './rows.js'
import type { Schema } from './schema.js'
import type { Article } from '../text/article.js'

/** Work on what a batch has just written, in its transaction: if it fails, the batch is undone. */
export type After = (tx: Transaction<Schema>, kept: readonly Kept[]) => Promise<void>

export interface KeeperOptions {
  /** Identity of the coder whose readings are kept. */
  readonly coder: string
  readonly after?: readonly After[]
}

/** Writes articles with their records, batch by batch, each batch whole or not at all. */
export interface Keeper {
  /** Which of the articles are there already, in the form given. */
  known(articles: readonly Article[]): Promise<readonly boolean[]>
  /** What became of each. */
  add(batch: readonly CodedArticle[]): Promise<readonly Outcome[]>
}

/** What the store has of an article, together with what the batch in hand adds to it. */
interface State {
  readonly id: number | null
  readonly contents: Set<string>
  versions: number
}

/** Number of the advisory lock under which batches are written. */
const WRITING = 0x15_4a_d0

/** A transaction that writes: one at a time on a server as well, so that each sees what the others have added. */
export function writing<T>(db: Store['db'], work: (tx: Transaction<Schema>) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${WRITING})`.execute(tx)
    return work(tx)
  })
}

export function createKeeper({ db }: Store, { coder, after = [] }: KeeperOptions): Keeper {
  const names = new Names()
  return {
    async known(articles) {
      const states = await statesOf(db, articles.map(articleKey))
      return articles.map((article) => states.get(articleKey(article))?.contents.has(contentDigest(article)) ?? false)
    },
    async add(batch) {
      const { outcomes, remember } = await writing(db, (tx) => addBatch(tx, batch, { coder, after }, names))
      remember()
      return outcomes
    },
  }
}

async function addBatch(tx: Transaction<Schema>, batch: readonly CodedArticle[], { coder, after = [] }: KeeperOptions, names: Names): Promise<{ outcomes: Outcome[]; remember(): void }> {
  const keys = batch.map(({ article }) => articleKey(article))
  const states = await statesOf(tx, keys)
  const articles = new Map<string, { id: number; version: number; isNew: boolean; coded: CodedArticle }>()
  const versions: Row[] = []
  const outcomes: Outcome[] = []
  const [articleIds, versionIds] = [await newIds(tx, 'article', batch.length), await newIds(tx, 'version', batch.length)]
  batch.forEach((coded, i) => {
    const key = keys[i]
    const content = contentDigest(coded.article)
    let state = states.get(key)
    if (state?.contents.has(content)) return outcomes.push('known')
    const isNew = !state
    if (!state) states.set(key, (state = { id: articleIds[i], contents: new Set(), versions: 0 }))
    outcomes.push(isNew ? 'new' : 'changed')
    state.contents.add(content)
    const [id, version] = [state.id ?? articleIds[i], versionIds[i]]
    versions.push({ ...versionRow(version, id, ++state.versions, coded.article), ...readingRow(coded.reading, coder) })
    articles.set(key, { id, version, isNew: isNew || articles.get(key)?.isNew === true, coded })
  })
  const all = [...articles]
  await insertRows(tx, 'article', all.filter(([, { isNew }]) => isNew).map(([key, { id, version }]) => ({ id, key, current: version })))
  await insertRows(tx, 'version', versions)
  const changed = all.map(([, entry]) => entry).filter(({ isNew }) => !isNew)
  if (changed.length > 0) {
    await tx.deleteFrom('record').where('version', 'in', (q) => q.selectFrom('article').select('current').where('id', 'in', changed.map(({ id }) => id))).execute()
    await sql`update article set current = given.version from json_to_recordset(${JSON.stringify(changed.map(({ id, version }) => ({ id, version })))}::json) as given (id int, version int) where article.id = given.id`.execute(tx)
  }
  const remember = await insertRecords(tx, all.map(([, entry]) => entry), names)
  const kept: Kept[] = all.map(([, { id, isNew, coded: { article, reading } }]) => ({ article: id, change: isNew ? 'new' : 'changed', text: article, records: reading.records, gist: reading.gist }))
  for (const work of after) await work(tx, kept)
  return { outcomes, remember }
}

/** Records of versions that have none yet. */
export async function insertRecords(tx: Transaction<Schema>, entries: readonly { readonly id: number; readonly version: number; readonly coded: CodedArticle }[], names: Names): Promise<() => void> {
  const rows: RecordRows = { records: [], bodies: [], parties: [], links: [] }
  const ids = await newIds(tx, 'record', entries.reduce((sum, { coded }) => sum + coded.reading.records.length, 0))
  let next = 0
  for (const { id, version, coded } of entries) {
    addRecordRows(rows, ids.slice(next, next += coded.reading.records.length), { version, article: id }, coded.article, coded.reading)
  }
  const numbered = await names.number(tx, [...rows.parties, ...rows.links].map(({ name }) => name))
  await insertRows(tx, 'record', rows.records)
  await insertRows(tx, 'record_body', rows.bodies)
  await insertRows(tx, 'party', rows.parties.map((row) => ({ ...row, name: numbered.ids.get(row.name.key) })))
  await insertRows(tx, 'link', rows.links.map((row) => ({ ...row, name: numbered.ids.get(row.name.key) })))
  return numbered.kept
}

async function statesOf(db: Transaction<Schema> | Store['db'], keys: readonly string[]): Promise<Map<string, State>> {
  const states = new Map<string, { id: number; contents: Set<string>; versions: number }>()
  if (keys.length === 0) return states
  const rows = await db.selectFrom('article').innerJoin('version', 'version.article', 'article.id').select(['article.id', 'article.key', 'version.content', 'version.number']).where('article.key', 'in', [...new Set(keys)]).execute()
  for (const { id, key, content, number } of rows) {
    let state = states.get(key)
    if (!state) states.set(key, (state = { id, contents: new Set(), versions: 0 }))
    state.contents.add(content)
    state.versions = Math.max(state.versions, number)
  }
  return states
}
