/** How a feed fares, in words. */
import type { Feed } from '../../api.js'
import { agoText } from '../../words/formats.js'
import { type Lang, say } from '../../words/table.js'
import { words } from './words.js'

export interface StateWords {
  readonly tone: 'well' | 'bad' | 'still'
  readonly head: string
  readonly rest: string
}

/** How a feed stands; `nextDue` undefined: nobody reads it, null: it is to be read at once. */
type State = Pick<Feed, 'paused' | 'lastRead' | 'failures' | 'fault'> & { readonly nextDue: Feed['nextDue'] | undefined }

/** `now` in milliseconds since 1970. */
export function stateWords(lang: Lang, { paused, lastRead, nextDue, failures, fault }: State, now: number): StateWords {
  const ago = (moment: string): string => agoText(lang, moment, now)
  const isDue = nextDue === null || (nextDue !== undefined && Date.parse(nextDue) <= now)
  const next = isDue ? say(lang, words, 'nextNow') : nextDue === undefined ? '' : say(lang, words, 'next', { ago: ago(nextDue) })
  const joined = (parts: readonly string[]): string => parts.filter(Boolean).join(lang === 'ar' ? '، ' : ', ')
  if (paused) return { tone: 'still', head: say(lang, words, 'paused'), rest: lastRead ? say(lang, words, 'lastGood', { ago: ago(lastRead) }) : '' }
  if (fault !== null) return { tone: 'bad', head: say(lang, words, 'fails', { n: Math.max(1, failures) }), rest: joined([isDue || nextDue === undefined ? next : say(lang, words, 'triesAgain', { ago: ago(nextDue) }), lastRead ? say(lang, words, 'lastGood', { ago: ago(lastRead) }) : '']) }
  if (lastRead === null) return { tone: 'still', head: say(lang, words, 'waitingFirst'), rest: next }
  return { tone: 'well', head: say(lang, words, 'reads', { ago: ago(lastRead) }), rest: next }
}
