import { randomBytes } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { lastVersion } from './news.js'
import type { Schema } from './schema.js'

type Db = Kysely<Schema>

export interface StoredSearch {
  readonly id: number
  readonly name: string
  /** Query string of a question. */
  readonly query: string
  readonly by: string
  readonly at: Date
  /** Address that new records are sent to. */
  readonly webhook: string | null
  readonly lastSent: Date | null
  readonly fault: string | null
  /** Messages that have not been delivered yet. */
  readonly waiting: number
}

export interface NewSearch {
  readonly name: string
  readonly query: string
  readonly by: string
  readonly webhook: string | null
}

const waiting = sql<number>`(select count(*)::int from delivery where delivery.search = search.id)`
const columns = ['search.id', 'name', 'query', 'by_whom as by', 'at', 'webhook', 'last_sent as lastSent', 'fault'] as const
const SECRET_BYTES = 32

/** Keeps a search; with a webhook also the secret that its messages are signed with. What is in the store already is not told. */
export async function addSearch(db: Db, { name, query, by, webhook }: NewSearch): Promise<{ readonly search: StoredSearch; readonly secret: string | null }> {
  const secret = webhook === null ? null : randomBytes(SECRET_BYTES).toString('base64url')
  const { id } = await db.insertInto('search').values({ name, query, by_whom: by, webhook, secret, seen: await lastVersion(db) }).returning('id').executeTakeFirstOrThrow()
  return { search: (await searchNumbered(db, id))!, secret }
}

export const listSearches = (db: Db): Promise<StoredSearch[]> => db.selectFrom('search').select([...columns, waiting.as('waiting')]).orderBy('name').orderBy('search.id').execute()

export async function searchNumbered(db: Db, id: number): Promise<StoredSearch | null> {
  return (await db.selectFrom('search').select([...columns, waiting.as('waiting')]).where('search.id', '=', id).executeTakeFirst()) ?? null
}

/** Whether there was one; what was still to be sent goes with it. */
export async function removeSearch(db: Db, id: number): Promise<boolean> {
  return (await db.deleteFrom('search').where('id', '=', id).returning('id').executeTakeFirst()) !== undefined
}

/** A search that somebody is to hear of, and the last version he has heard of. */
export interface Alert {
  readonly id: number
  readonly name: string
  readonly query: string
  readonly seen: number
}

export const alerts = (db: Db): Promise<Alert[]> => db.selectFrom('search').select(['id', 'name', 'query', 'seen']).where('webhook', 'is not', null).orderBy('id').execute()

/** Goes on to a version, with a message where there is something to tell. Nothing happens when another process has gone on meanwhile. */
export async function goOn(db: Db, { id, seen }: Alert, version: number, body: string | null, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const moved = await tx.updateTable('search').set({ seen: version }).where('id', '=', id).where('seen', '=', seen).returning('id').executeTakeFirst()
    if (moved && body !== null) await tx.insertInto('delivery').values({ search: id, body, next_try: now, made: now }).execute()
  })
}

export interface Delivery {
  readonly id: number
  readonly search: number
  readonly body: string
  readonly tries: number
  readonly webhook: string
  readonly secret: string
}

/** Takes messages that are due, at most one of each search, the oldest first. Until `until` nobody else takes them: who dies with one leaves it to be sent again. */
export async function takeDue(db: Db, now: Date, until: Date, most: number): Promise<Delivery[]> {
  const first = db.selectFrom('delivery').select(['id', 'next_try']).distinctOn('search').orderBy('search').orderBy('id')
  const due = db.selectFrom(first.as('first')).select('id').where('next_try', '<=', now).limit(most)
  return db.updateTable('delivery').from('search').set({ next_try: until }).whereRef('search.id', '=', 'delivery.search').where('delivery.id', 'in', due).where('delivery.next_try', '<=', now)
    .returning(['delivery.id', 'delivery.search', 'delivery.body', 'delivery.tries', sql<string>`search.webhook`.as('webhook'), sql<string>`search.secret`.as('secret')]).execute()
}

export async function delivered(db: Db, { id, search }: Pick<Delivery, 'id' | 'search'>, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('delivery').where('id', '=', id).execute()
    await tx.updateTable('search').set({ last_sent: now, fault: null }).where('id', '=', search).execute()
  })
}

/** To be tried again, or given up where `nextTry` is null. */
export async function notDelivered(db: Db, { id, search }: Pick<Delivery, 'id' | 'search'>, fault: string, nextTry: Date | null): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (nextTry === null) await tx.deleteFrom('delivery').where('id', '=', id).execute()
    else await tx.updateTable('delivery').set((e) => ({ tries: e('tries', '+', 1), next_try: nextTry })).where('id', '=', id).execute()
    await tx.updateTable('search').set({ fault }).where('id', '=', search).execute()
  })
}

/** When the next message is to be sent; null when none waits. */
export async function nextDelivery(db: Db): Promise<Date | null> {
  return (await db.selectFrom('delivery').select((e) => e.fn.min('next_try').as('at')).executeTakeFirst())?.at ?? null
}
