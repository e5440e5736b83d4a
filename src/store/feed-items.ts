import { type Kysely, sql, type Transaction } from 'kysely'
import type { ItemState } from './feed-schema.js'
import type { Failure, ReadOutcome } from './feeds.js'
import { insertRows } from './insert.js'
import { writing } from './keeper.js'
import { articleKey } from './keys.js'
import { storable } from './odd-text.js'
import type { Schema } from './schema.js'

/** What a feed said, and what has become of its items. */

type Db = Kysely<Schema>
type Tx = Transaction<Schema>

/** An item as its feed gives it. */
export interface GivenItem {
  /** Digest of the link as links are compared, or of the id when there is none. */
  readonly key: string
  /** Digest of its id; null for one that does not tell items apart. */
  readonly saidId: string | null
  /** Digest of all that the feed says of it. */
  readonly said: string
  readonly link: string | null
  readonly subject: string
  readonly host: string
  readonly url: string
  readonly title: string | null
  readonly byline: string | null
  readonly published: string | null
  readonly content: string | null
}

export interface ReadFeedOutcome extends ReadOutcome {
  readonly etag: string | null
  readonly lastModified: string | null
  /** Seconds between two reads that it asks for. */
  readonly pace: number | null
  /** What the feed says of itself, where nobody has said it before. */
  readonly title: string | null
  readonly language: string | null
  readonly page: string | null
}

export interface Found {
  readonly new: number
  readonly changed: number
}

/** Keeps what a feed said in one transaction: its new and changed items, and that it was read, so that whoever is killed between reads it again. */
export function feedRead(db: Db, feed: number, { now, nextDue, ...said }: ReadFeedOutcome, items: readonly GivenItem[]): Promise<Found> {
  return writing(db, async (tx) => {
    // Somebody may have removed it meanwhile.
    if (!(await tx.selectFrom('feed').select('id').where('id', '=', feed).forUpdate().executeTakeFirst())) return { new: 0, changed: 0 }
    const found = await enterItems(tx, feed, items, now)
    await tx.updateTable('feed').set((e) => ({
      etag: said.etag, last_modified: said.lastModified, pace: said.pace, last_read: now, next_due: nextDue, failures: 0, fault: null, reason: null,
      title: e.fn.coalesce('title', e.val(said.title && storable(said.title))), language: e.fn.coalesce('language', e.val(said.language && storable(said.language))), page: e.fn.coalesce('page', e.val(said.page)),
    })).where('id', '=', feed).execute()
    return found
  })
}

const among = (values: readonly string[]) => sql<string>`(select value from json_array_elements_text(${JSON.stringify(values)}::json))`

async function enterItems(tx: Tx, feed: number, items: readonly GivenItem[], now: Date): Promise<Found> {
  const { byKey, byId } = await knownItems(tx, feed, items)
  const given = new Set(items.map(({ key }) => key))
  const fresh = new Map<string, GivenItem>()
  const changed: { readonly id: number; readonly item: GivenItem }[] = []
  const seen = new Set<string>()
  for (const item of items) {
    // Of an item that stands there twice the first counts; else each read would find that it has changed.
    if (seen.has(item.key)) continue
    seen.add(item.key)
    // The link of an item may change while its id stays; an id under which the feed has two items is none.
    const moved = item.saidId === null ? undefined : byId.get(item.saidId)
    const known = byKey.get(item.key) ?? (moved && !given.has(moved.key) ? moved : undefined)
    if (!known) fresh.set(item.key, item)
    else if (known.said !== item.said) changed.push({ id: known.id, item })
  }
  await insertItems(tx, feed, [...fresh.values()], now)
  for (const { id, item } of changed) {
    await tx.updateTable('feed_item').set({
      key: item.key, said: item.said, link: item.link, host: item.host, ...textsOf(item), state: 'waiting', mark: sql`nextval('feed_item_mark')`, tries: 0, next_try: now, fault: null, reason: null,
    }).where('id', '=', id).execute()
  }
  return { new: fresh.size, changed: changed.length }
}

interface Known {
  readonly id: number
  readonly key: string
  readonly said: string
}

async function knownItems(tx: Tx, feed: number, items: readonly GivenItem[]): Promise<{ readonly byKey: ReadonlyMap<string, Known>; readonly byId: ReadonlyMap<string, Known> }> {
  const columns = ['id', 'key', 'said', 'said_id'] as const
  const keys = items.map(({ key }) => key)
  const ids = items.flatMap(({ saidId }) => saidId ?? [])
  const rows = await tx.selectFrom('feed_item').select(columns).where('feed', '=', feed).where((e) => e.or([e('key', 'in', among(keys)), e('said_id', 'in', among(ids))])).execute()
  return { byKey: new Map(rows.map((row) => [row.key, row])), byId: new Map(rows.map((row) => [row.said_id, row])) }
}

const textsOf = ({ title, byline, published, content }: GivenItem) => ({ title: title && storable(title), byline: byline && storable(byline), published, content: content && storable(content) })

