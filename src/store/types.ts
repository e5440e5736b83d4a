import { types as pgTypes } from 'pg'

/** Object ids of PostgreSQL's types whose values the two drivers would give differently. */
const INT8 = 20
const NUMERIC = 1700
const DATE = 1082

const asGiven = (value: string): string => value

/** Counts as numbers, days as `YYYY-MM-DD`: what is stored here exceeds neither. */
export const parsers: Readonly<Record<number, (value: string) => unknown>> = { [INT8]: Number, [NUMERIC]: Number, [DATE]: asGiven }

/** The same for `pg`. */
export const pgParsers = { getTypeParser: ((oid: number, format?: 'text' | 'binary') => parsers[oid] ?? pgTypes.getTypeParser(oid, format as 'text')) as typeof pgTypes.getTypeParser }
