import { createRoute, z } from '@hono/zod-openapi'
import { stream } from 'hono/streaming'
import { goldLine } from '../../formats/gold.js'
import { loadReports } from '../../store/articles.js'
import { correctedArticles, createCorrector, listCorrections, type Wanted } from '../../store/corrections.js'
import { afterBatch } from '../../stories/keep/after-batch.js'
import { correctionSchema } from '../api/articles.js'
import { cursorSchema, limitSchema, pageOf } from '../api/common.js'
import { newCorrectionSchema } from '../api/searches.js'
import { answers, answersAs, body, needs } from '../access.js'
import { withFields } from '../corrected-record.js'
import { cursorOf, keyId, keyIn } from '../cursor.js'
import { type Api, newApi } from '../env.js'
import { found, Refusal } from '../problem.js'
import type { Services } from '../services.js'
import { numberSchema } from './articles.js'

const correct = createRoute({
  ...needs('editor'), method: 'post', path: '/records/{article}/{id}/correction', summary: 'Reject or change a record, or restore the coder’s', request: { params: z.object({ article: numberSchema, id: z.string().max(200) }), body: body(newCorrectionSchema) }, responses: answers(correctionSchema, 'The correction as it is kept'),
})
const list = createRoute({ ...needs('reader'), method: 'get', path: '/corrections', summary: 'What editors have corrected', request: { query: z.object({ cursor: cursorSchema.optional(), limit: limitSchema }) }, responses: answers(pageOf(correctionSchema), 'The last first') })
const gold = createRoute({ ...needs('reader'), method: 'get', path: '/corrections/gold.jsonl', summary: 'Articles that editors have corrected, as annotations', responses: answersAs('application/jsonl', 'An article on each line, with all its records as they stand') })

/** Articles read at once. */
const PAGE = 50

export function correctionRoutes({ store, telling }: Services): Api {
  const { db } = store
  const keep = createCorrector(store, { after: afterBatch })
  return newApi()
    .openapi(correct, async (c) => {
      const { article, id } = c.req.valid('param')
      const asked = c.req.valid('json')
      const wanted: Wanted = asked.action === 'change' ? { action: 'change', to: (now, text) => withFields(now, asked.record, text, telling().codeOf) } : asked
      const correction = await keep({ article, record: id, by: c.get('caller')!.name, note: ('note' in asked ? asked.note : null) ?? null }, wanted)
      if (correction === 'unchanged') throw new Refusal(400, 'this record is as the coder gave it: there is nothing to restore')
      return c.json(found(correction, `record ${id} of article ${article}`), 200)
    })
    .openapi(list, async (c) => {
      const { cursor, limit } = c.req.valid('query')
      const { corrections, next } = await listCorrections(db, { limit, before: keyIn(cursor, 'corrections', z.tuple([keyId]))?.[0] })
      return c.json({ items: corrections, next: cursorOf('corrections', next === null ? null : [next]), total: null }, 200)
    })
    .openapi(gold, (c) => {
      c.header('content-type', 'application/jsonl; charset=utf-8')
      c.header('content-disposition', 'attachment; filename="gold.jsonl"')
      return stream(c, async (out) => {
        for await (const line of goldLines(db)) await out.write(line)
      })
    })
}

async function* goldLines(db: Services['store']['db']): AsyncGenerator<string> {
  for (let last = 0; ; ) {
    const articles = await correctedArticles(db, last, PAGE)
    for (const { text, records } of await loadReports(db, articles)) yield goldLine(text.id, records)
    if (articles.length < PAGE) return
    last = articles.at(-1)!
  }
}
