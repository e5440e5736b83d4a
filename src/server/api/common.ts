import { z } from '@hono/zod-openapi'

export { type Role, roles } from './roles.js'

/** RFC 9457: what went wrong, for a person (`detail`) and for a program (`type`, `field`). */
export const problemSchema = z.object({
  type: z.string().openapi({ example: 'about:blank' }),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** The parameter or field at fault. */
  field: z.string().optional(),
  /** The value there, where one of several is at fault. */
  value: z.string().optional(),
  /** What was probably meant instead of its value. */
  nearest: z.string().nullable().optional(),
}).openapi('Problem')
export type Problem = z.infer<typeof problemSchema>

/** Opaque: whoever has it gets what follows. Null at the end. */
export const cursorSchema = z.string().max(500).openapi({ description: 'The `next` of the page before' })

export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item).readonly(), next: cursorSchema.nullable(), total: z.int().nullable().openapi({ description: 'How many there are in all; null where counting would cost too much' }) })

export const daySchema = z.string().regex(/^\d{4}-\d\d-\d\d$/).openapi({ example: '2024-05-16' })
/** A day, month or year. */
export const dateSchema = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/).openapi({ example: '2024-05' })
export const instantSchema = z.string().openapi({ format: 'date-time' })

export const limitSchema = z.coerce.number().int().min(1).max(500).default(50)