/** New items wait; but of one whose article another feed has brought already, nothing is left to do. */
async function insertItems(tx: Tx, feed: number, items: readonly GivenItem[], now: Date): Promise<void> {
  if (items.length === 0) return
  const others = await tx.selectFrom('feed_item').select(['subject', 'url', 'state', 'article']).where('subject', 'in', among(items.map(({ subject }) => subject))).orderBy('id').execute()
  const first = new Map<string, (typeof others)[number]>()
  for (const other of others) if (!first.has(other.subject) || other.state === 'kept') first.set(other.subject, other)
  const { rows: [{ mark }] } = await sql<{ mark: number }>`select nextval('feed_item_mark') as mark`.execute(tx)
  await insertRows(tx, 'feed_item', items.map((item) => {
    const other = first.get(item.subject)
    const kept = other?.state === 'kept'
    return {
      feed, key: item.key, said_id: item.saidId ?? '', said: item.said, link: item.link, subject: item.subject, host: item.host, url: other?.url ?? item.url, ...textsOf(item), ...(kept ? { content: null } : {}),
      state: kept ? 'kept' : 'waiting', mark, next_try: now.toISOString(), article: kept ? other.article : null,
    }
  }))
}

/** An item that is to be fetched now. */
export interface DueItem {
  readonly id: number
  readonly feed: number
  readonly address: string
  readonly feedTitle: string | null
  readonly outlet: string | null
  readonly language: string | null
  readonly link: string | null
  readonly subject: string
  readonly host: string
  readonly url: string
  /** Number of its article, which then keeps its url; null while there is none. */
  readonly article: number | null
  readonly title: string | null
  readonly byline: string | null
  readonly published: string | null
  readonly tries: number
  /** What settles the item settles no later change of it. */
  readonly mark: number
}

/** Items to be fetched by now, one of each subject, hosts in turn, so that one with many keeps no other waiting. Without those of hosts that are busy. */
export async function dueItems(db: Db, now: Date, { most, busy }: { readonly most: number; readonly busy: readonly string[] }): Promise<DueItem[]> {
  const { rows: [{ mark }] } = await sql<{ mark: number }>`select nextval('feed_item_mark') as mark`.execute(db)
  const due = db.selectFrom('feed_item').select(['id', 'subject', 'host', 'next_try']).distinctOn('subject').where('state', 'in', ['waiting', 'failed']).where('next_try', '<=', now)
    .where('host', 'not in', among(busy)).orderBy('subject').orderBy('id').as('due')
  const turns = db.selectFrom(due).select(['due.id', sql<number>`row_number() over (partition by host order by next_try, id)`.as('turn')]).as('turns')
  const rows = await db.selectFrom(turns).innerJoin('feed_item as item', 'item.id', 'turns.id').innerJoin('feed', 'feed.id', 'item.feed')
    .select(['item.id', 'item.feed', 'feed.address', 'feed.title as feedTitle', 'feed.outlet', 'feed.language', 'item.link', 'item.subject', 'item.host', 'item.url', 'item.article', 'item.title', 'item.byline', 'item.published', 'item.tries'])
    .orderBy('turns.turn').orderBy('item.next_try').orderBy('item.id').limit(most).execute()
  return rows.map((row) => ({ ...row, mark }))
}

/** What the feed itself gives of an item, as HTML. It may be long, and few items need it. */
export async function contentOf(db: Db, item: number): Promise<string | null> {
  return (await db.selectFrom('feed_item').select('content').where('id', '=', item).executeTakeFirst())?.content ?? null
}

type Settled = Pick<DueItem, 'subject' | 'mark'>

/** Of every feed that has the item, unless its feed has changed it since. */
const unsettled = (db: Db, { subject, mark }: Settled) => db.updateTable('feed_item').where('subject', '=', subject).where('state', 'in', ['waiting', 'failed']).where('mark', '<', mark)

/** Its article is in the store for good. */
export async function itemKept(db: Db, item: Settled, url: string): Promise<void> {
  const article = db.selectFrom('article').select('id').where('key', '=', articleKey({ id: '', text: '', url }))
  await unsettled(db, item).set({ state: 'kept', article, url, content: null, fault: null, reason: null }).execute()
}

/** It is tried again. */
export async function itemFailed(db: Db, item: Settled, { fault, reason, nextTry }: Failure & { readonly nextTry: Date }): Promise<void> {
  await unsettled(db, item).set((e) => ({ state: 'failed', tries: e('tries', '+', 1), next_try: nextTry, fault, reason: storable(reason) })).execute()
}

/** It is not tried again unless its feed changes it. */
export async function itemGivenUp(db: Db, item: Settled, { fault, reason }: Failure): Promise<void> {
  await unsettled(db, item).set((e) => ({ state: 'given up', tries: e('tries', '+', 1), content: null, fault, reason: storable(reason) })).execute()
}

export interface FeedCounts {
  readonly feeds: number
  readonly due: number
  readonly paused: number
  readonly items: { readonly waiting: number; readonly failed: number; readonly kept: number; readonly givenUp: number }
  readonly articles: number
  readonly records: number
}

/** For whoever watches the watch. */
export async function countFeeds(db: Db, now: Date): Promise<FeedCounts> {
  const { rows: [feeds] } = await sql<{ feeds: number; due: number; paused: number }>`select count(*) as feeds, count(*) filter (where not paused and next_due <= ${now}) as due, count(*) filter (where paused) as paused from feed`.execute(db)
  const states = await db.selectFrom('feed_item').select((e) => ['state', e.fn.countAll<number>().as('count')]).groupBy('state').execute()
  const { rows: [all] } = await sql<{ articles: number; records: number }>`select (select count(*) from article) as articles, (select count(*) from record) as records`.execute(db)
  const of = (state: ItemState): number => states.find((row) => row.state === state)?.count ?? 0
  return { ...feeds, items: { waiting: of('waiting'), failed: of('failed'), kept: of('kept'), givenUp: of('given up') }, ...all }
}
