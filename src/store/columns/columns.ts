import { type Kysely, sql } from 'kysely'
import type { Schema } from '../schema.js'
import { decodeColumn } from './coding.js'
import type { Field, List } from './fields.js'
import { Labels } from './labels.js'
import { bucketOf, markRecords } from './words.js'

/** A segment's records as queries see them. */
export interface Part {
  readonly segment: number
  /** How many records. */
  readonly count: number
  /** A column that was asked for. Of `actor.count` and the like: where each record's values end in the list's columns. */
  column(field: Field): Int32Array
}

interface Loaded extends Part {
  readonly stamp: number
  readonly columns: Map<Field, Int32Array>
}

/** The columns a process has read, kept for its next queries: four bytes for each value. */
export class Columns {
  readonly labels = new Labels()
  private readonly loaded = new Map<number, Loaded>()

  /** The segments as they stand in the transaction's snapshot, with these fields. */
  async read(tx: Kysely<Schema>, fields: ReadonlySet<Field>): Promise<readonly Part[]> {
    const segments = await tx.selectFrom('segment').selectAll().orderBy('number').execute()
    const present = new Set(segments.map(({ number }) => number))
    for (const number of this.loaded.keys()) if (!present.has(number)) this.loaded.delete(number)
    const parts = segments.map(({ number, stamp, records }) => {
      let part = this.loaded.get(number)
      if (part?.stamp !== stamp) this.loaded.set(number, (part = emptyPart(number, stamp, records)))
      return part
    })
    for (const field of fields) await readField(tx, field, parts)
    await this.labels.readNew(tx)
    return parts
  }

  /** Per segment, a byte for each record: 1 where its sentence has one of each group of words. */
  async recordsWith(tx: Kysely<Schema>, parts: readonly Part[], groups: readonly (readonly string[])[]): Promise<ReadonlyMap<number, Uint8Array>> {
    const buckets = [...new Set(groups.flat().map(bucketOf))]
    const rows = await tx.selectFrom('segment_words').selectAll().where('bucket', 'in', buckets).execute()
    const texts = new Map(rows.map(({ bucket, segment, data }) => [`${segment}/${bucket}`, data]))
    return new Map(parts.map(({ segment, count }) => {
      const all = new Uint8Array(count).fill(1)
      for (const words of groups) {
        const found = new Uint8Array(count)
        for (const word of words) markRecords(texts.get(`${segment}/${bucketOf(word)}`) ?? '', word, found)
        for (let i = 0; i < count; i++) all[i] &= found[i]
      }
      return [segment, all]
    }))
  }
}

function emptyPart(segment: number, stamp: number, count: number): Loaded {
  const columns = new Map<Field, Int32Array>()
  return { segment, stamp, count, columns, column: (field) => columns.get(field)! }
}

async function readField(tx: Kysely<Schema>, field: Field, parts: readonly Loaded[]): Promise<void> {
  const missing = new Map(parts.filter(({ columns }) => !columns.has(field)).map((part) => [part.segment, part]))
  if (missing.size === 0) return
  const some = missing.size === parts.length ? null : [...missing.keys()]
  const rows = await tx.selectFrom('segment_column').select(['segment', sql<string>`encode(data, 'base64')`.as('data')]).where('field', '=', field)
    .$if(some !== null, (q) => q.where('segment', '=', sql<number>`any(${some})`)).execute()
  for (const { segment, data } of rows) missing.get(segment)?.columns.set(field, field.endsWith('.count') ? ends(decodeColumn(data)) : decodeColumn(data))
}

function ends(counts: Int32Array): Int32Array {
  for (let i = 1; i < counts.length; i++) counts[i] += counts[i - 1]
  return counts
}

/** The column that says where the values of a list end for each record. */
export const endsOf = (list: List): Field => `${list}.count`
