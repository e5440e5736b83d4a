import type { ColumnType, Generated } from 'kysely'

/** Tables of the ledger. */
export interface LedgerSchema {
  ledger_turn: LedgerTurnTable
  ledger_entry: LedgerEntryTable
  ledger_note: LedgerNoteTable
  ledger_answer: LedgerAnswerTable
}

/** One row: how many batches have been entered, so that who remembers notes sees whether others have come since. */
export interface LedgerTurnTable {
  turn: number
}

/** A demand, threat, promise, offer or ultimatum, made from its mentions. */
export interface LedgerEntryTable {
  id: Generated<number>
  kind: string
  /** Lexicon ids or names, and countries, of who it comes from. */
  actors: readonly string[]
  recipients: readonly string[]
  /** `open` or the answer that counts; that a deadline has passed is not stored. */
  state: string
  due: string | null
  /** Days of the first and the last report. */
  first: string | null
  last: string | null
  body: ColumnType<unknown, string, string>
}

/** What the ledger remembers of a record: one that makes an entry (`entry`), or may answer one. */
export interface LedgerNoteTable {
  /** Number of the article and key of the record. */
  id: string
  article: number
  /** Of publication, in days since 1970. */
  day: number | null
  entry: number | null
  body: string
}

/** A record answers the entry that a mention tells of. */
export interface LedgerAnswerTable {
  mention: string
  note: string
  answer: string
  probability: number
  why: readonly string[]
}
