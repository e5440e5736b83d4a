import type { ColumnType, Generated } from 'kysely'
import type { Gist } from '../gist/gist.js'
import type { EventRecord, EventType, LinkKind, Status } from '../record/record.js'
import type { ColumnSchema } from './columns/schema.js'
import type { LedgerSchema } from './ledger-schema.js'
import type { ServerSchema } from './server-schema.js'
import type { StorySchema } from './story-schema.js'
import type { Odd } from './odd-text.js'

/**
 * The tables, as the query builder sees them; `migrations/` makes them. What an article says is kept whole (`version.text`, `record_body.body`); everything else
 * is made from it to be found by, and can be made again. Both kinds of store give the same types: days as `YYYY-MM-DD`, numbers as numbers, JSON parsed.
 */
export interface Schema extends ColumnSchema, StorySchema, LedgerSchema, ServerSchema {
  article: ArticleTable
  doc: DocTable
  version: VersionTable
  record: RecordTable
  record_body: RecordBodyTable
  name: NameTable
  party: PartyTable
  link: LinkTable
}

/** One article, over all its versions. */
export interface ArticleTable {
  id: Generated<number>
  /** `url:` with the address, or `content:` with the digest of an article that has none; see keys.ts. */
  key: string
  /** The version that is searched: the last one added. */
  current: number
}

/** The ids that an article was given with: two rubrics of one outlet may list it under an id each. */
export interface DocTable {
  article: number
  doc: string
}

/** An article as it was once given, which is never changed, and what the coder made of it. Texts are without what PostgreSQL cannot hold, see odd-text.ts. */
export interface VersionTable {
  id: Generated<number>
  article: number
  /** 1 for the first text of the article. */
  number: number
  /** Digest of everything the article was given with but its id. */
  content: string
  /** The article's id as given. */
  doc: string
  url: string | null
  outlet: string | null
  title: string | null
  byline: string | null
  lang: string | null
  /** As given: ISO 8601 date or date-time. */
  published: string | null
  /** Day of publication where it was published, null without one. */
  day: ColumnType<string | null, string | null, never>
  text: string
  /** What was taken out of the texts and where, null for nearly every article; see odd-text.ts. */
  odd: ColumnType<Odd | null, string | null, never>
  added: ColumnType<Date, string | undefined, never>
  /** The coder that made the records: its release and a digest of its tables. */
  coder: string
  notes: ColumnType<readonly string[], string, string>
  gist: ColumnType<Gist, string, string>
  /** tsvector: search keys of title and text with their positions in the row of content words. */
  terms: ColumnType<string, string, string>
}

/** What records are filtered and counted by; one narrow row each. Only records of current versions stand here. */
export interface RecordTable {
  id: Generated<number>
  version: number
  article: number
  /** Order in the article, from 0. */
  seq: number
  event: EventType
  mode: string | null
  status: Status
  quad: number
  scale: number
  confidence: number
  /** First and last day of the event; null when they cannot be known. */
  day: string | null
  until: string | null
  /** Day of publication, and the outlet, of the article. */
  published: string | null
  outlet: string | null
  place: string | null
  place_en: string | null
  place_country: string | null
  lat: number | null
  lon: number | null
  origin: Origin
}

export const origins = ['outlet', 'named', 'anonymous'] as const
/** What stands at the end of the chain: `outlet` for the outlet's own voice, else `named` or `anonymous`. */
export type Origin = (typeof origins)[number]

/** The record whole, and the search keys of its sentence. */
export interface RecordBodyTable {
  record: number
  /** `EventRecord.id`. */
  key: string
  body: ColumnType<EventRecord, string, string>
  /** tsvector without positions. */
  terms: string
}

/** Who acts, suffers and tells, once for all records. */
export interface NameTable {
  id: Generated<number>
  /** Lexicon id; `name:` with folded name; `unnamed:` with English description and country; see keys.ts. */
  key: string
  name: string
  name_en: string
}

export interface PartyTable {
  record: number
  role: 'actor' | 'recipient'
  seq: number
  name: number
  country: string | null
  /** PLOVER codes, best first. */
  sectors: readonly string[]
}

/** A source of the record's chain. */
export interface LinkTable {
  record: number
  /** 1 is nearest the outlet. */
  hop: number
  seq: number
  kind: LinkKind
  name: number
  country: string | null
  via: string
}
