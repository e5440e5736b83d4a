import { type Kysely, sql } from 'kysely'
import type { ItemState } from './feed-schema.js'
import { writing } from './keeper.js'
import { storable } from './odd-text.js'
import type { Schema } from './schema.js'

/** The feeds themselves: which there are, and when each is to be read. */

type Db = Kysely<Schema>

export interface NewFeed {
  readonly address: string
  readonly title: string | null
  readonly outlet: string | null
  readonly country: string | null
  readonly language: string | null
  readonly page: string | null
}

/** What is needed to read a feed. */
export interface StoredFeed extends NewFeed {
  readonly id: number
  readonly etag: string | null
  readonly lastModified: string | null
  /** Seconds between two reads that it asked for when it was last read. */
  readonly pace: number | null
  readonly lastRead: Date | null
  readonly failures: number
}

/** A feed as it is told of. */
export interface ListedFeedState extends NewFeed {
  readonly id: number
  readonly paused: boolean
  readonly lastRead: Date | null
  /** Null while it is paused, and when it is to be read at once: before it was ever read, or when somebody asks for it. */
  readonly nextDue: Date | null
  readonly failures: number
  readonly fault: string | null
  readonly reason: string | null
  readonly items: Readonly<Record<ItemState, number>>
  /** Why items failed or were given up, the most frequent reasons first. */
  readonly reasons: readonly { readonly state: ItemState; readonly fault: string; readonly reason: string; readonly items: number }[]
}

const feedColumns = ['id', 'address', 'title', 'outlet', 'country', 'language', 'page', 'etag', 'last_modified as lastModified', 'pace', 'last_read as lastRead', 'failures'] as const
/** A feed that nothing is known of yet is due at once. */
const AT_ONCE = new Date(0)
const stored = (text: string | null): string | null => text && storable(text)

/** Adds those that are not there, and gives those that are what they lack. How many are new. */
export function addFeeds(db: Db, feeds: readonly NewFeed[]): Promise<number> {
  return writing(db, async (tx) => {
    let added = 0
    for (const { address, ...given } of feeds) {
      const known = await tx.selectFrom('feed').select('id').where('address', '=', address).executeTakeFirst()
      const values = { title: stored(given.title), outlet: stored(given.outlet), country: given.country, language: stored(given.language), page: given.page }
      if (!known) {
        await tx.insertInto('feed').values({ address, ...values }).execute()
        added++
      } else {
        const filled = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, sql`coalesce(${sql.ref(name)}, ${value})`]))
        await tx.updateTable('feed').set(filled).where('id', '=', known.id).execute()
      }
    }
    return added
  })
}

/** With what is known of its items; articles stay. Whether there was one. */
export const removeFeed = (db: Db, address: string): Promise<boolean> => changed(db.deleteFrom('feed').where('address', '=', address).executeTakeFirst(), 'numDeletedRows')

/** A feed that is resumed is due at once. */
export function pauseFeed(db: Db, address: string, paused: boolean): Promise<boolean> {
  const resumed = paused ? {} : { next_due: AT_ONCE, failures: 0, fault: null, reason: null }
  return changed(db.updateTable('feed').set({ paused, ...resumed }).where('address', '=', address).executeTakeFirst(), 'numUpdatedRows')
}

/** Has a feed that is not paused read when the watch next looks. */
export const readFeedSoon = (db: Db, address: string): Promise<boolean> => changed(db.updateTable('feed').set({ next_due: AT_ONCE }).where('address', '=', address).where('paused', '=', false).executeTakeFirst(), 'numUpdatedRows')

async function changed<K extends string>(result: Promise<Readonly<Record<K, bigint>>>, count: K): Promise<boolean> {
  return (await result)[count] > 0n
}

/** Feeds to be read by now, those that have waited longest first. */
export const dueFeeds = (db: Db, now: Date): Promise<StoredFeed[]> => db.selectFrom('feed').select(feedColumns).where('paused', '=', false).where('next_due', '<=', now).orderBy('next_due').orderBy('id').execute()

export interface ReadOutcome {
  readonly now: Date
  readonly nextDue: Date
}

/** The feed has not changed since it was last read. */
export async function feedUnchanged(db: Db, id: number, { now, nextDue }: ReadOutcome): Promise<void> {
  await db.updateTable('feed').set({ last_read: now, next_due: nextDue, failures: 0, fault: null, reason: null }).where('id', '=', id).execute()
}

export interface Failure {
  readonly fault: string
  /** In words. */
  readonly reason: string
}

export async function feedFailed(db: Db, id: number, { fault, reason, nextDue, paused = false }: Failure & { readonly nextDue: Date; readonly paused?: boolean }): Promise<void> {
  await db.updateTable('feed').set((e) => ({ next_due: nextDue, failures: e('failures', '+', 1), fault, reason: storable(reason), paused })).where('id', '=', id).execute()
}

/** Whether it has the new address; not when that of another feed is the same. */
export function moveFeed(db: Db, id: number, address: string): Promise<boolean> {
  return writing(db, async (tx) => {
    if (await tx.selectFrom('feed').select('id').where('address', '=', address).executeTakeFirst()) return false
    await tx.updateTable('feed').set({ address }).where('id', '=', id).execute()
    return true
  })
}

/** When something is next to be done; null when there is nothing to wait for. */
export async function nextDue(db: Db): Promise<Date | null> {
  const feed = await db.selectFrom('feed').select((e) => e.fn.min('next_due').as('at')).where('paused', '=', false).executeTakeFirst()
  const item = await db.selectFrom('feed_item').select((e) => e.fn.min('next_try').as('at')).where('state', 'in', ['waiting', 'failed']).executeTakeFirst()
  const times = [feed?.at, item?.at].filter((at): at is Date => at instanceof Date)
  return times.length === 0 ? null : new Date(Math.min(...times.map(Number)))
}

/** Reasons that are told of one feed. */
const MOST_REASONS = 5

/** The address of a feed that is named by it or by its number; null where there is none. */
export async function feedNamed(db: Db, name: string): Promise<string | null> {
  const isNumber = /^\d{1,9}$/.test(name)
  const row = await db.selectFrom('feed').select('address').where((e) => (isNumber ? e('id', '=', Number(name)) : e('address', '=', name))).executeTakeFirst()
  return row?.address ?? null
}

export async function listFeeds(db: Db): Promise<ListedFeedState[]> {
  const feeds = await db.selectFrom('feed').select([...feedColumns, 'paused', 'fault', 'reason', 'next_due']).orderBy('id').execute()
  const states = await db.selectFrom('feed_item').select((e) => ['feed', 'state', e.fn.countAll<number>().as('count')]).groupBy(['feed', 'state']).execute()
  const reasons = await db.selectFrom('feed_item').select((e) => ['feed', 'state', 'fault', 'reason', e.fn.countAll<number>().as('items')]).where('state', 'in', ['failed', 'given up']).groupBy(['feed', 'state', 'fault', 'reason'])
    .orderBy('items', 'desc').orderBy('reason').execute()
  return feeds.map(({ etag: _, lastModified: __, pace: ___, next_due, ...feed }) => {
    const items = { waiting: 0, failed: 0, kept: 0, 'given up': 0 }
    for (const { feed: of, state, count } of states) if (of === feed.id) items[state] = count
    return {
      ...feed, nextDue: feed.paused || next_due.getTime() === 0 ? null : next_due, items,
      reasons: reasons.filter((row) => row.feed === feed.id).slice(0, MOST_REASONS).map(({ state, fault, reason, items: count }) => ({ state, fault: fault ?? '', reason: reason ?? '', items: count })),
    }
  })
}
