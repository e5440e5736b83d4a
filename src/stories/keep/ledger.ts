import { loadLexicon } from '../../lexicon/lexicon.js'
import { shippedLexicon } from '../../lexicon/shipped.js'
import { whenAsked } from '../../lexicon/when-asked.js'
import type { After } from '../../store/keeper.js'
import type { Store } from '../../store/open.js'
import {
  answersTo, deleteNotes, entriesAnsweredBy, entriesChangedSince, entriesOfMentions, type EntryKey, insertAnswers, insertNotes, lastDay, type LedgerFilter, ledgerTurn, listEntries, mentionsOf, newEntryIds, nextLedgerTurn, notesBetween, notesOfArticles, notesWithoutDay, replaceEntries, sentencesOf, type Standing, type StoredEntry,
} from '../../store/ledger.js'
import type { Answer, Note, Party } from '../ledger/note.js'
import { DAYS_TO_ANSWER } from '../ledger/answering.js'
import { type AnswerNote, type Entry, entryOf, type State, stateOn } from '../ledger/entry.js'
import { groupsOf } from '../ledger/grouping.js'
import { type Knowledge, knowledgeOf } from '../ledger/knowledge.js'
import { Ledger } from '../ledger/ledger.js'
import { packNote, unpackNote } from '../ledger/packed-note.js'
import { dayOf } from '../ledger/notes.js'
import { isSameEntry } from '../ledger/same.js'
import { DRAWER_DAYS, drawerOf } from '../ledger/shelf.js'

type Tx = Parameters<After>[0]
type Db = Store['db']

/** Weights, frames and rows of the shipped tables: the ledger does not read a user's own. */
const shippedKnowledge = whenAsked(() => knowledgeOf(loadLexicon(shippedLexicon())))

/** Weeks that are remembered without being asked for. */
const MOST_DRAWERS = 26

/** Enters each batch of articles into the ledger. What was written in the weeks around them is read once and remembered for the batches that follow. */
export function keepLedger(): After {
  let memory: Memory | null = null
  return async (tx, kept) => {
    const turn = await ledgerTurn(tx)
    // Another process has written, or the batch before was undone: what is remembered may be wrong.
    if (memory === null || memory.turn !== turn) memory = new Memory(shippedKnowledge(), turn)
    await enter(tx, kept, memory)
    await nextLedgerTurn(tx)
    memory.turn = turn + 1
  }
}

/** The ledger of the weeks that have been asked for. */
class Memory {
  readonly knowledge: Knowledge
  readonly ledger: Ledger
  readonly #drawers = new Set<number>()
  #hasUndated = false
  turn: number

  constructor(knowledge: Knowledge, turn: number) {
    this.knowledge = knowledge
    this.ledger = new Ledger(knowledge)
    this.turn = turn
  }

