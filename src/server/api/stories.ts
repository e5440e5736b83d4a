import { z } from '@hono/zod-openapi'
import { contradictionKinds } from '../../stories/contradictions/contradiction.js'
import { eventTypeSchema, linkSchema, recordSchema, statusSchema } from './record.js'

export const partySchema = z.object({ key: z.string(), name: z.string(), nameEn: z.string(), country: z.string().nullable() }).openapi('Party')

/** Through whom it is known, in one line: outlets, origins, common link. `text` in English, `textAr` in Arabic. */
const grade = { level: z.enum(['nothing said', 'one unnamed', 'one untold', 'one named', 'several, none named', 'several']), text: z.string(), textAr: z.string(), outlets: z.int(), origins: z.int(), named: z.int() }
export const gradeSchema = z.object({ ...grade, reasons: z.array(z.string()).readonly(), reasonsAr: z.array(z.string()).readonly() }).openapi('Grade')

export const storyHeadSchema = z.object({
  id: z.int(), title: z.string(), first: z.string().nullable(), last: z.string().nullable(), articles: z.int(), outlets: z.array(z.string()).readonly(), actors: z.array(partySchema).readonly(),
}).openapi('StoryHead')

/** `from` nearer the reader has it from `to`. */
const evidence = z.object({
  by: z.enum(['words', 'credit', 'copied text', 'shared agency']), article: z.int(), text: z.string(), start: z.int().nullable(), end: z.int().nullable(),
  via: z.string().optional(), record: z.string().optional(), where: z.enum(['byline', 'dateline', 'end']).optional(), from: z.int().optional(), share: z.number().optional(), order: z.string().optional(), reports: z.array(z.int()).readonly().optional(),
})
export const sourcesSchema = z.object({
  grade: gradeSchema,
  reports: z.array(z.object({ article: z.int(), id: z.string(), outlet: z.string(), published: z.string().nullable(), title: z.string().nullable() })).readonly(),
  sources: z.array(z.object({
    key: z.string(), kind: z.enum(['outlet', 'agency', 'person', 'body', 'anonymous', 'document', 'unspecified']), name: z.string(), nameEn: z.string(), label: z.string(), labelAr: z.string(),
    entity: z.string().nullable(), country: z.string().nullable(), sector: z.array(z.string()).readonly(), count: z.union([z.int(), z.literal('several')]).nullable(), reports: z.array(z.int()).readonly(),
  })).readonly(),
  edges: z.array(z.object({ from: z.string(), to: z.string(), evidence: z.array(evidence).readonly() })).readonly(),
  origins: z.array(z.object({ source: z.string(), standing: z.enum(['named', 'unnamed', 'untold', 'unknown']), main: z.boolean(), outlets: z.array(z.string()).readonly(), records: z.int(), paths: z.array(z.array(z.string()).readonly()).readonly() })).readonly(),
  commonLink: z.string().nullable(),
  first: z.object({ article: z.int(), outlet: z.string(), sure: z.boolean() }).nullable(),
  copies: z.array(z.object({ source: z.int(), copy: z.int(), order: z.string(), shareOfCopy: z.number(), shareOfSource: z.number(), words: z.int(), text: z.string() })).readonly(),
}).openapi('Sources')

const words = z.object({ start: z.int(), end: z.int(), text: z.string(), part: z.enum(['title', 'text']) })
const side = z.object({
  value: z.string(),
  sayings: z.array(z.object({ article: z.int(), outlet: z.string().nullable(), published: z.string().nullable(), words, sentence: words, chain: z.array(linkSchema).readonly() })).readonly(),
  lexicon: z.array(z.object({ entity: z.string(), name: z.string(), nameEn: z.string(), from: z.string(), to: z.string() })).readonly(),
})
export const contradictionSchema = z.object({ kind: z.enum(contradictionKinds), about: z.string(), aboutAr: z.string(), sides: z.array(side).readonly(), weight: z.number() }).openapi('Contradiction')
export const updateSchema = z.object({ about: z.string(), aboutAr: z.string(), steps: z.array(side).readonly() }).openapi('Update')

/** What two or more records of one story tell of together. */
export const eventSchema = z.object({
  event: eventTypeSchema, mode: z.string().nullable(), status: statusSchema, actors: z.array(partySchema).readonly(), recipients: z.array(partySchema).readonly(), first: z.string().nullable(), last: z.string().nullable(),
  place: z.object({ name: z.string(), nameEn: z.string(), country: z.string().nullable() }).nullable(), records: z.array(z.object({ article: z.int(), record: z.string() })).readonly(),
}).openapi('Event')

export const storySchema = z.object({
  id: z.int(), title: z.string(), first: z.string().nullable(), last: z.string().nullable(), articles: z.array(z.int()).readonly(), sources: sourcesSchema,
  /** `told`: the surest of its records. */
  events: z.array(eventSchema.extend({ sources: sourcesSchema, told: recordSchema })).readonly(), contradictions: z.array(contradictionSchema).readonly(), updates: z.array(updateSchema).readonly(),
}).openapi('Story')

/** What a list shows of a story: through whom it is known, in one line and in a few dots, and how much its reports differ in. */
export const storyBriefSchema = z.object({
  id: z.int(), grade: gradeSchema, origins: z.array(z.object({ standing: z.enum(['named', 'unnamed', 'untold', 'unknown']), main: z.boolean(), outlets: z.array(z.string()).readonly() })).readonly(),
  /** Every outlet has it through one and the same source. */
  linked: z.boolean(), contradictions: z.int(), updates: z.int(),
}).openapi('StoryBrief')
