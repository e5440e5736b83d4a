import { sql, type Transaction } from 'kysely'
import type { Article } from '../text/article.js'
import { completed, type Told, toldBefore } from './completed.js'
import { insertRows, newIds } from './insert.js'
import { articleKey, contentDigest } from './keys.js'
import { Names } from './names.js'
import { storable } from './odd-text.js'
import type { Store } from './open.js'
import type { CodedArticle, Kept, Outcome } from './report.js'
import { addRecordRows, namesIn, readingRow, type RecordRows, type Row, versionRow } from './rows.js'
import { withCorrections } from './rulings.js'
import type { Schema } from './schema.js'

/** Work on what a batch has just written, in its transaction: if it fails, the batch is undone. */
export type After = (tx: Transaction<Schema>, kept: readonly Kept[]) => Promise<void>

export interface KeeperOptions {
  /** Identity of the coder whose readings are kept. */
  readonly coder: string
  readonly after?: readonly After[]
}

export interface Looked {
  /** With what it does not tell itself: from its current version, else from elsewhere. */
  readonly article: Article
  readonly known: boolean
}

/** Writes articles with their records, batch by batch, each batch whole or not at all. */
export interface Keeper {
  /** The articles as they are to be kept, and which of them are there already in that form and with that id. */
  look(articles: readonly Article[], lacking?: (article: Article) => Told | undefined): Promise<readonly Looked[]>
  /** What became of each. */
  add(batch: readonly CodedArticle[]): Promise<readonly Outcome[]>
}

/** What the store has of an article, together with what the batch in hand adds to it. */
interface State {
  /** Null until the batch that brings the article gives it one. */
  id: number | null
  readonly isNew: boolean
  readonly contents: Set<string>
  /** Ids it was given with. */
  readonly docs: Set<string>
  versions: number
}

/** The version of an article that becomes its current one. */
interface Current {
  readonly id: number
  readonly version: number
  readonly isNew: boolean
  readonly coded: CodedArticle
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
    async look(articles, lacking = () => undefined) {
      const states = await statesOf(db, articles.map(articleKey))
      const before = await toldBefore(db, articles)
      return articles.map((given) => {
        const key = articleKey(given)
        const state = states.get(key)
        const isThere = (article: Article): boolean => state?.contents.has(contentDigest(article)) === true
        // A form that was there before is that form, even when a later version tells more.
        const article = isThere(given) ? given : completed(given, [before.get(key), lacking(given)])
        return { article, known: isThere(article) && state!.docs.has(storable(article.id)) }
      })
    },
    async add(batch) {
      const { outcomes, remember } = await writing(db, (tx) => addBatch(tx, batch, { coder, after }, names))
      remember()
      return outcomes
    },
  }
}

async function addBatch(tx: Transaction<Schema>, batch: readonly CodedArticle[], { coder, after = [] }: KeeperOptions, names: Names): Promise<{ outcomes: Outcome[]; remember(): void }> {
  const states = await statesOf(tx, batch.map(({ article }) => articleKey(article)))
  const outcomes = batch.map(({ article }) => enter(states, article))
  const fresh = batch.filter((_, i) => outcomes[i] !== 'known')
  const current = await withCorrections(tx, await insertVersions(tx, fresh, coder, states))
  await insertDocs(tx, batch, states)
  const remember = await insertRecords(tx, current, [...fresh, ...current.map(({ coded }) => coded)], names)
  const kept: Kept[] = current.map(({ id, isNew, coded: { article, reading } }) => ({ article: id, change: isNew ? 'new' : 'changed', text: article, records: reading.records, gist: reading.gist }))
  for (const work of after) await work(tx, kept)
  return { outcomes, remember }
}

/** Adds an article to what is known. */
function enter(states: Map<string, State>, article: Article): Outcome {
  const key = articleKey(article)
  const content = contentDigest(article)
  const state = states.get(key)
  if (!state) {
    states.set(key, { id: null, isNew: true, contents: new Set([content]), docs: new Set(), versions: 0 })
    return 'new'
  }
  if (state.contents.has(content)) return 'known'
  state.contents.add(content)
  return 'changed'
}