  /** Reads the weeks in which something may be found for articles of those days. */
  async recall(tx: Tx, days: readonly number[]): Promise<void> {
    if (!this.#hasUndated) {
      this.#hasUndated = true
      this.ledger.recall((await notesWithoutDay(tx)).map(({ body }) => unpackNote(body)))
    }
    const needed = new Set<number>()
    for (const day of new Set(days)) for (let drawer = drawerOf(day - DAYS_TO_ANSWER); drawer <= drawerOf(day + DAYS_TO_ANSWER); drawer++) needed.add(drawer)
    if (this.#drawers.size > MOST_DRAWERS) for (const drawer of [...this.#drawers].filter((one) => !needed.has(one))) this.#forget(drawer)
    for (const drawer of [...needed].filter((one) => !this.#drawers.has(one)).sort((a, b) => a - b)) {
      this.#drawers.add(drawer)
      this.ledger.recall((await notesBetween(tx, drawer * DRAWER_DAYS, (drawer + 1) * DRAWER_DAYS)).map(({ body }) => unpackNote(body)))
    }
  }

  #forget(drawer: number): void {
    this.#drawers.delete(drawer)
    this.ledger.forgetDrawer(drawer)
  }
}

async function enter(tx: Tx, kept: Parameters<After>[1], memory: Memory): Promise<void> {
  const { ledger, knowledge } = memory
  const gone = (await notesOfArticles(tx, kept.filter(({ change }) => change !== 'new').map(({ article }) => article))).map(({ body }) => unpackNote(body))
  const reports = [...kept].sort((a, b) => (a.text.published ?? '') < (b.text.published ?? '') ? -1 : (a.text.published ?? '') > (b.text.published ?? '') ? 1 : a.article - b.article)
  // What has no date is compared with the last weeks there are.
  const last = reports.some(({ text }) => dayOf(text.published ?? null) === null) ? dayOf(await lastDay(tx)) : null
  await memory.recall(tx, [...(last === null ? [] : [last]), ...reports.flatMap(({ text }) => dayOf(text.published ?? null) ?? []), ...gone.flatMap(({ day }) => day ?? [])])
  ledger.forget(gone)
  const touched = new Set([...(await entriesOfMentions(tx, gone.map(({ id }) => id))), ...(await entriesAnsweredBy(tx, gone.map(({ id }) => id)))])
  await deleteNotes(tx, gone.map(({ id }) => id))

  const added = reports.map((report) => ledger.take(report))
  const notes = added.flatMap((one) => one.notes)
  await insertNotes(tx, notes.map((note) => ({ id: note.id, article: note.article, day: note.day, entry: null, body: packNote(note) })))
  await insertAnswers(tx, added.flatMap(({ answers }) => answers.map(({ mention, by, answer, probability, why }) => ({ mention: mention.id, note: by.id, answer, probability, why }))))

  const met = added.flatMap(({ same, answers }) => [...same.flat(), ...answers.map(({ mention }) => mention)]).map(({ id }) => id)
  for (const entry of await entriesOfMentions(tx, [...new Set(met)])) touched.add(entry)
  await regroup(tx, [...touched].sort((a, b) => a - b), notes.filter(({ kind }) => kind !== null), added.flatMap(({ same }) => same), gone.length > 0, knowledge)
}

/** A mention with the number of the entry it stands under; null for a new one. */
interface Mention {
  readonly note: Note
  readonly entry: number | null
}

/** Makes the entries anew that a batch has changed. Where mentions have gone, those that only they tied together fall apart. */
async function regroup(tx: Tx, touched: readonly number[], fresh: readonly Note[], same: readonly (readonly [Note, Note])[], torn: boolean, knowledge: Knowledge): Promise<void> {
  const stored: Mention[] = (await mentionsOf(tx, touched)).map(({ entry, body }) => ({ entry, note: unpackNote(body) }))
  const mentions = [...stored, ...fresh.map((note) => ({ note, entry: null }))]
  const byId = new Map(mentions.map((mention) => [mention.note.id, mention]))
  const ties = [...grouped(stored, ({ entry }) => entry).values()].flatMap((group) => (torn ? pairsOf(group).filter(([a, b]) => isSameEntry(a.note, b.note, knowledge)) : group.slice(1).map((other) => [group[0], other] as const)))
  const groups = groupsOf(mentions, [...ties, ...same.map(([a, b]) => [byId.get(a.id)!, byId.get(b.id)!] as const)])
  const answers = grouped(await answersTo(tx, [...byId.keys()]), ({ mention }) => mention)
  const numbers = await numbersFor(tx, groups)
  const entries = groups.map((group, i) => rowOf(numbers[i], entryOf(group.map(({ note }) => note), group.flatMap(({ note }) => (answers.get(note.id) ?? []).map(answerNote)))))
  await replaceEntries(tx, touched, entries, groups.flatMap((group, i) => group.filter(({ entry }) => entry !== numbers[i]).map(({ note }) => ({ id: note.id, entry: numbers[i] }))))
}

function grouped<T, K>(things: readonly T[], keyOf: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const thing of things) {
    const group = groups.get(keyOf(thing))
    if (group) group.push(thing)
    else groups.set(keyOf(thing), [thing])
  }
  return groups
}

const pairsOf = <T>(things: readonly T[]): (readonly [T, T])[] => things.flatMap((a, i) => things.slice(i + 1).map((b) => [a, b] as const))

