import { type Kysely, type RawBuilder, type Selectable, sql, type Transaction } from 'kysely'
import type { Who } from './find/filter.js'
import { recordsOf } from './find/tellings.js'
import { insertRows, newIds } from './insert.js'
import type { LedgerEntryTable } from './ledger-schema.js'
import { storable } from './odd-text.js'
import type { Schema } from './schema.js'

/** The tables of the ledger: what is in the bodies is the ledger's own. */
export interface StoredNote {
  readonly id: string
  readonly article: number
  readonly day: number | null
  readonly entry: number | null
  readonly body: string
}

export interface StoredAnswer {
  readonly mention: string
  readonly note: string
  readonly answer: string
  readonly probability: number
  readonly why: readonly string[]
}

export interface StoredEntry {
  readonly id: number
  readonly kind: string
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly state: string
  readonly due: string | null
  readonly first: string | null
  readonly last: string | null
  readonly body: string
}

type Tx = Kysely<Schema> | Transaction<Schema>

const DAY_MS = 86_400_000

/** How many batches have been entered. */
export async function ledgerTurn(tx: Tx): Promise<number> {
  return (await tx.selectFrom('ledger_turn').select('turn').executeTakeFirstOrThrow()).turn
}

export async function nextLedgerTurn(tx: Tx): Promise<void> {
  await sql`update ledger_turn set turn = turn + 1`.execute(tx)
}

/** Notes published from a day to before another, in days since 1970. */
export const notesBetween = (tx: Tx, from: number, to: number): Promise<StoredNote[]> =>
  tx.selectFrom('ledger_note').selectAll().where('day', '>=', from).where('day', '<', to).execute()

/** Notes of articles without a date. */
export const notesWithoutDay = (tx: Tx): Promise<StoredNote[]> => tx.selectFrom('ledger_note').selectAll().where('day', 'is', null).execute()

export const notesOfArticles = (tx: Tx, articles: readonly number[]): Promise<StoredNote[]> =>
  articles.length === 0 ? Promise.resolve([]) : tx.selectFrom('ledger_note').selectAll().where('article', 'in', articles).execute()

/** The entries of those mentions, without mentions that have none. */
export async function entriesOfMentions(tx: Tx, mentions: readonly string[]): Promise<number[]> {
  if (mentions.length === 0) return []
  const rows = await tx.selectFrom('ledger_note').select('entry').distinct().where('id', 'in', mentions).where('entry', 'is not', null).execute()
  return rows.map(({ entry }) => entry!).sort((a, b) => a - b)
}

/** The entries whose answers rest on those notes. */
export async function entriesAnsweredBy(tx: Tx, notes: readonly string[]): Promise<number[]> {
  if (notes.length === 0) return []
  const rows = await tx.selectFrom('ledger_answer').innerJoin('ledger_note', 'ledger_note.id', 'ledger_answer.mention').select('ledger_note.entry').distinct().where('ledger_answer.note', 'in', notes).execute()
  return rows.map(({ entry }) => entry!).sort((a, b) => a - b)
}

export const mentionsOf = (tx: Tx, entries: readonly number[]): Promise<StoredNote[]> =>
  entries.length === 0 ? Promise.resolve([]) : tx.selectFrom('ledger_note').selectAll().where('entry', 'in', entries).orderBy('id').execute()

/** The articles and records that make those entries, by entry, the first told first; what was told after the day `asOf` (YYYY-MM-DD) is left out. */
export async function toldIn(db: Kysely<Schema>, entries: readonly number[], asOf: string): Promise<ReadonlyMap<number, readonly { readonly article: number; readonly record: string }[]>> {
  const found = new Map<number, { article: number; record: string }[]>()
  if (entries.length === 0) return found
  const notes = await db.selectFrom('ledger_note').select(['id', 'article', 'entry']).where('entry', 'in', entries).where(saidBy(Date.parse(asOf) / DAY_MS)).orderBy('day').orderBy('id').execute()
  for (const { id, article, entry } of notes) {
    const told = found.get(entry!) ?? []
    told.push({ article, record: id.slice(id.indexOf(':') + 1) })
    found.set(entry!, told)
  }
  return found
}

/** Answers to the entries of those mentions, each with the note that gives it. */
export const answersTo = (tx: Tx, mentions: readonly string[]): Promise<(StoredAnswer & { readonly body: string })[]> =>
  mentions.length === 0 ? Promise.resolve([]) : tx.selectFrom('ledger_answer').innerJoin('ledger_note', 'ledger_note.id', 'ledger_answer.note').selectAll('ledger_answer').select('ledger_note.body').where('ledger_answer.mention', 'in', mentions).execute()

