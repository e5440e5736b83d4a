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

/** `now` in milliseconds since 1970. */
export function stateWords(lang: Lang, { paused, lastRead, nextDue, failures, fault }: Pick<Feed, 'paused' | 'lastRead' | 'nextDue' | 'failures' | 'fault'>, now: number): StateWords {
  const ago = (moment: string): string => agoText(lang, moment, now)
  const next = nextDue === null ? '' : Date.parse(nextDue) <= now ? say(lang, words, 'nextNow') : say(lang, words, 'next', { ago: ago(nextDue) })
  const joined = (parts: readonly string[]): string => parts.filter(Boolean).join(lang === 'ar' ? '، ' : ', ')
  if (paused) return { tone: 'still', head: say(lang, words, 'paused'), rest: lastRead ? say(lang, words, 'lastGood', { ago: ago(lastRead) }) : '' }
  if (fault !== null) return { tone: 'bad', head: say(lang, words, 'fails', { n: Math.max(1, failures) }), rest: joined([nextDue === null ? '' : Date.parse(nextDue) <= now ? next : say(lang, words, 'triesAgain', { ago: ago(nextDue) }), lastRead ? say(lang, words, 'lastGood', { ago: ago(lastRead) }) : '']) }
  if (lastRead === null) return { tone: 'still', head: say(lang, words, 'waitingFirst'), rest: next }
  return { tone: 'well', head: say(lang, words, 'reads', { ago: ago(lastRead) }), rest: next }
}
