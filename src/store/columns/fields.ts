/**
 * The column index: what records are found and counted by, one column per field and segment, as numbers. It is made from the tables `record`, `party`, `link`
 * and `record_body` (build.ts), read into memory field by field as queries need them (columns.ts), and can be thrown away at any time.
 */

/** Records of one segment: those whose number divided by this, rounded down, is the segment's. The trigger of migration 0003 has the same number. */
export const SEGMENT = 4096

export const singles = ['id', 'article', 'day', 'until', 'published', 'event', 'mode', 'status', 'quad', 'scale', 'confidence', 'origin', 'outlet', 'place'] as const
export type Single = (typeof singles)[number]

/** What a record has any number of, and the parts of each. */
export const lists = { actor: ['name', 'country', 'sectors'], recipient: ['name', 'country', 'sectors'], link: ['name', 'country'] } as const
export type List = keyof typeof lists
export type ListPart = 'name' | 'country' | 'sectors'

/** A column: of a single field; of a part of a list, all records' values one after the other; or of how many of a list each record has. */
export type Field = Single | `${List}.${ListPart}` | `${List}.count`

/**
 * In all columns 0 stands for nothing. A day is the number of days since 1 January of the year 1, which is 1; a quad class and a confidence (in thousandths)
 * are one more than they are; a score is in tenths, from −10 on; event, mode, status, origin, outlet, place, country and sectors are numbers of labels; names are numbers of the table `name`.
 */
export const QUAD_FROM = 1
export const CONFIDENCE_FROM = 1
export const confidenceNumber = (confidence: number): number => Math.round(confidence * 1000) + CONFIDENCE_FROM

export const SCALE_FROM = 1
const LEAST_SCALE = -10
export const scaleNumber = (scale: number): number => Math.round((scale - LEAST_SCALE) * 10) + SCALE_FROM
export const scaleOf = (number: number): number => (number - SCALE_FROM) / 10 + LEAST_SCALE

export const labelKinds = ['event', 'mode', 'status', 'origin', 'outlet', 'place', 'country', 'sectors'] as const
export type LabelKind = (typeof labelKinds)[number]