/** Their answers go with them. */
export async function deleteNotes(tx: Tx, notes: readonly string[]): Promise<void> {
  if (notes.length > 0) await tx.deleteFrom('ledger_note').where('id', 'in', notes).execute()
}

export const insertNotes = (tx: Tx, notes: readonly StoredNote[]): Promise<void> => insertRows(tx, 'ledger_note', notes.map((note) => ({ ...note })))

export const insertAnswers = (tx: Tx, answers: readonly StoredAnswer[]): Promise<void> => insertRows(tx, 'ledger_answer', answers.map((answer) => ({ ...answer })))

export const newEntryIds = (tx: Tx, count: number): Promise<number[]> => newIds(tx, 'ledger_entry', count)

/** Puts entries in the place of those that stood there, and mentions under them. */
export async function replaceEntries(tx: Tx, old: readonly number[], entries: readonly StoredEntry[], moved: readonly { readonly id: string; readonly entry: number }[]): Promise<void> {
  if (old.length > 0) await tx.deleteFrom('ledger_entry').where('id', 'in', old).execute()
  await insertRows(tx, 'ledger_entry', entries.map((entry) => ({ ...entry, actors: entry.actors.map(storable), recipients: entry.recipients.map(storable) })))
  if (moved.length > 0) await sql`update ledger_note set entry = given.entry from json_to_recordset(${JSON.stringify(moved)}::json) as given (id text, entry int) where ledger_note.id = given.id`.execute(tx)
}

export interface LedgerFilter {
  /** Of one of its mentions. */
  readonly actor?: readonly Who[]
  readonly recipient?: readonly Who[]
  readonly kind?: string
  /** Only what is open on `today`: unanswered, and its deadline not past. */
  readonly open?: boolean
  /** As it stands on `today`; `answered`: all that is no longer open, also what has expired. */
  readonly state?: string
  readonly dueBefore?: string
  /** First and last day on which it was reported. */
  readonly since?: string
  readonly until?: string
  readonly limit: number
}

/** Where an entry stands in its order; of one without a deadline or a day that of `NEVER` or `NO_DAY`. */
export type EntryKey = readonly [due: string, last: string, id: number]

export interface EntryPage {
  readonly entries: readonly { readonly id: number; readonly body: unknown }[]
  readonly next: EntryKey | null
  /** How many there are in all; null beyond the first page. */
  readonly all: number | null
}

/** The last day that the ledger has a report of: what is due is due from there on. Null where no report of it has a day. */
export async function lastDay(db: Kysely<Schema>): Promise<string | null> {
  return (await db.selectFrom('ledger_note').select(sql<string | null>`(date '1970-01-01' + max(day))`.as('day')).executeTakeFirst())?.day ?? null
}

/** Notes of reports up to a day, and of those that nobody knows the day of. */
const saidBy = (day: number) => sql<boolean>`(coalesce(ledger_note.day, ${day}::int) <= ${day}::int)`

/**
 * Entries that had been reported by a day (in days since 1970) and are not today what they were then: mentions or answers have come since. An answer comes within
 * `daysToAnswer` of what it answers.
 */
export async function entriesChangedSince(tx: Tx, day: number, daysToAnswer: number): Promise<number[]> {
  const told = await tx.selectFrom('ledger_entry').select('ledger_entry.id as entry').where('last', '>', sql<string>`date '1970-01-01' + ${day}::int`).where((e) => e.or([e('first', 'is', null), e('first', '<=', sql<string>`date '1970-01-01' + ${day}::int`)])).execute()
  const answered = await tx.selectFrom('ledger_note').innerJoin('ledger_answer', 'ledger_answer.mention', 'ledger_note.id').innerJoin('ledger_note as by', 'by.id', 'ledger_answer.note').select('ledger_note.entry').distinct()
    .where('ledger_note.entry', 'is not', null).where((e) => e.or([e('ledger_note.day', 'is', null), e('ledger_note.day', '>=', day - daysToAnswer)])).where(saidBy(day)).where('by.day', '>', day).execute()
  return [...new Set([...told, ...answered].map(({ entry }) => entry!))].sort((a, b) => a - b)
}

/** The ledger as it stood on a day: entries that had been told of by then, those that have changed since as they were. */
export interface Standing {
  readonly day: string
  /** Entries that have changed since, and what they were. */
  readonly changed: readonly number[]
  readonly were: readonly StoredEntry[]
}

/** Stand for a deadline that is not, after all others, and for a last day that is not, before all others. */
const NEVER = '9999-12-31'
const NO_DAY = '0001-01-01'
const dueBy = sql<string>`coalesce(due, ${sql.lit(NEVER)}::date)`
const lastOn = sql<string>`coalesce(last, ${sql.lit(NO_DAY)}::date)`

