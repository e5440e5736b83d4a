import type { Kysely } from 'kysely'
import type { EventRecord } from '../record/record.js'
import { articleOf, givenColumns } from './articles.js'
import { type After, insertRecords, writing } from './keeper.js'
import { Names } from './names.js'
import type { Store } from './open.js'
import { rulingsOn } from './rulings.js'
import type { Schema } from './schema.js'

type Db = Kysely<Schema>

export interface StoredCorrection {
  readonly id: number
  readonly article: number
  readonly record: string
  readonly action: 'reject' | 'change' | 'restore'
  readonly before: EventRecord | null
  readonly after: EventRecord | null
  readonly note: string | null
  readonly by: string
  /** When, in ISO 8601. */
  readonly at: string
}

export interface NewCorrection {
  readonly article: number
  readonly record: string
  readonly by: string
  readonly note: string | null
}

/** What an editor wants: the record gone, another in its place (made from what stands there now), or the coder's own again. */
export type Wanted = { readonly action: 'reject' } | { readonly action: 'change'; readonly to: (now: EventRecord, text: string) => EventRecord } | { readonly action: 'restore' }

const columns = ['id', 'article', 'record', 'action', 'before', 'after', 'note', 'by_whom as by', 'at'] as const
const told = (row: Omit<StoredCorrection, 'action' | 'at'> & { readonly action: string; readonly at: Date }): StoredCorrection => ({ ...row, action: row.action as StoredCorrection['action'], at: row.at.toISOString() })

export interface CorrectorOptions {
  /** As after every batch of articles: stories and ledger follow. */
  readonly after: readonly After[]
}

/** Writes what an editor has said of a record; null where there is no such record, `unchanged` where nothing of it was corrected that could be restored. What `to` throws undoes all. */
export function createCorrector({ db }: Pick<Store, 'db'>, { after }: CorrectorOptions): (correction: NewCorrection, wanted: Wanted) => Promise<StoredCorrection | 'unchanged' | null> {
  return ({ article, record, by, note }, wanted) => writing(db, async (tx) => {
    const version = await tx.selectFrom('article').innerJoin('version', 'version.id', 'article.current').select(['version.id as version', 'version.gist', 'version.notes', ...givenColumns]).where('article.id', '=', article).executeTakeFirst()
    if (!version) return null
    const standing = (await tx.selectFrom('record').innerJoin('record_body', 'record_body.record', 'record.id').select('record_body.body').where('record.version', '=', version.version).orderBy('record.seq').execute()).map(({ body }) => body)
    const ruling = (await rulingsOn(tx, [article])).get(article)?.find((one) => one.record === record)
    const now = standing.find(({ id }) => id === record) ?? null
    if (now === null && !(wanted.action === 'restore' && ruling)) return null
    if (wanted.action === 'restore' && !ruling) return 'unchanged'
    const text = articleOf(version)
    const given = ruling ? ruling.given : now
    const next = wanted.action === 'reject' ? null : wanted.action === 'restore' ? given : { ...wanted.to(now!, text.text), id: record }
    const { id } = await tx.insertInto('correction')
      .values({ article, record, action: wanted.action, before: now && JSON.stringify(now), after: next && JSON.stringify(next), given: given && JSON.stringify(given), note, by_whom: by }).returning('id').executeTakeFirstOrThrow()
    const others = standing.filter((one) => one.id !== record)
    const records = next === null ? others : [...others, next].sort((a, b) => a.trigger.start - b.trigger.start)
    const coded = { article: text, reading: { records, notes: version.notes, gist: version.gist } }
    await tx.deleteFrom('record').where('version', '=', version.version).execute()
    await insertRecords(tx, [{ id: article, version: version.version, coded }], [coded], new Names())
    for (const work of after) await work(tx, [{ article, change: 'recoded', text, records, gist: version.gist }])
    return told(await tx.selectFrom('correction').select(columns).where('id', '=', id).executeTakeFirstOrThrow())
  })
}

/** Corrections, the last first, page by page. */
export async function listCorrections(db: Db, { limit, before }: { readonly limit: number; readonly before?: number }): Promise<{ readonly corrections: readonly StoredCorrection[]; readonly next: number | null }> {
  let query = db.selectFrom('correction').select(columns).orderBy('id', 'desc').limit(limit + 1)
  if (before !== undefined) query = query.where('id', '<', before)
  const rows = await query.execute()
  const shown = rows.slice(0, limit)
  return { corrections: shown.map(told), next: rows.length > limit ? shown.at(-1)!.id : null }
}

/** Of one article, the first first. */
export async function correctionsOf(db: Db, article: number): Promise<StoredCorrection[]> {
  return (await db.selectFrom('correction').select(columns).where('article', '=', article).orderBy('id').execute()).map(told)
}

/** Of these articles, the records that are an editor's now, as `article/record`. */
export async function editedRecords(db: Db, articles: readonly number[]): Promise<ReadonlySet<string>> {
  return new Set([...(await rulingsOn(db, articles))].flatMap(([article, rulings]) => rulings.filter(({ after }) => after !== null).map(({ record }) => `${article}/${record}`)))
}

/** The next articles that something stands corrected in, by number. */
export async function correctedArticles(db: Db, after: number, most: number): Promise<number[]> {
  const last = db.selectFrom('correction').select(['article', 'action']).distinctOn(['article', 'record']).where('article', '>', after).orderBy('article').orderBy('record').orderBy('id', 'desc')
  const rows = await db.selectFrom(last.as('last')).select('article').distinct().where('action', '!=', 'restore').orderBy('article').limit(most).execute()
  return rows.map(({ article }) => article)
}
