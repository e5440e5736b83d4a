import { findIn } from '../store/find/find.js'
import { newsAfter } from '../store/news.js'
import { type Alert, alerts, delivered, type Delivery, goOn, nextDelivery, notDelivered, takeDue } from '../store/searches.js'
import { hitsOf } from './answers/hits.js'
import type { Post } from './post.js'
import { keptQuestion } from './saved-question.js'
import type { Services } from './services.js'
import { SIGNATURE, signatureOf } from './signature.js'

/** Articles looked at in one step, and records that one message holds. */
const STEP = 200
const MOST_RECORDS = 100
/** Messages sent at once, each of another search. */
const AT_ONCE = 4
/** Milliseconds after which a message that somebody took and never sent may be taken again. */
const LEASE = 60_000
/** Milliseconds until the second try; each further one takes twice as long, up to the longest. After the last the message is given up, four days on. */
const FIRST_WAIT = 30_000
const LONGEST_WAIT = 6 * 3_600_000
const MOST_TRIES = 24

export const waitAfter = (tries: number): number | null => (tries >= MOST_TRIES ? null : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (tries - 1)))

/** Looks through what has come into the store for each search that somebody wants to hear of, and puts down what is to be sent. A search that cannot be asked is told of and costs itself only. */
export async function gather({ store, knowledge }: Pick<Services, 'store' | 'knowledge'>, now: () => Date, tell: (fault: Error) => void): Promise<void> {
  for (const alert of await alerts(store.db)) await gatherOne({ store, knowledge }, alert, now).catch(tell)
}

async function gatherOne({ store, knowledge }: Pick<Services, 'store' | 'knowledge'>, alert: Alert, now: () => Date): Promise<void> {
  for (let at = alert.seen; ; ) {
    const news = await newsAfter(store.db, at, STEP)
    if (news === null) return
    await goOn(store.db, { ...alert, seen: at }, news.version, await messageOf({ store, knowledge }, alert, new Set(news.articles)), now())
    at = news.version
  }
}

async function messageOf({ store, knowledge }: Pick<Services, 'store' | 'knowledge'>, { id, name, query }: Alert, articles: ReadonlySet<number>): Promise<string | null> {
  const filter = keptQuestion(query, knowledge)
  if (filter === null) return null
  const { all, hits } = await findIn(store, filter, articles, MOST_RECORDS)
  return all === 0 ? null : JSON.stringify({ search: { id, name }, all, records: await hitsOf(store, hits) })
}

/** Sends what is due. */
export async function deliver({ store: { db } }: Pick<Services, 'store'>, post: Post, now: () => Date, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    const due = await takeDue(db, now(), new Date(now().getTime() + LEASE), AT_ONCE)
    if (due.length === 0) return
    await Promise.all(due.map(async (delivery) => {
      const fault = await send(delivery, post, now(), stopping)
      if (stopping.aborted && fault !== null) return
      if (fault === null) return delivered(db, delivery, now())
      const wait = waitAfter(delivery.tries + 1)
      return notDelivered(db, delivery, wait === null ? `given up after ${MOST_TRIES} tries: ${fault}` : fault, wait === null ? null : new Date(now().getTime() + wait))
    }))
  }
}

/** What went wrong; null when it was taken. */
async function send({ id, body, webhook, secret }: Delivery, post: Post, now: Date, stopping: AbortSignal): Promise<string | null> {
  try {
    const status = await post(webhook, body, { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'isnad', 'x-isnad-delivery': String(id), [SIGNATURE]: signatureOf(body, secret, now) }, stopping)
    return status >= 200 && status < 300 ? null : `the receiver answered ${status}`
  } catch (error) {
    return (error as Error).message
  }
}

/** Milliseconds between looks when nothing wakes it. */
const QUIET = 30_000

/** Goes on until the server stops: what is not sent then is sent by the next one. A fault of the store is told, and tried again. */
export async function keepAlerting(services: Services, { post, stopping, now, tell }: { readonly post: Post; readonly stopping: AbortSignal; readonly now: () => number; readonly tell: (fault: Error) => void }): Promise<void> {
  const date = (): Date => new Date(now())
  while (!stopping.aborted) {
    const seen = services.watch.latest()
    let wait = QUIET
    const told = (error: Error): void => { if (!stopping.aborted) tell(error) }
    try {
      // What waits is sent also when no search could be looked through.
      await gather(services, date, told).catch(told)
      await deliver(services, post, date, stopping)
      const next = await nextDelivery(services.store.db)
      if (next !== null) wait = Math.min(QUIET, Math.max(0, next.getTime() - now()))
    } catch (error) {
      told(error as Error)
    }
    await services.watch.wait(seen, wait, stopping)
  }
}
