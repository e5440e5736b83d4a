import { type Kysely, sql } from 'kysely'
import type { EventType, Status } from '../record/record.js'
import type { Who } from './find/filter.js'
import { recordsOf } from './find/tellings.js'
import type { Schema } from './schema.js'
import { type StoryFilter, storiesWithin } from './story-list.js'

export const storyOrders = ['fresh', 'weight'] as const
/** `fresh`: with the latest article first; `weight`: told by most outlets first, then in most articles. */
export type StoryOrder = (typeof storyOrders)[number]

/** Where a story stands in its order. */
export type StoryKey = readonly [outlets: number, articles: number, last: string, id: number]

export interface PagedStory {
  readonly id: number
  readonly title: string
  readonly first: string | null
  readonly last: string | null
  /** How many. */
  readonly articles: number
  readonly outlets: readonly string[]
  readonly body: unknown
}

export interface StoryPage {
  readonly stories: readonly PagedStory[]
  readonly next: StoryKey | null
  /** How many there are in all; null beyond the first page. */
  readonly all: number | null
}

export interface StoryPageOptions {
  readonly order?: StoryOrder
  readonly limit: number
  readonly after?: StoryKey
  /** Only stories of so many articles. */
  readonly leastArticles?: number
}

/** Stands for the last day of a story without dates, before all others. */
const NO_DAY = '0001-01-01'
const outletsIn = sql<number>`cardinality(story.outlets)`
const lastDay = sql<string>`coalesce(story.last, ${sql.lit(NO_DAY)}::date)`

/** Stories, page by page. */
export async function pageOfStories(db: Kysely<Schema>, filter: Omit<StoryFilter, 'limit'>, { order = 'fresh', limit, after, leastArticles = 1 }: StoryPageOptions): Promise<StoryPage> {
  const within = (await storiesWithin(db, filter)).where('story.articles', '>=', leastArticles)
  let query = within.select(['story.id', 'title', 'first', 'last', 'articles', 'outlets', 'body', outletsIn.as('outletsIn'), lastDay.as('lastDay')]).limit(limit + 1)
  query = order === 'weight' ? query.orderBy(outletsIn, 'desc').orderBy('articles', 'desc').orderBy(lastDay, 'desc').orderBy('story.id', 'desc') : query.orderBy(lastDay, 'desc').orderBy('story.id', 'desc')
  if (after !== undefined) {
    const [outlets, articles, last, id] = after
    query = query.where(order === 'weight' ? sql<boolean>`(${outletsIn}, story.articles, ${lastDay}, story.id) < (${outlets}::int, ${articles}::int, ${last}::date, ${id}::int)` : sql<boolean>`(${lastDay}, story.id) < (${last}::date, ${id}::int)`)
  }
  const rows = await query.execute()
  const stories = rows.slice(0, limit)
  const end = stories.at(-1)
  const all = after === undefined ? Number((await within.select((e) => e.fn.countAll().as('count')).executeTakeFirstOrThrow()).count) : null
  return { stories, next: rows.length > limit && end ? [end.outletsIn, end.articles, end.lastDay, end.id] : null, all }
}

/** Changes whenever an article of the story, or a record of one, does: by story. The sum stands for the numbers of its records: the largest alone would be sought among all records there are. */
export async function stampsOfStories(db: Kysely<Schema>, stories: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (stories.length === 0) return new Map()
  const rows = await db.selectFrom('story_article').innerJoin('article', 'article.id', 'story_article.article')
    .select(['story_article.story', sql<string>`md5(string_agg(article.id || ':' || article.current || ':' || coalesce((select sum(record.id) from record where record.version = article.current), 0), ' ' order by article.id))`.as('stamp')])
    .where('story_article.story', '=', sql<number>`any(${[...stories]})`).groupBy('story_article.story').execute()
  return new Map(rows.map(({ story, stamp }) => [story, stamp]))
}

export interface EventFilter {
  /** Days: events that were going on in them. */
  readonly since?: string
  readonly until?: string
  readonly actor?: readonly Who[]
  readonly events?: readonly EventType[]
}

/** Where an event stands: the latest first. */
export type EventKey = readonly [last: string, id: number]

export interface PagedEvent {
  readonly story: number
  readonly event: EventType
  readonly mode: string | null
  readonly status: Status
  readonly first: string | null
  readonly last: string | null
  readonly body: unknown
}

export interface EventPage {
  readonly events: readonly PagedEvent[]
  readonly next: EventKey | null
}

/** What a date that is only a year or month sorts as: its first day. */
const lastOf = sql<string>`coalesce(event.last, '') collate "C"`

/** Events that several records of one story tell of, page by page. */
export async function pageOfEvents(db: Kysely<Schema>, { since, until, actor, events }: EventFilter, { limit, after }: { readonly limit: number; readonly after?: EventKey }): Promise<EventPage> {
  let query = db.selectFrom('event').select(['id', 'story', 'event', 'mode', 'status', 'first', 'last', 'body', lastOf.as('key')]).orderBy(lastOf, 'desc').orderBy('id', 'desc').limit(limit + 1)
  if (since !== undefined) query = query.where(sql<boolean>`${lastOf} >= ${since} collate "C"`)
  if (until !== undefined) query = query.where(sql<boolean>`event.first collate "C" <= ${until}`)
  if (events !== undefined) query = query.where('event.event', '=', sql<EventType>`any(${[...events]})`)
  if (actor !== undefined) {
    const records = await recordsOf(db, { actor })
    query = query.where('event.id', 'in', sql<number>`(select told.event from (select event.id as event, (part->>'article')::int as article, part->>'record' as key from event, json_array_elements(event.body->'records') as part) as told
      join article on article.id = told.article join record on record.version = article.current join record_body on record_body.record = record.id and record_body.key = told.key where record.id = any(${records}::int[]))`)
  }
  if (after !== undefined) query = query.where(sql<boolean>`(${lastOf}, event.id) < (${after[0]} collate "C", ${after[1]}::int)`)
  const rows = await query.execute()
  const shown = rows.slice(0, limit)
  const end = shown.at(-1)
  return { events: shown, next: rows.length > limit && end ? [end.key, end.id] : null }
}
