import { type Kysely, sql, type Transaction } from 'kysely'
import { insertRows, newIds } from './insert.js'
import { storable } from './odd-text.js'
import type { Row } from './rows.js'
import type { Schema } from './schema.js'

/** What the grouping of articles keeps: sketches, edges, stories, events. What is in a body is the grouping's affair. */

export type Tx = Transaction<Schema>

/** However many there are, one parameter. */
const among = (numbers: readonly number[]) => sql<number>`(select value::int from json_array_elements_text(${JSON.stringify(numbers)}::json))`

export interface SketchRow {
  readonly article: number
  readonly day: number | null
  readonly body: unknown
}

/** `a` is the smaller number. */
export interface EdgeRow {
  readonly a: number
  readonly b: number
  readonly strength: number
}

export interface StoryRow {
  readonly id: number
  readonly title: string
  readonly first: string | null
  readonly last: string | null
  readonly outlets: readonly string[]
  readonly actors: readonly string[]
  readonly body: unknown
  readonly members: readonly number[]
  readonly events: readonly { readonly event: string; readonly mode: string | null; readonly status: string; readonly first: string | null; readonly last: string | null; readonly body: unknown }[]
}

export async function changesOfStories(tx: Tx): Promise<number> {
  return (await tx.selectFrom('story_changes').select('count').executeTakeFirstOrThrow()).count
}

export async function countChangeOfStories(tx: Tx): Promise<void> {
  await tx.updateTable('story_changes').set((e) => ({ count: e('count', '+', 1) })).execute()
}

export async function sketchesOfDays(tx: Tx, days: readonly (number | null)[]): Promise<SketchRow[]> {
  const known = days.filter((day) => day !== null)
  return tx.selectFrom('sketch').selectAll().where((e) => e.or([...(known.length > 0 ? [e('day', 'in', among(known))] : []), ...(days.includes(null) ? [e('day', 'is', null)] : [])])).orderBy('article').execute()
}

/** The latest days that articles were published on, in days since 1970. */
export async function latestDays(tx: Tx, most: number): Promise<number[]> {
  const rows = await tx.selectFrom('sketch').select('day').distinct().where('day', 'is not', null).orderBy('day', 'desc').limit(most).execute()
  return rows.map(({ day }) => day!)
}

export async function sketchesOf(db: Kysely<Schema>, articles: readonly number[]): Promise<SketchRow[]> {
  return articles.length === 0 ? [] : db.selectFrom('sketch').selectAll().where('article', 'in', among(articles)).orderBy('article').execute()
}

export async function edgesOf(db: Kysely<Schema>, articles: readonly number[]): Promise<EdgeRow[]> {
  if (articles.length === 0) return []
  return db.selectFrom('edge').selectAll().where('a', 'in', among(articles)).union(db.selectFrom('edge').selectAll().where('b', 'in', among(articles))).execute()
}

export async function putSketches(tx: Tx, rows: readonly SketchRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx.deleteFrom('sketch').where('article', 'in', among(rows.map(({ article }) => article))).execute()
  await insertRows(tx, 'sketch', rows.map((row) => ({ ...row, body: JSON.stringify(row.body) })))
}

export async function dropEdgesOf(tx: Tx, articles: readonly number[]): Promise<void> {
  if (articles.length > 0) await tx.deleteFrom('edge').where((e) => e.or([e('a', 'in', among(articles)), e('b', 'in', among(articles))])).execute()
}

export async function addEdges(tx: Tx, rows: readonly EdgeRow[]): Promise<void> {
  await insertRows(tx, 'edge', rows as readonly (EdgeRow & Row)[])
}

/** The story of each article that is in one. */
export async function storiesOf(db: Kysely<Schema>, articles: readonly number[]): Promise<Map<number, number>> {
  if (articles.length === 0) return new Map()
  const rows = await db.selectFrom('story_article').selectAll().where('article', 'in', among(articles)).execute()
  return new Map(rows.map(({ article, story }) => [article, story]))
}

export async function articlesOfStories(db: Kysely<Schema>, stories: readonly number[]): Promise<Map<number, number[]>> {
  const articles = new Map<number, number[]>()
  if (stories.length === 0) return articles
  for (const { article, story } of await db.selectFrom('story_article').selectAll().where('story', 'in', among(stories)).orderBy('article').execute()) {
    const known = articles.get(story)
    if (known) known.push(article)
    else articles.set(story, [article])
  }
  return articles
}

export const newStoryIds = (tx: Tx, count: number): Promise<number[]> => newIds(tx, 'story', count)

/** Writes stories whole. Whatever else their articles were in loses them; a story without articles is gone. */
export async function putStories(tx: Tx, stories: readonly StoryRow[], emptied: readonly number[]): Promise<void> {
  const ids = stories.map(({ id }) => id)
  const members = stories.flatMap(({ id, members: articles }) => articles.map((article) => ({ article, story: id })))
  if (members.length > 0) await tx.deleteFrom('story_article').where('article', 'in', among(members.map(({ article }) => article))).execute()
  const gone = [...new Set([...ids, ...emptied])]
  if (gone.length > 0) await tx.deleteFrom('event').where('story', 'in', among(gone)).execute()
  if (emptied.length > 0) await tx.deleteFrom('story').where('id', 'in', among(emptied)).execute()
  const known = new Set(ids.length === 0 ? [] : (await tx.selectFrom('story').select('id').where('id', 'in', among(ids)).execute()).map(({ id }) => id))
  const rows = stories.map(({ id, title, first, last, outlets, actors, body, members: articles }) => ({ id, title: storable(title), first, last, articles: articles.length, outlets: outlets.map(storable), actors: actors.map(storable), body: JSON.stringify(body) }))
  await insertRows(tx, 'story', rows.filter(({ id }) => !known.has(id)))
  const changed = rows.filter(({ id }) => known.has(id))
  if (changed.length > 0) {
    await sql`update story set title = given.title, first = given.first, last = given.last, articles = given.articles, outlets = given.outlets, actors = given.actors, body = given.body::json
      from json_to_recordset(${JSON.stringify(changed)}::json) as given (id int, title text, first date, last date, articles int, outlets text[], actors text[], body text) where story.id = given.id`.execute(tx)
  }
  await insertRows(tx, 'story_article', members)
  await insertRows(tx, 'event', stories.flatMap(({ id, events }) => events.map((event, seq) => ({ ...event, story: id, seq, body: JSON.stringify(event.body) }))))
}
