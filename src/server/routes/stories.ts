import { createRoute, z } from '@hono/zod-openapi'
import { eventTypes } from '../../record/record.js'
import { pageOfEvents, pageOfStories, stampsOfStories, storyOrders } from '../../store/story-pages.js'
import { readStorySources } from '../../stories/keep/sources.js'
import { cursorSchema, inOrder, limitSchema, pageOf, span } from '../api/common.js'
import { contradictionSchema, eventSchema, storyBriefSchema, storyHeadSchema, storySchema } from '../api/stories.js'
import type { Contradiction, Story } from '../api/types.js'
import { answers, needs } from '../access.js'
import { storedEvent, storyAnswer, storyBrief, storyHead } from '../answers/story.js'
import { differencesWithin } from '../contradictions.js'
import { cursorOf, keyDay, keyId, keyIn, keyText } from '../cursor.js'
import { type Api, newApi } from '../env.js'
import { found } from '../problem.js'
import { askedBy, question, refuseUnknown } from '../question.js'
import { remembered } from '../remembered.js'
import type { Services } from '../services.js'
import { numberSchema } from './articles.js'

const paged = { cursor: cursorSchema.optional(), limit: limitSchema }
const { actor } = question

const list = createRoute({
  ...needs('reader'), method: 'get', path: '/stories', summary: 'Stories', request: { query: inOrder(z.object({ ...span, ...paged, actor, leastArticles: z.coerce.number().int().min(1).max(1000).default(1), sort: z.enum(storyOrders).default('fresh') })) }, responses: answers(pageOf(storyHeadSchema), 'Stories in order'),
})
const one = createRoute({ ...needs('reader'), method: 'get', path: '/stories/{id}', summary: 'A story and through whom it is known', request: { params: z.object({ id: numberSchema }) }, responses: answers(storySchema, 'The story') })
const brief = createRoute({ ...needs('reader'), method: 'get', path: '/stories/{id}/brief', summary: 'What a list shows of a story', request: { params: z.object({ id: numberSchema }) }, responses: answers(storyBriefSchema, 'In short') })
const events = createRoute({
  ...needs('reader'), method: 'get', path: '/events', summary: 'Events that several records tell of', request: { query: inOrder(z.object({ ...span, ...paged, actor, event: z.preprocess((value) => (value === undefined ? value : [value].flat().flatMap((v) => String(v).split(','))), z.array(z.enum(eventTypes)).optional()).openapi({ type: 'array', items: { type: 'string', enum: [...eventTypes] } }) })) },
  responses: answers(pageOf(eventSchema.extend({ story: z.int() })), 'The latest first'),
})
const contradictions = createRoute({
  ...needs('reader'), method: 'get', path: '/contradictions', summary: 'What reports of one story differ in', request: { query: inOrder(z.object({ ...span, ...paged })) }, responses: answers(pageOf(contradictionSchema.extend({ story: z.int(), title: z.string() })), 'Story by story, the freshest first'),
})

const storyKey = z.tuple([keyId, keyId, keyDay, keyId])
/** Stories whose pages are remembered. */
const MOST_REMEMBERED = 100

export function storyRoutes({ store, telling, knowledge }: Services): Api {
  const { db } = store
  const stories = remembered<number, Story | null>(MOST_REMEMBERED)
  const differences = differencesWithin(db)
  const read = async (id: number): Promise<Story> => {
    const stamp = found((await stampsOfStories(db, [id])).get(id), `story ${id}`)
    const story = await stories(id, stamp, async () => {
      const known = await readStorySources(store, id, telling().knowledge)
      return known && storyAnswer(known, telling())
    })
    return found(story, `story ${id}`)
  }
  return newApi()
    .openapi(list, async (c) => {
      const { cursor, limit, sort, leastArticles, actor, ...span } = c.req.valid('query')
      const parties = askedBy({ actor }, knowledge)
      const { stories: page, next, all } = await pageOfStories(db, { ...span, actor: parties.actor }, { order: sort, limit, leastArticles, after: keyIn(cursor, `stories ${sort}`, storyKey) })
      if (all === 0) await refuseUnknown(store, parties, knowledge)
      return c.json({ items: page.map(storyHead), next: cursorOf(`stories ${sort}`, next), total: all }, 200)
    })
    .openapi(one, async (c) => c.json(await read(c.req.valid('param').id), 200))
    .openapi(brief, async (c) => c.json(storyBrief(await read(c.req.valid('param').id)), 200))
    .openapi(events, async (c) => {
      const { cursor, limit, event, actor, ...span } = c.req.valid('query')
      const parties = askedBy({ actor }, knowledge)
      const page = await pageOfEvents(db, { ...span, actor: parties.actor, events: event }, { limit, after: keyIn(cursor, 'events', z.tuple([keyText, keyId])) })
      if (page.events.length === 0) await refuseUnknown(store, parties, knowledge)
      return c.json({ items: page.events.map(storedEvent), next: cursorOf('events', page.next), total: null }, 200)
    })
    .openapi(contradictions, async (c) => {
      const { cursor, limit, ...filter } = c.req.valid('query')
      const items: (Contradiction & { story: number; title: string })[] = []
      const { next } = await differences(filter, { after: keyIn(cursor, 'contradictions', storyKey), enough: limit, on: (story, found) => items.push(...found.map((one) => ({ ...one, story: story.id, title: story.title }))) })
      return c.json({ items, next: cursorOf('contradictions', next), total: null }, 200)
    })
}
