import { z } from '@hono/zod-openapi'
import { instantSchema } from './common.js'

/** A question in the words of `isnad find`: flags as they stand in the address bar. */
export const querySchema = z.string().max(4000).openapi({ description: 'A query string of /api/v1/records', example: 'actor=IRN&event=THREATEN' })

export const searchSchema = z.object({ id: z.int(), name: z.string(), query: querySchema, by: z.string(), at: instantSchema, atom: z.string(), jsonFeed: z.string(), webhook: z.object({ url: z.string(), lastSent: instantSchema.nullable(), fault: z.string().nullable(), waiting: z.int() }).nullable() }).openapi('Search')
export const newSearchSchema = z.object({ name: z.string().trim().min(1).max(200), query: querySchema, webhook: z.object({ url: z.url().max(2000) }).nullish() }).openapi('NewSearch')

/** Told once, when it is made: what a webhook's signature is checked with. */
export const searchMadeSchema = searchSchema.extend({ secret: z.string().nullable() })

export const newCorrectionSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('reject'), note: z.string().max(2000).nullish() }),
  z.object({ action: z.literal('change'), record: z.record(z.string(), z.unknown()).openapi({ description: 'Fields of the record that change' }), note: z.string().max(2000).nullish() }),
  z.object({ action: z.literal('restore') }),
]).openapi('NewCorrection')
