import type { Dispatcher } from 'undici'

/** Sends a message and gives the status of the answer; rejects, with a reason for a person, when there is none. */
export type Post = (url: string, body: string, headers: Readonly<Record<string, string>>, signal: AbortSignal) => Promise<number>

/** Milliseconds that a receiver has to answer. */
const TIME = 10_000

/** Sends through a dispatcher, which is to see to it that only public addresses are connected to. Redirects are not followed, and an answer is not read. */
export const postThrough = (dispatcher: Dispatcher): Post => async (url, body, headers, signal) => {
  const { origin, pathname, search } = new URL(url)
  const answer = await dispatcher.request({ origin, path: pathname + search, method: 'POST', body, headers: { ...headers }, signal: AbortSignal.any([signal, AbortSignal.timeout(TIME)]) })
  answer.body.on('error', () => {}).destroy()
  return answer.statusCode
}
