/** A record as the core gives it and as the API answers it: one shape. */
export type { Coded } from '../../../src/server/api/types.js'
export type { DateValue, Entity, EventRecord, EventType, Link, LinkKind, Place, Status } from '../../../src/record/record.js'
export type { Span } from '../../../src/text/article.js'
