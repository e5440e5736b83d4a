import { createRoute } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import { newsAfter } from '../../store/news.js'
import { newsSchema } from '../api/feeds.js'
import { answersAs, needs } from '../access.js'
import { type Api, newApi } from '../env.js'
import { Refusal } from '../problem.js'
import { changedIn } from '../news.js'
import type { Services } from '../services.js'

const stream = createRoute({ ...needs('reader'), method: 'get', path: '/stream', summary: 'What is new, as server-sent events', responses: answersAs('text/event-stream', 'Goes on until it is closed; Last-Event-ID tells what came in between', newsSchema) })

const MOST_CLIENTS = 200
/** Milliseconds without news after which a comment says that the line is alive. */
const HEART_BEAT = 15_000
/** Articles that one event names. */
const MOST_NAMED = 500

export function streamRoutes({ store: { db }, watch }: Services, stopping: AbortSignal): Api {
  let clients = 0
  return newApi().openapi(stream, async (c) => {
    if (clients >= MOST_CLIENTS) throw new Refusal(503, 'too many are listening already', {}, { 'retry-after': '60' })
    await watch.look()
    const asked = Number(c.req.header('last-event-id') ?? Number.NaN)
    let feeds = watch.feeds()
    let version = Number.isSafeInteger(asked) && asked >= 0 ? Math.min(asked, watch.latest()) : watch.latest()
    clients++
    return streamSSE(c, async (out) => {
      const gone = new AbortController()
      const leave = (): void => gone.abort()
      out.onAbort(leave)
      stopping.addEventListener('abort', leave)
      try {
        // No event, but what a reader that is cut off now will ask from.
        await out.write(`id: ${version}\n\n`)
        while (!gone.signal.aborted && !stopping.aborted) {
          const changed = changedIn(feeds, (feeds = watch.feeds()))
          if (changed.length > 0) await out.writeSSE({ event: 'feeds', data: JSON.stringify({ ids: changed }), id: String(version) })
          const news = watch.latest() > version ? await newsAfter(db, version, MOST_NAMED) : null
          if (news === null) {
            version = Math.max(version, watch.latest())
            await watch.wait(version, HEART_BEAT, gone.signal)
            if (watch.latest() <= version && watch.feeds() === feeds && !gone.signal.aborted) await out.write(': still here\n\n')
            continue
          }
          version = news.version
          await out.writeSSE({ event: 'articles', data: JSON.stringify({ numbers: news.articles, records: news.records }), id: String(version) })
          if (news.stories.length > 0) await out.writeSSE({ event: 'stories', data: JSON.stringify({ ids: news.stories }), id: String(version) })
        }
      } finally {
        stopping.removeEventListener('abort', leave)
        clients--
      }
    })
  })
}
