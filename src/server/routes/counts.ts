import { createRoute, z } from '@hono/zod-openapi'
import { nearest } from '../../ask/index.js'
import { count, type CountField, countFields } from '../../store/index.js'
import { network, networkEnds } from '../../store/find/network.js'
import { placesOf } from '../../store/find/places.js'
import { countsSchema, networkSchema, placesSchema } from '../api/counts.js'
import { answers, needs } from '../access.js'
import { type Api, newApi } from '../env.js'
import { Refusal } from '../problem.js'
import { askedBy, question, questionSchema } from '../question.js'
import type { Services } from '../services.js'

/** Fields that are counted by together, at most; each of them multiplies the groups. */
const MOST_FIELDS = 4
const MOST_GROUPS = 10_000
const MOST_NODES = 2_000

const counts = createRoute({
  ...needs('reader'), method: 'get', path: '/counts', summary: 'How many records, by fields',
  request: {
    query: z.object({
      ...question, by: z.string().min(1).max(200).openapi({ description: 'Fields, in order', example: 'month,actor' }), of: z.enum(['records', 'articles']).default('records'),
      limit: z.coerce.number().int().min(1).max(MOST_GROUPS).default(MOST_GROUPS), sort: z.enum(['time', 'count']).optional(),
    }),
  },
  responses: answers(countsSchema, 'The groups'),
})
const actorNetwork = createRoute({
  ...needs('reader'), method: 'get', path: '/network', summary: 'Who does what to whom', 
  request: { query: z.object({ ...question, nodes: z.coerce.number().int().min(1).max(MOST_NODES).default(200), of: z.enum(networkEnds).default('actors').openapi({ description: 'What stands at the ends: `actors`, each by name, or `countries` with all who are theirs; what happens within one is left out' }) }) },
  responses: answers(networkSchema, 'The strongest nodes, and the edges among them'),
})
const places = createRoute({ ...needs('reader'), method: 'get', path: '/places', summary: 'Where it happened', request: { query: questionSchema }, responses: answers(placesSchema, 'Points with their records') })

export function countRoutes({ store, knowledge }: Services): Api {
  return newApi()
    .openapi(counts, async (c) => {
      const { by, of, limit, sort, ...asked } = c.req.valid('query')
      return c.json(await count(store, fieldsOf(by), askedBy(asked, knowledge), { of, limit, sort }), 200)
    })
    .openapi(actorNetwork, async (c) => {
      const { nodes, of, ...asked } = c.req.valid('query')
      return c.json(await network(store, askedBy(asked, knowledge), { nodes, of }), 200)
    })
    .openapi(places, async (c) => c.json(await placesOf(store, askedBy(c.req.valid('query'), knowledge)), 200))
}

function fieldsOf(by: string): CountField[] {
  const fields = by.split(',').map((name) => {
    const field = countFields.find((known) => known === name.trim())
    if (field === undefined) throw new Refusal(400, `nothing is called ${name}; there are ${countFields.join(', ')}`, { code: 'unknown-value', field: 'by', value: name, nearest: nearest(name, countFields) })
    return field
  })
  if (fields.length > MOST_FIELDS) throw new Refusal(400, `records are counted by up to ${MOST_FIELDS} fields together`, { field: 'by' })
  return fields
}
