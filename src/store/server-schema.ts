import type { ColumnType } from 'kysely'

/** Tables of the server. */
export interface ServerSchema {
  token: TokenTable
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
