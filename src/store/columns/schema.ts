import type { ColumnType, Generated } from 'kysely'
import type { LabelKind } from './fields.js'

/** Tables of the column index; see fields.ts. */
export interface ColumnSchema {
  segment: SegmentTable
  segment_column: SegmentColumnTable
  segment_words: SegmentWordsTable
  label: LabelTable
  name_word: NameWordTable
  touched: TouchedTable
}

export interface SegmentTable {
  number: number
  /** Another whenever the segment was built anew. */
  stamp: number
  records: number
}

export interface SegmentColumnTable {
  field: string
  segment: number
  /** bytea, see coding.ts; handed over as base64. */
  data: ColumnType<never, unknown, never>
}

export interface SegmentWordsTable {
  bucket: number
  segment: number
  data: string
}

/** What few different values are written by, once for all records; never changed. Later ones have higher numbers, also as others come to see them. */
export interface LabelTable {
  id: Generated<number>
  kind: LabelKind
  /** As it stands in the record; of a place the JSON of `PlaceLabel`. */
  value: string
}

/** Each word of each name. */
export interface NameWordTable {
  word: string
  name: number
}

/** Written by triggers: a segment in which records have come or gone since it was built. */
export interface TouchedTable {
  id: Generated<number>
  segment: number
}