/** A version for each of the articles; of several of one article the last becomes current, and the records of the one before it go. */
async function insertVersions(tx: Transaction<Schema>, fresh: readonly CodedArticle[], coder: string, states: ReadonlyMap<string, State>): Promise<Current[]> {
  const keys = fresh.map(({ article }) => articleKey(article))
  const brought = new Set(keys.filter((key) => states.get(key)!.isNew))
  const articleIds = await newIds(tx, 'article', brought.size)
  const versionIds = await newIds(tx, 'version', fresh.length)
  ;[...brought].forEach((key, i) => { states.get(key)!.id = articleIds[i] })
  const current = new Map<string, Current>()
  const versions = fresh.map((coded, i): Row => {
    const state = states.get(keys[i])!
    const [id, version] = [state.id!, versionIds[i]]
    current.set(keys[i], { id, version, isNew: state.isNew, coded })
    return { ...versionRow(version, id, ++state.versions, coded.article), ...readingRow(coded.reading, coder) }
  })
  await insertRows(tx, 'article', [...current].filter(([, { isNew }]) => isNew).map(([key, { id, version }]) => ({ id, key, current: version })))
  await insertRows(tx, 'version', versions)
  const changed = [...current.values()].filter(({ isNew }) => !isNew).map(({ id, version }) => ({ id, version }))
  if (changed.length > 0) {
    await tx.deleteFrom('record').where('version', 'in', (q) => q.selectFrom('article').select('current').where('id', 'in', changed.map(({ id }) => id))).execute()
    await sql`update article set current = given.version from json_to_recordset(${JSON.stringify(changed)}::json) as given (id int, version int) where article.id = given.id`.execute(tx)
  }
  return [...current.values()]
}

/** Ids that articles had not been given with yet, also those of a known form. */
async function insertDocs(tx: Transaction<Schema>, batch: readonly CodedArticle[], states: ReadonlyMap<string, State>): Promise<void> {
  const rows: Row[] = []
  for (const { article } of batch) {
    const { id, docs } = states.get(articleKey(article))!
    const doc = storable(article.id)
    if (!docs.has(doc)) rows.push({ article: id, doc })
    docs.add(doc)
  }
  await insertRows(tx, 'doc', rows)
}

/**
 * Records of versions that have none yet. Names are taken from all that was read, in order, so that the spelling under which a name stands
 * (that of whoever brought it first) does not hang on where a batch ends.
 */
export async function insertRecords(tx: Transaction<Schema>, versions: readonly Pick<Current, 'id' | 'version' | 'coded'>[], read: readonly CodedArticle[], names: Names): Promise<() => void> {
  const numbered = await names.number(tx, read.flatMap(({ reading }) => namesIn(reading)))
  const ids = await newIds(tx, 'record', versions.reduce((sum, { coded }) => sum + coded.reading.records.length, 0))
  const rows: RecordRows = { records: [], bodies: [], parties: [], links: [] }
  let next = 0
  for (const { id, version, coded } of versions) {
    addRecordRows(rows, ids.slice(next, next += coded.reading.records.length), numbered.ids, { version, article: id }, coded)
  }
  await insertRows(tx, 'record', rows.records)
  await insertRows(tx, 'record_body', rows.bodies)
  await insertRows(tx, 'party', rows.parties)
  await insertRows(tx, 'link', rows.links)
  return numbered.kept
}

async function statesOf(db: Store['db'], keys: readonly string[]): Promise<Map<string, State>> {
  const states = new Map<string, State>()
  if (keys.length === 0) return states
  const rows = await db.selectFrom('article').innerJoin('version', 'version.article', 'article.id').where('article.key', 'in', [...new Set(keys)]).select(['article.id', 'article.key', 'version.content', 'version.number']).execute()
  for (const { id, key, content, number } of rows) {
    let state = states.get(key)
    if (!state) states.set(key, (state = { id, isNew: false, contents: new Set(), docs: new Set(), versions: 0 }))
    state.contents.add(content)
    state.versions = Math.max(state.versions, number)
  }
  const given = await db.selectFrom('doc').innerJoin('article', 'article.id', 'doc.article').where('article.key', 'in', [...new Set(keys)]).select(['article.key', 'doc.doc']).execute()
  for (const { key, doc } of given) states.get(key)?.docs.add(doc)
  return states
}
