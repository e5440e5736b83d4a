import { z } from '@hono/zod-openapi'
import { answers, kinds } from '../../stories/ledger/note.js'
import { pageOf } from './common.js'
import { linkSchema } from './record.js'

const party = z.object({ id: z.string(), country: z.string().nullable(), official: z.boolean(), name: z.string(), nameEn: z.string(), sectors: z.array(z.string()).readonly() })

export const states = ['open', ...answers.filter((answer) => answer !== 'repeated')] as const
/** What the ledger is asked for: a state, or `answered`, which is every one but open. */
export const askedStateSchema = z.enum([...states, 'answered']).openapi({ description: 'A state on the day `asOf`; answered: all that are no longer open' })

/** See docs/ledger.md. */
export const entrySchema = z.object({
  id: z.int(), kind: z.enum(kinds), actor: z.array(party).readonly(), recipient: z.array(party).readonly(), what: z.string(), condition: z.string().nullable(), deadline: z.string().nullable(), due: z.string().nullable(),
  first: z.string().nullable(), last: z.string().nullable(), reports: z.int(), outlets: z.array(z.string()).readonly(), through: z.array(z.object({ outlet: z.string().nullable(), chain: z.array(linkSchema.pick({ hop: true, kind: true, name: true, nameEn: true, count: true })).readonly() })).readonly(),
  /** The records that make it, the first told first. */
  told: z.array(z.object({ article: z.int(), record: z.string() })).readonly(),
  state: z.enum(states),
  answers: z.array(z.object({ article: z.int(), record: z.string(), answer: z.enum(answers), probability: z.number(), day: z.string().nullable(), outlet: z.string().nullable(), sentence: z.string().nullable(), why: z.array(z.string()).readonly() })).readonly(),
}).openapi('LedgerEntry')

export const ledgerSchema = pageOf(entrySchema).extend({ asOf: z.string().nullable() }).openapi('Ledger')
