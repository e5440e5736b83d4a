import { createRoute, z } from '@hono/zod-openapi'
import { type EntryKey, toldIn } from '../../store/ledger.js'
import { readLedger } from '../../stories/keep/ledger.js'
import { kinds } from '../../stories/ledger/note.js'
import { cursorSchema, daySchema, inOrder, limitSchema, span } from '../api/common.js'
import { askedStateSchema, ledgerSchema } from '../api/ledger.js'
import { answers, needs } from '../access.js'
import { cursorOf, keyDay, keyId, keyIn } from '../cursor.js'
import { type Api, newApi } from '../env.js'
import { askedBy, question, refuseUnknown } from '../question.js'
import type { Services } from '../services.js'

const list = createRoute({
  ...needs('reader'), method: 'get', path: '/ledger', summary: 'Demands, threats, promises, offers, ultimatums, and what became of them',
  request: { query: inOrder(z.object({ actor: question.actor, recipient: question.recipient, kind: z.enum(kinds).optional(), open: z.stringbool().optional(), state: askedStateSchema.optional(), dueBefore: daySchema.optional(), ...span, asOf: daySchema.optional(), cursor: cursorSchema.optional(), limit: limitSchema })) },
  responses: answers(ledgerSchema, 'Entries; what is due first comes first'),
})

const key = z.tuple([keyDay, keyDay, keyDay, keyId])

export function ledgerRoutes({ store, knowledge }: Services): Api {
  return newApi().openapi(list, async (c) => {
    const { asOf, cursor, actor, recipient, ...filter } = c.req.valid('query')
    const parties = askedBy({ actor, recipient }, knowledge)
    // Pages are of one day: what comes in meanwhile may bring a later one.
    const [day, ...after] = keyIn(cursor, 'ledger', key) ?? []
    const { rows, today, next, all } = await readLedger(store.db, { ...filter, actor: parties.actor, recipient: parties.recipient }, day ?? asOf, day === undefined ? undefined : (after as EntryKey))
    if (all === 0) await refuseUnknown(store, parties, knowledge)
    const told = today === null ? new Map() : await toldIn(store.db, rows.map(({ id }) => id), today)
    return c.json({ asOf: today, items: rows.map((row) => ({ ...row, told: told.get(row.id) ?? [] })), next: cursorOf('ledger', next && [today!, ...next]), total: all }, 200)
  })
}
