import type { ColumnType, Generated } from 'kysely'
import type { EventRecord } from '../record/record.js'

/** Tables of the server. */
export interface ServerSchema {
  token: TokenTable
  correction: CorrectionTable
  search: SearchTable
  delivery: DeliveryTable
}

export interface TokenTable {
  /** Of whoever it was made for. */
  name: string
  role: string
  /** SHA-256 of the token, in hex; the token itself is nowhere. */
  digest: string
  made: ColumnType<string, never, never>
  /** Day on which it was last used. */
  used: string | null
}

type Body = ColumnType<EventRecord | null, string | null, string | null>

/** Each time that an editor has corrected a record; the last one holds. */
export interface CorrectionTable {
  id: Generated<number>
  article: number
  /** `EventRecord.id`, which the record keeps. */
  record: string
  action: string
  /** How it stood before and stands since; null for none. */
  before: Body
  after: Body
  /** As the coder last gave it. */
  given: Body
  note: string | null
  by_whom: string
  at: ColumnType<Date, never, never>
}

/** A question that is kept. */
export interface SearchTable {
  id: Generated<number>
  name: string
  query: string
  by_whom: string
  at: ColumnType<Date, never, never>
  /** Address that new records are sent to, and what the messages are signed with. */
  webhook: string | null
  secret: string | null
  /** The last version whose records have been looked at. */
  seen: number
  last_sent: Date | null
  fault: string | null
}

/** A message that is still to be sent. */
export interface DeliveryTable {
  id: Generated<number>
  search: number
  body: string
  tries: Generated<number>
  next_try: Date
  made: Date
}
