import type { Dispatcher } from 'undici'
import { joinedSignals } from './signals.js'

/** Milliseconds that a receiver has to answer. */
const TIME = 10_000

/** Sends a message through a dispatcher, which is to see to it that only public addresses are connected to, and gives the status of the answer. Redirects are not followed, and an answer is not read. */
export const postThrough = (dispatcher: Pick<Dispatcher, 'request'>) => async (url: string, body: string, headers: Readonly<Record<string, string>>, stopping: AbortSignal): Promise<number> => {
  const { origin, pathname, search } = new URL(url)
  const { signal, done } = joinedSignals([stopping, AbortSignal.timeout(TIME)])
  try {
    const answer = await dispatcher.request({ origin, path: pathname + search, method: 'POST', body, headers: { ...headers }, signal })
    answer.body.on('error', () => {}).destroy()
    return answer.statusCode
  } finally {
    done()
  }
}