/** An entry keeps the smallest number of those that it is made of; of several that one falls apart into, the first keeps it. */
async function numbersFor(tx: Tx, groups: readonly (readonly Mention[])[]): Promise<number[]> {
  const taken = new Set<number>()
  const kept = groups.map((group) => {
    const smallest = Math.min(...group.map(({ entry }) => entry ?? Number.POSITIVE_INFINITY))
    if (smallest === Number.POSITIVE_INFINITY || taken.has(smallest)) return null
    taken.add(smallest)
    return smallest
  })
  const fresh = await newEntryIds(tx, kept.filter((number) => number === null).length)
  let next = 0
  return kept.map((number) => number ?? fresh[next++])
}

const answerNote = ({ body, answer, probability, why }: { readonly body: string; readonly answer: string; readonly probability: number; readonly why: readonly string[] }): AnswerNote =>
  ({ by: unpackNote(body), answer: answer as Answer, probability, why })

function rowOf(id: number, entry: Entry): StoredEntry {
  const { kind, state, due, first, last } = entry
  return { id, kind, actors: handles(entry.actor), recipients: handles(entry.recipient), state, due, first, last, body: JSON.stringify(entry) }
}

/** What a party may be asked for by. */
const handles = (parties: readonly Party[]): string[] => [...new Set(parties.flatMap(({ id, country, name, nameEn }) => [id, name, nameEn, ...(country === null ? [] : [country])]))]

/** An entry out of the store, as it stands on a day. */
export interface ReadEntry extends Entry {
  readonly id: number
  readonly state: State
  readonly answers: readonly (Entry['answers'][number] & { readonly outlet: string | null; readonly sentence: string | null })[]
}

/** What has changed since a day (YYYY-MM-DD) is made anew from what had been said by then; what is one entry now is taken to have been one. */
async function standingOn(db: Db, today: string): Promise<Standing> {
  const day = dayOf(today)!
  const changed = await entriesChangedSince(db, day, DAYS_TO_ANSWER)
  const wasSaid = (note: Note): boolean => note.day === null || note.day <= day
  const mentions = (await mentionsOf(db, changed)).map(({ entry, body }) => ({ entry: entry!, note: unpackNote(body) })).filter(({ note }) => wasSaid(note))
  const answers = grouped((await answersTo(db, mentions.map(({ note }) => note.id))).map((answer) => ({ mention: answer.mention, ...answerNote(answer) })).filter(({ by }) => wasSaid(by)), ({ mention }) => mention)
  const were = [...grouped(mentions, ({ entry }) => entry)].map(([id, group]) => rowOf(id, entryOf(group.map(({ note }) => note), group.flatMap(({ note }) => answers.get(note.id) ?? []))))
  return { day: today, changed, were }
}

export interface LedgerPage {
  readonly rows: readonly ReadEntry[]
  readonly today: string | null
  /** What the next page is asked for with; null at the end. */
  readonly next: EntryKey | null
  /** How many there are in all; null beyond the first page. */
  readonly all: number | null
}

/**
 * Entries that a filter lets through, with the sentences that answer them, as the ledger stood on the day `asOf`: without what was said later, in the states that
 * were known then. Without `asOf` it is the last day that the ledger has a report of. What no report dates counts as known on every day.
 */
export async function readLedger(db: Db, filter: LedgerFilter, asOf?: string, after?: EntryKey): Promise<LedgerPage> {
  const today = asOf ?? (await lastDay(db))
  if (today === null) return { rows: [], today, next: null, all: 0 }
  const page = await listEntries(db, filter, await standingOn(db, today), after)
  const entries = page.entries.map(({ id, body }) => ({ ...(body as Entry), id }))
  const shown = await sentencesOf(db, entries.flatMap(({ answers }) => answers))
  const rows = entries.map((entry) => ({
    ...entry, state: stateOn(entry, today),
    answers: entry.answers.map((answer) => ({ ...answer, outlet: shown.get(answer.record)?.outlet ?? null, sentence: shown.get(answer.record)?.sentence ?? null })),
  }))
  return { rows, today, next: page.next, all: page.all }
}
