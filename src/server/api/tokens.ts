import { z } from '@hono/zod-openapi'
import { tokenName } from '../../store/tokens.js'
import { roles } from './roles.js'

/** Whose a token is. What it is made of is told once, when it is made. */
export const tokenSchema = z.object({
  name: z.string(), role: z.string().openapi({ description: 'One that a newer release has made may be none of this one’s: it lets nobody in' }),
  made: z.string().openapi({ format: 'date' }), used: z.string().nullable().openapi({ format: 'date', description: 'The last day on which it was used' }),
}).openapi('Token')
export const newTokenSchema = z.object({ name: z.string().regex(tokenName, { error: 'is no name of letters, digits, blanks and . _ @ -, up to 100 of them' }), role: z.enum(roles) }).openapi('NewToken')
export const tokenMadeSchema = z.object({ name: z.string(), role: z.enum(roles), token: z.string() }).openapi('TokenMade')
