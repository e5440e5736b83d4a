import { z } from '@hono/zod-openapi'
import { instantSchema, orNull } from './common.js'
import { recordSchema } from './record.js'

const head = {
  id: z.string(), title: z.string().nullable(), published: z.string().nullable().openapi({ description: 'ISO 8601, as given' }), outlet: z.string().nullable(), url: z.string().nullable(), byline: z.string().nullable(), lang: z.string().nullable(),
}

/** An article of the store without its text. `number` is the store's. */
export const articleHeadSchema = z.object({ ...head, number: z.int(), story: z.int().nullable(), records: z.int(), added: instantSchema.openapi({ description: 'When it came into the store, or was last changed' }) }).openapi('ArticleHead')

export const correctionSchema = z.object({
  id: z.int(), record: z.string(), article: z.int(),
  action: z.enum(['reject', 'change', 'add', 'restore']),
  /** The record as it stood; null for one that had been rejected. */
  before: orNull(recordSchema),
  /** The record as it is now; null for one that was rejected. */
  after: orNull(recordSchema),
  note: z.string().nullable(),
  by: z.string(), at: instantSchema,
}).openapi('Correction')

export const articleSchema = z.object({
  ...head, number: z.int(), story: z.int().nullable(), text: z.string(),
  records: z.array(recordSchema).readonly(),
  /** Parts of the text that tell of other articles. */
  elsewhere: z.array(z.object({ start: z.int(), end: z.int() })).readonly(),
  corrections: z.array(correctionSchema).readonly(),
  versions: z.array(z.object({ number: z.int(), title: z.string().nullable(), published: z.string().nullable(), coder: z.string() })).readonly(),
}).openapi('Article')

/** A text to be coded and not kept. */
export const codeRequestSchema = z.object({
  text: z.string().min(1).max(500_000), title: z.string().max(2000).nullish(), published: z.string().max(40).nullish(), outlet: z.string().max(200).nullish(), url: z.string().max(2000).nullish(), byline: z.string().max(500).nullish(),
}).openapi('CodeRequest')

export const codedSchema = z.object({ records: z.array(recordSchema).readonly(), notes: z.array(z.string()).readonly(), elsewhere: z.array(z.object({ start: z.int(), end: z.int() })).readonly() }).openapi('Coded')

/** A record with the article it is from. */
export const hitSchema = z.object({ record: recordSchema, article: articleHeadSchema, corrected: z.boolean() }).openapi('Hit')

/** An article to be kept, as a line of `isnad add`. */
export const newArticleSchema = z.object({
  id: z.union([z.string(), z.number()]).nullish(), text: z.string(), title: z.string().nullish(), published: z.string().nullish(), outlet: z.string().nullish(), url: z.string().nullish(), byline: z.string().nullish(), lang: z.string().nullish(),
}).openapi('NewArticle')
export const newArticlesSchema = z.object({ articles: z.array(newArticleSchema).min(1).max(1000) }).openapi('NewArticles')
export const addedSchema = z.object({
  new: z.int(), changed: z.int(), known: z.int(), records: z.int(),
  /** Articles that could not be kept, by the id they were given with. */
  faults: z.array(z.object({ id: z.string(), reason: z.string() })).readonly(),
  /** What is to be known of articles that were kept, for example that one is not Arabic. */
  notes: z.array(z.object({ id: z.string(), note: z.string() })).readonly(),
}).openapi('Added')
