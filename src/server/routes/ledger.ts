import { createRoute, z } from '@hono/zod-openapi'
import { toldIn } from '../../store/ledger.js'
import { readLedger } from '../../stories/keep/ledger.js'
import { kinds } from '../../stories/ledger/note.js'
import { daySchema, limitSchema } from '../api/common.js'
import { ledgerSchema } from '../api/ledger.js'
import { answers, needs } from '../access.js'
import { type Api, newApi } from '../env.js'
import type { Services } from '../services.js'

const name = z.string().min(1).max(200).optional()

const list = createRoute({
  ...needs('reader'), method: 'get', path: '/ledger', summary: 'Demands, threats, promises, offers, ultimatums, and what became of them',
  request: { query: z.object({ actor: name, recipient: name, kind: z.enum(kinds).optional(), open: z.stringbool().optional(), dueBefore: daySchema.optional(), since: daySchema.optional(), until: daySchema.optional(), asOf: daySchema.optional(), limit: limitSchema }) },
  responses: answers(ledgerSchema, 'Entries; what is due first comes first'),
})

export function ledgerRoutes({ store: { db } }: Services): Api {
  return newApi().openapi(list, async (c) => {
    const { asOf, ...filter } = c.req.valid('query')
    const { rows, today } = await readLedger(db, filter, asOf)
    const told = await toldIn(db, rows.map(({ id }) => id))
    return c.json({ asOf: today, entries: rows.map((row) => ({ ...row, told: told.get(row.id) ?? [] })) }, 200)
  })
}
