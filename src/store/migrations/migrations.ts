import type { Migration } from 'kysely'
import * as articlesAndRecords from './0001-articles-and-records.js'
import * as stories from './0002-stories.js'
import * as columns from './0003-columns.js'
import * as ledger from './0004-ledger.js'
import * as feeds from './0005-feeds.js'
import * as tokens from './0006-tokens.js'
import * as searches from './0007-searches.js'
import * as corrections from './0008-corrections.js'
import * as scaleColumn from './0009-scale-column.js'
import * as givenIds from './0010-given-ids.js'

/** Every change of the schema, oldest first. One that has been released is never altered: what it should have done differently is a new one. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-articles-and-records': articlesAndRecords,
  '0002-stories': stories,
  '0003-columns': columns,
  '0004-ledger': ledger,
  '0005-feeds': feeds,
  '0006-tokens': tokens,
  '0007-searches': searches,
  '0008-corrections': corrections,
  '0009-scale-column': scaleColumn,
  '0010-given-ids': givenIds,
}
