import { z } from '@hono/zod-openapi'
import { eventTypes } from '../../record/record.js'
import { orNull } from './common.js'

const span = { start: z.int(), end: z.int(), text: z.string() }
export const spanSchema = z.object(span).openapi('Span', { description: 'Half-open offsets in UTF-16 code units into the article’s text, and the words there' })

const entity = {
  start: z.int().nullable(), end: z.int().nullable(), text: z.string().nullable(),
  name: z.string(), nameEn: z.string(), entity: z.string().nullable(), country: z.string().nullable(), sector: z.array(z.string()).readonly(), count: z.int().optional(),
}
export const entitySchema = z.object(entity).openapi('Entity')
export const linkSchema = z.object({ ...entity, hop: z.int(), kind: z.enum(['agency', 'person', 'body', 'anonymous', 'document', 'unspecified']), via: z.string() }).openapi('Link')
export const dateValueSchema = z.object({
  ...span, value: z.string().nullable(), first: z.string().nullable(), until: z.string().nullable(), precision: z.enum(['day', 'month', 'year', 'range', 'unknown']), basis: z.enum(['explicit', 'relative', 'published']),
}).openapi('Date')
export const placeSchema = z.object({
  ...span, name: z.string(), nameEn: z.string(), country: z.string().nullable(), lat: z.number().nullable(), lon: z.number().nullable(), precision: z.enum(['point', 'city', 'district', 'province', 'country']),
}).openapi('Place')

export const eventTypeSchema = z.enum(eventTypes)
export const statusSchema = z.enum(['actual', 'planned', 'hypothetical', 'negated'])

/** See docs/record.md. */
export const recordSchema = z.object({
  id: z.string(), doc: z.string(), event: eventTypeSchema, mode: z.string().nullable(), cameo: z.string(), quad: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]), scale: z.number(), status: statusSchema,
  trigger: spanSchema, actor: z.array(entitySchema).readonly(), recipient: z.array(entitySchema).readonly(), content: orNull(spanSchema), condition: orNull(spanSchema), deadline: orNull(dateValueSchema), date: orNull(dateValueSchema),
  place: orNull(placeSchema), chain: z.array(linkSchema).readonly(), quote: z.enum(['direct', 'indirect']).nullable(), sentence: spanSchema, confidence: z.number(), why: z.array(z.string()).readonly(),
}).openapi('Record')
