import type { Dispatcher } from 'undici'
import type { AnswerHeaders } from './answer-headers.js'
import { ACCEPTED_ENCODINGS, bodyOf } from './body.js'
import { faultOf } from './fault-of.js'
import { FetchError } from './fetch-error.js'
import type { FetchLimits } from './fetch-limits.js'

export interface Question {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly limits: FetchLimits
  readonly most: number
  readonly cutAtMost?: boolean
  readonly signal: AbortSignal
}

export interface Answer {
  readonly status: number
  readonly headers: AnswerHeaders
  /** Unpacked; empty unless the status is 200. */
  readonly body: Uint8Array
}

const NOTHING = new Uint8Array(0)

/** One request and its whole answer, within the limits of time and size. Redirects are not followed. Throws a `FetchError`, or the reason of the signal. */
export async function exchange(dispatcher: Dispatcher, question: Question): Promise<Answer> {
  const { url, limits, most, cutAtMost = false } = question
  const clock = startClock(limits, question.signal)
  let begun = false
  try {
    const answer = await dispatcher.request({
      origin: url.origin, path: url.pathname + url.search, method: 'GET', signal: clock.signal,
      headers: { ...question.headers, 'accept-encoding': ACCEPTED_ENCODINGS },
    })
    begun = true
    const { statusCode: status, headers, body: stream } = answer
    if (status !== 200) {
      stream.on('error', () => {}).destroy()
      return { status, headers, body: NOTHING }
    }
    clock.answered()
    return { status, headers, body: await bodyOf(stream, headers, { most, cutAtMost, ratio: limits.ratio, onBytes: clock.came }) }
  } catch (error) {
    throw clock.signal.aborted ? clock.signal.reason : faultOf(error, begun)
  } finally {
    clock.stop()
  }
}

interface Clock {
  /** Aborted with the fault when time is up, and with the reason of the outer signal when that is. */
  readonly signal: AbortSignal
  /** From now on bytes must keep coming. */
  answered(): void
  came(bytes: number): void
  stop(): void
}

function startClock({ whole, pace, paceOver }: FetchLimits, outer: AbortSignal): Clock {
  const inner = new AbortController()
  const giveUp = (): void => inner.abort(outer.reason)
  if (outer.aborted) giveUp()
  outer.addEventListener('abort', giveUp, { once: true })
  const end = setTimeout(() => inner.abort(new FetchError('timeout', 'it did not come in time')), whole)
  let beat: NodeJS.Timeout | undefined
  let bytes = 0
  return {
    signal: inner.signal,
    answered() {
      beat = setInterval(() => {
        if (bytes < (pace * paceOver) / 1000) inner.abort(new FetchError('timeout', bytes === 0 ? 'its server stopped in the middle' : `it comes slower than ${pace} bytes a second`))
        bytes = 0
      }, paceOver)
    },
    came(count) {
      bytes += count
    },
    stop() {
      clearTimeout(end)
      clearInterval(beat)
      outer.removeEventListener('abort', giveUp)
    },
  }
}
