import { z } from '@hono/zod-openapi'
import { daysOf } from '../../ask/index.js'

export { type Role, roles } from './roles.js'

/** What went wrong, for a program: pages put it into their own words. */
export const problemCodes = ['not-found', 'unknown-value', 'invalid', 'too-large', 'too-many-requests', 'forbidden', 'unauthorized', 'in-use', 'unreachable', 'unavailable', 'fault'] as const
export type ProblemCode = (typeof problemCodes)[number]

/** RFC 9457: what went wrong, for a person (`detail`) and for a program (`code`, `field`). */
export const problemSchema = z.object({
  type: z.string().openapi({ example: 'about:blank' }),
  title: z.string(),
  status: z.int(),
  code: z.enum(problemCodes),
  detail: z.string(),
  /** The parameter or field at fault. */
  field: z.string().optional(),
  /** The value there, where one of several is at fault. */
  value: z.string().optional(),
  /** What was probably meant instead of its value. */
  nearest: z.string().nullable().optional(),
}).openapi('Problem')
export type Problem = z.infer<typeof problemSchema>

/** Null in the place of a schema that has a name: `.nullable()` on one of those is described as what must be both null and not. */
export const orNull = <T extends z.ZodType>(schema: T): z.ZodUnion<[T, z.ZodNull]> => z.union([schema, z.null()])

/** Opaque: whoever has it gets what follows. Null at the end. */
export const cursorSchema = z.string().max(500).openapi({ description: 'The `next` of the page before' })

export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item).readonly(), next: cursorSchema.nullable(), total: z.int().nullable().openapi({ description: 'How many there are in all; null where counting would cost too much' }) })

export const daySchema = z.string().refine((day) => day.length === 10 && daysOf(day) !== null, { error: ({ input }) => `${input} is no day (2018-07-08)` }).openapi({ example: '2024-05-16' })
/** A day, month or year, taken as its first (0) or last (1) day. */
const dateSchema = (end: 0 | 1, description: string) => z.string().transform((value, context): string => {
  const days = daysOf(value)
  if (days === null) context.addIssue({ code: 'custom', message: `${value} is no day, month or year (2018-07-08, 2018-07, 2018)` })
  return days?.[end] ?? value
}).optional().openapi({ type: 'string', description, example: '2024-05' })

/** A time that a list is asked for: the same two parameters everywhere. */
export const span = { since: dateSchema(0, 'From this day, month or year on'), until: dateSchema(1, 'Up to this day, or the end of this month or year') }

/** The schema of a query with a `span` that is refused where no day lies in it. */
export const inOrder = <T extends z.ZodType<{ readonly since?: string; readonly until?: string }>>(query: T): T =>
  query.refine(({ since, until }) => since === undefined || until === undefined || since <= until, { path: ['until'], error: ({ input }) => noDayBetween(input as { since: string; until: string }) })
const noDayBetween = ({ since, until }: { readonly since: string; readonly until: string }): string => `no day is from ${since} on and up to ${until}`
export const instantSchema = z.string().openapi({ format: 'date-time' })

export const limitSchema = z.coerce.number().int().min(1).max(500).default(50)