/** An open entry whose deadline lies before the day has expired, without its row saying so. */
const standsAs = (state: string, today: string): RawBuilder<boolean> => {
  const past = sql<boolean>`(state = 'open' and due < ${today}::date)`
  if (state === 'open') return sql<boolean>`(state = 'open' and not coalesce(due < ${today}::date, false))`
  return state === 'answered' ? sql<boolean>`(state <> 'open' or ${past})` : state === 'expired' ? sql<boolean>`(state = 'expired' or ${past})` : sql<boolean>`state = ${state}`
}

/** The entries of that day, in the form of the table. */
function entriesOn({ day, changed, were }: Standing) {
  const rows = were.map(({ actors, recipients, ...entry }) => ({ ...entry, actors: actors.map(storable), recipients: recipients.map(storable) }))
  return sql<Selectable<LedgerEntryTable>>`(
    select id, kind, actors, recipients, state, due, first, last, body from ledger_entry where coalesce(first, ${day}::date) <= ${day}::date and not (id = any(${[...changed]}::int[]))
    union all
    select id, kind, actors, recipients, state, due, first, last, body::json from json_to_recordset(${JSON.stringify(rows)}::json) as were (id int, kind text, actors text[], recipients text[], state text, due date, first date, last date, body text)
  )`.as('ledger_entry')
}

/** Entries that those records mention. */
const mentionedIn = (records: readonly number[]) => sql<number>`(select ledger_note.entry from record join record_body on record_body.record = record.id join article on article.current = record.version
  join ledger_note on ledger_note.id = article.id || ':' || record_body.key where record.id = any(${[...records]}::int[]))`

/** Open ones and those that have a deadline by what is due first, then all by what was reported last. */
export async function listEntries(db: Kysely<Schema>, filter: LedgerFilter, standing: Standing, after?: EntryKey): Promise<EntryPage> {
  const today = standing.day
  let query = db.selectFrom(entriesOn(standing))
  for (const party of ['actor', 'recipient'] as const) {
    if (filter[party] !== undefined) query = query.where('id', 'in', mentionedIn(await recordsOf(db, { [party]: filter[party] })))
  }
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind)
  if (filter.open) query = query.where('state', '=', 'open').where((eb) => eb.or([eb('due', 'is', null), eb('due', '>=', today)]))
  if (filter.state !== undefined) query = query.where(standsAs(filter.state, today))
  if (filter.dueBefore !== undefined) query = query.where('due', '<', filter.dueBefore)
  if (filter.since !== undefined) query = query.where('last', '>=', filter.since)
  if (filter.until !== undefined) query = query.where('first', '<=', filter.until)
  const byDue = filter.open || filter.dueBefore !== undefined
  const all = after === undefined ? Number((await query.select((e) => e.fn.countAll().as('count')).executeTakeFirstOrThrow()).count) : null
  if (after !== undefined) {
    const [due, last, id] = after
    const later = sql<boolean>`(${lastOn} < ${last}::date or (${lastOn} = ${last}::date and id > ${id}::int))`
    query = query.where(byDue ? sql<boolean>`(${dueBy} > ${due}::date or (${dueBy} = ${due}::date and ${later}))` : later)
  }
  const rows = await (byDue ? query.orderBy(dueBy) : query).orderBy(lastOn, 'desc').orderBy('id').select(['id', 'body', dueBy.as('dueBy'), lastOn.as('lastOn')]).limit(filter.limit + 1).execute()
  const end = rows[filter.limit - 1]
  return { entries: rows.slice(0, filter.limit).map(({ id, body }) => ({ id, body })), next: rows.length > filter.limit ? [end.dueBy, end.lastOn, end.id] : null, all }
}

/** Sentences and outlets of records, by article and key of the record. */
export async function sentencesOf(db: Kysely<Schema>, records: readonly { readonly article: number; readonly record: string }[]): Promise<ReadonlyMap<string, { readonly outlet: string | null; readonly sentence: string }>> {
  if (records.length === 0) return new Map()
  const rows = await db.selectFrom('article').innerJoin('record', 'record.version', 'article.current').innerJoin('record_body', 'record_body.record', 'record.id')
    .select(['record_body.key', 'record.outlet', sql<string>`record_body.body -> 'sentence' ->> 'text'`.as('sentence')])
    .where('article.id', 'in', [...new Set(records.map(({ article }) => article))]).where('record_body.key', 'in', [...new Set(records.map(({ record }) => record))]).execute()
  return new Map(rows.map(({ key, outlet, sentence }) => [key, { outlet, sentence }]))
}
