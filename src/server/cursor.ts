import { z } from '@hono/zod-openapi'
import { Refusal } from './problem.js'

/** Where a list goes on, as an opaque text: which list and order it belongs to, and the sort key of the last item. */
export function cursorOf(list: string, key: readonly (string | number)[] | null): string | null {
  return key === null ? null : Buffer.from(JSON.stringify([list, ...key])).toString('base64url')
}

/** The key in a cursor of this list; undefined without a cursor. */
export function keyIn<T extends readonly (string | number)[]>(cursor: string | undefined, list: string, key: z.ZodType<T>): T | undefined {
  if (cursor === undefined) return undefined
  const [of, ...rest] = parsed(cursor)
  const checked = key.safeParse(rest)
  if (of !== list || !checked.success) throw new Refusal(400, 'this cursor is not one of this list and order; begin without one', { field: 'cursor' })
  return checked.data
}

function parsed(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

/** Parts of keys. */
export const keyNumber = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
export const keyId = z.number().int().min(0).max(2 ** 31 - 1)
export const keyDay = z.string().regex(/^\d{4}-\d\d-\d\d$/).refine((day) => !Number.isNaN(Date.parse(day)))
export const keyText = z.string().max(200)
