import { z } from '@hono/zod-openapi'
import { instantSchema } from './common.js'

export const feedSchema = z.object({
  id: z.int(), url: z.string().openapi({ description: 'With `***` for the values of parameters that let somebody in (`token`, `key` …)' }), title: z.string().nullable(), outlet: z.string().nullable(), country: z.string().nullable(), paused: z.boolean(),
  lastRead: instantSchema.nullable(), nextDue: instantSchema.nullable().openapi({ description: 'Null while it is paused, and when it is to be read at once' }), failures: z.int(),
  /** What failed last and why, in words; null when the last reading went well. */
  fault: z.string().nullable(),
  items: z.object({ waiting: z.int(), kept: z.int(), failed: z.int() }),
}).openapi('Feed')

/** `watched`: whether this server reads them when they are due; without, another process may (`isnad watch`). */
export const feedsSchema = z.object({ items: z.array(feedSchema).readonly(), watched: z.boolean() }).openapi('Feeds')

export const newFeedSchema = z.object({ url: z.url({ protocol: /^https?$/ }).max(2000), title: z.string().max(300).nullish(), outlet: z.string().max(300).nullish(), country: z.string().regex(/^[A-Z]{3}$/, { error: 'is no code of a country (LBN)' }).nullish() }).openapi('NewFeed')

/** What came of an OPML list; `notes` tells what in it was no feed. */
export const feedsAddedSchema = z.object({ added: z.int(), known: z.int(), notes: z.array(z.string()).readonly() }).openapi('FeedsAdded')

/** What `GET /api/v1/stream` sends as server-sent events: `event:` is `type`, `data:` the rest. */
export const newsSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('articles'), numbers: z.array(z.int()).readonly(), records: z.int() }),
  z.object({ type: z.literal('stories'), ids: z.array(z.int()).readonly() }),
  z.object({ type: z.literal('feeds'), ids: z.array(z.int()).readonly() }),
]).openapi('News')
