import { createReadStream, existsSync } from 'node:fs'
import { createRoute } from '@hono/zod-openapi'
import { parseArticle } from '../../intake/json-line.js'
import { readInput } from '../../intake/read-input.js'
import { defaultLimits } from '../../intake/limits.js'
import { sizeOfStore } from '../../store/size.js'
import { afterBatch } from '../../stories/keep/after-batch.js'
import type { Article } from '../../text/article.js'
import { addArticles, type WorkEvent } from '../../work/add.js'
import { addedSchema, newArticlesSchema } from '../api/articles.js'
import type { Added } from '../api/types.js'
import { answers, body, needs } from '../access.js'
import { type Api, newApi } from '../env.js'
import { Refusal } from '../problem.js'
import type { Services } from '../services.js'

const add = createRoute({ ...needs('editor'), method: 'post', path: '/articles', summary: 'Code articles and keep them', request: { body: body(newArticlesSchema) }, responses: answers(addedSchema, 'What became of them') })
const examples = createRoute({ ...needs('editor'), method: 'post', path: '/examples', summary: 'Load the example stories into an empty store', responses: answers(addedSchema, 'What became of them') })

export interface AddOptions {
  /** File of the example articles. */
  readonly examples: string
  /** What could not be kept any more is then refused, and tried again by whoever sent it. */
  readonly stopping: AbortSignal
}

/** What is told of single articles. */
interface Told {
  readonly faults: Added['faults'][number][]
  readonly notes: Added['notes'][number][]
}
const nothingTold = (): Told => ({ faults: [], notes: [] })
function tellOf(event: WorkEvent, { faults, notes }: Told): void {
  const { id } = event.article
  if (event.kind === 'fault') faults.push({ id, reason: 'could not be coded, a fault of the program' })
  else notes.push(...event.notes.map((note) => ({ id, note })))
}

export function addRoutes({ store, reader, watch }: Services, { examples: file, stopping }: AddOptions): Api {
  /** One after the other: the articles of one request are written before those of the next. */
  let last: Promise<unknown> = Promise.resolve()
  const keep = (articles: Iterable<Article> | AsyncIterable<Article>, told: Told, first = async (): Promise<void> => {}): Promise<Added> => {
    const work = async (): Promise<Added> => {
      await first()
      let given = 0
      const all = counted(articles, () => { given++ })
      const { new: fresh, changed, known, faults, records } = await addArticles(store, all, { reader, after: afterBatch, signal: stopping, on: (event) => tellOf(event, told) })
      await watch.look()
      if (stopping.aborted && fresh + changed + known + faults < given) throw new Refusal(503, 'the server is stopping and has kept a part of the articles at most: send all of them again later', {}, { 'retry-after': '60' })
      return { new: fresh, changed, known, records, ...told }
    }
    const done = last.then(work, work)
    last = done.catch(() => {})
    return done
  }
  return newApi()
    .openapi(add, async (c) => {
      const told = nothingTold()
      const articles = c.req.valid('json').articles.flatMap((given, i) => {
        const parsed = parseArticle(JSON.stringify(given))
        if ('fault' in parsed) {
          told.faults.push({ id: `${given.id ?? i}`, reason: parsed.fault.reason })
          return []
        }
        told.notes.push(...parsed.notes.map((note) => ({ id: parsed.article.id, note })))
        return [parsed.article]
      })
      return c.json(await keep(articles, told), 200)
    })
    .openapi(examples, async (c) => {
      if (!existsSync(file)) throw new Refusal(503, 'the example stories are not there')
      const told = nothingTold()
      return c.json(await keep(articlesOf(file, told), told, async () => { if ((await sizeOfStore(store.db)).articles > 0) throw new Refusal(409, 'the store is not empty') }), 200)
    })
}

async function* counted<T>(items: Iterable<T> | AsyncIterable<T>, count: () => void): AsyncGenerator<T> {
  for await (const item of items) {
    count()
    yield item
  }
}

async function* articlesOf(file: string, { faults, notes }: Told): AsyncGenerator<Article> {
  for await (const item of readInput(file, createReadStream(file), defaultLimits)) {
    if (item.kind === 'article') yield item.article
    else if (item.kind === 'problem') faults.push({ id: `${item.problem.line ?? ''}`, reason: item.problem.reason })
    else notes.push({ id: `${item.line ?? ''}`, note: item.text })
  }
}
