/** What stands in a store, without the numbers it was given there: two stores that hold the same give the same. */
import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Schema } from '../src/store/schema.js'

export interface Contents {
  readonly digests: Readonly<Record<string, string>>
  readonly articles: number
  readonly records: number
  readonly stories: number
  readonly entries: number
}

/** Throws where records belong to versions that are not current. */
export async function storeContents(db: Kysely<Schema>): Promise<Contents> {
  const versions = await db.selectFrom('article').innerJoin('version', 'version.article', 'article.id').select(['key', 'number', 'content', 'text', 'coder', 'gist', 'terms']).orderBy('key').orderBy('number').execute()
  const records = await db.selectFrom('record').innerJoin('article', 'article.current', 'record.version').innerJoin('record_body', 'record_body.record', 'record.id')
    .select(['article.key as article', 'record.seq', 'record.event', 'record.day', 'record_body.key', 'record_body.body', 'record_body.terms']).orderBy('article.key').orderBy('record.seq').execute()
  const parties = await db.selectFrom('party').innerJoin('name', 'name.id', 'party.name').innerJoin('record_body', 'record_body.record', 'party.record').select(['record_body.key as record', 'role', 'seq', 'name.key', 'name.name', 'name_en', 'country', 'sectors']).execute()
  const links = await db.selectFrom('link').innerJoin('name', 'name.id', 'link.name').innerJoin('record_body', 'record_body.record', 'link.record').select(['record_body.key as record', 'hop', 'seq', 'name.key', 'name.name', 'name_en', 'country', 'via']).execute()
  const stray = await db.selectFrom('record').select((e) => e.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  if (stray.count !== records.length) throw new Error(`${stray.count - records.length} records of versions that are not current`)
  const stories = await storiesOf(db)
  const ledger = await ledgerOf(db)
  return {
    digests: { versions: digest(versions), records: digest(records), parties: digest(sorted(parties)), links: digest(sorted(links)), stories: digest(stories), ledger: digest(ledger) },
    articles: new Set(versions.map(({ key }) => key)).size, records: records.length, stories: stories.length, entries: ledger.length,
  }
}

/** Each story by its articles, with its events and with how strongly its articles were found to belong to others. */
async function storiesOf(db: Kysely<Schema>): Promise<string[]> {
  const keys = await articleKeys(db)
  const members = groupedBy(await db.selectFrom('story_article').selectAll().execute(), ({ story }) => story)
  const events = groupedBy(await db.selectFrom('event').select(['story', 'seq', 'event', 'mode', 'status', 'first', 'last']).orderBy('seq').execute(), ({ story }) => story)
  const edges = groupedBy(await db.selectFrom('edge').selectAll().execute(), ({ a }) => a)
  return sorted((await db.selectFrom('story').select(['id', 'title', 'first', 'last', 'articles', 'outlets', 'actors']).execute()).map(({ id, ...story }) => [
    { ...story, outlets: [...story.outlets].sort(), actors: [...story.actors].sort() },
    sorted((members.get(id) ?? []).map(({ article }) => [keys.get(article), sorted((edges.get(article) ?? []).map(({ b, strength }) => [keys.get(b), strength]))])),
    (events.get(id) ?? []).map(({ event, mode, status, first, last }) => [event, mode, status, first, last]),
  ]))
}

/** Each entry by the records that tell of it, with what answers them. */
async function ledgerOf(db: Kysely<Schema>): Promise<string[]> {
  const keys = await articleKeys(db)
  // A note's number is that of its article and the key of its record.
  const named = (note: string): string => `${keys.get(Number.parseInt(note, 10))} ${note.replace(/^\d+/, '')}`
  const notes = groupedBy(await db.selectFrom('ledger_note').select(['id', 'entry']).where('entry', 'is not', null).execute(), ({ entry }) => entry)
  const answers = groupedBy(await db.selectFrom('ledger_answer').selectAll().execute(), ({ mention }) => mention)
  return sorted((await db.selectFrom('ledger_entry').select(['id', 'kind', 'actors', 'recipients', 'state', 'due', 'first', 'last']).execute()).map(({ id, ...entry }) => [
    { ...entry, actors: [...entry.actors].sort(), recipients: [...entry.recipients].sort() },
    sorted((notes.get(id) ?? []).map((note) => [named(note.id), sorted((answers.get(note.id) ?? []).map((it) => [named(it.note), it.answer, it.probability.toFixed(4), it.why]))])),
  ]))
}

async function articleKeys(db: Kysely<Schema>): Promise<Map<number, string>> {
  return new Map((await db.selectFrom('article').select(['id', 'key']).execute()).map(({ id, key }) => [id, key]))
}

function groupedBy<K, T>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const row of rows) groups.get(keyOf(row))?.push(row) ?? groups.set(keyOf(row), [row])
  return groups
}

const sorted = (rows: readonly unknown[]): string[] => rows.map((row) => JSON.stringify(row)).sort()
const digest = (rows: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(rows)).digest('hex')
