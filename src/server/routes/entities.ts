import { createRoute, z } from '@hono/zod-openapi'
import type { Actor } from '../../lexicon/actors.js'
import { namesBeginning } from '../../store/find/entities.js'
import { isNameKey } from '../../text/name-key.js'
import { entityFoundSchema } from '../api/counts.js'
import { answers, needs } from '../access.js'
import type { EntityFound } from '../api/types.js'
import { type Api, newApi } from '../env.js'
import type { Services } from '../services.js'

const MOST = 50

const list = createRoute({
  ...needs('reader'), method: 'get', path: '/entities', summary: 'Who and where is called so', request: { query: z.object({ q: z.string().trim().min(1).max(600), limit: z.coerce.number().int().min(1).max(MOST).default(10) }) },
  responses: answers(z.object({ items: z.array(entityFoundSchema).readonly() }), 'Whom the records name most, first'),
})

export function entityRoutes({ store, knowledge: { directory } }: Services): Api {
  return newApi().openapi(list, async (c) => {
    const { q, limit } = c.req.valid('query')
    const known = directory.beginning(q)
    const { names, places } = isNameKey(q) ? await namesBeginning(store, '', [q], limit) : await namesBeginning(store, q, known.map(({ id }) => id), limit)
    const records = new Map(names.map((name) => [name.key, name.records]))
    const ofLexicon = known.map((actor) => entityOf(actor, records.get(actor.id) ?? 0))
    const listed = new Set(known.map(({ id }) => id))
    const ofStore = names.filter(({ key }) => !listed.has(key!)).map(({ key, name, nameEn, country, records: n }): EntityFound => ({ id: key, name, nameEn, country, kind: 'name', records: n }))
    const where = places.map(({ name, nameEn, country, records: n }): EntityFound => ({ id: null, name, nameEn, country, kind: 'place', records: n }))
    // A stable order: of equal ones those of the lexicon, whose names begin with what was typed, stay in front.
    return c.json({ items: [...ofLexicon, ...ofStore, ...where].sort((a, b) => b.records - a.records).slice(0, limit) }, 200)
  })
}

const entityOf = ({ id, kind, ar, en, country }: Actor, records: number): EntityFound => ({ id, name: ar[0] ?? en, nameEn: en, country: country || null, kind, records })
