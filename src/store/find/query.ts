import type { Kysely } from 'kysely'
import { updateIndex } from '../columns/build.js'
import { Columns, type Part } from '../columns/columns.js'
import { type Field, SEGMENT } from '../columns/fields.js'
import type { Labels } from '../columns/labels.js'
import type { Schema } from '../schema.js'
import type { Filter, Who } from './filter.js'
import { namesMeant } from './names.js'
import { fieldsOf, partyFilters, testsOf } from './tests.js'

/** What a query sees: one state of the store. */
export interface View {
  readonly labels: Labels
  readonly parts: readonly Part[]
  /** Hands over the rows of each segment that pass the filter, until the visit is over. */
  each(visit: (part: Part, rows: Int32Array) => void): void
}

/** So often a reader waits for the index to be of one piece with the tables before it takes what is there, while others write without a pause. */
const TRIES = 20

const columnsOf = new WeakMap<Kysely<Schema>, Columns>()

/** Brings the index up to date and reads what a query needs, all from one snapshot; `read` is given that snapshot. */
export async function query<T>(db: Kysely<Schema>, filter: Filter, fields: readonly Field[], read: (view: View, tx: Kysely<Schema>) => Promise<T>): Promise<T> {
  let columns = columnsOf.get(db)
  if (!columns) columnsOf.set(db, (columns = new Columns()))
  for (let tries = 1; ; tries++) {
    await updateIndex(db)
    const result = await db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(async (tx) => {
      const touched = await tx.selectFrom('touched').select('id').limit(1).executeTakeFirst()
      if (touched !== undefined && tries < TRIES) return null
      return { value: await read(await viewOf(tx, columns, filter, fields), tx) }
    })
    if (result !== null) return result.value
  }
}

async function viewOf(tx: Kysely<Schema>, columns: Columns, filter: Filter, fields: readonly Field[]): Promise<View> {
  const parts = await columns.read(tx, new Set([...fields, ...fieldsOf(filter)]))
  const names = new Map<Who, ReadonlySet<number>>()
  for (const of of partyFilters) {
    for (const who of filter[of] ?? []) if (who.ids !== undefined || who.called !== undefined) names.set(who, await namesMeant(tx, who))
  }
  const withWords = filter.words === undefined ? new Map<number, Uint8Array>() : await columns.recordsWith(tx, parts, filter.words)
  const tests = testsOf(filter, { labels: columns.labels, names, withWords })
  return {
    labels: columns.labels,
    parts,
    each(visit) {
      const rows = new Int32Array(SEGMENT)
      for (const part of parts) {
        let count = part.count
        for (let i = 0; i < count; i++) rows[i] = i
        for (const test of tests) {
          if (count === 0) break
          count = test(part, rows, count)
        }
        if (count > 0) visit(part, rows.subarray(0, count))
      }
    },
  }
}
