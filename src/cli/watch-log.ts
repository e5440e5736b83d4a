import { feedNameText } from '../formats/feeds.js'
import { shownAddress } from '../formats/shown-address.js'
import { withoutControls } from '../terminal/width.js'
import type { FeedName, WatchEvent } from '../watch/events.js'
import { counted, thousands } from './counted.js'
import type { Io, Output } from './io.js'

export type WatchLog = (event: WatchEvent) => void

/** One JSON object a line. Nothing in it commands a terminal. `unread` is called when its reader has gone away. */
export function jsonLog(out: Output, unread: () => void): WatchLog {
  return (event) => {
    const { kind, ...rest } = event
    const said = JSON.stringify({ time: new Date(), event: kind.replaceAll(' ', '-'), ...rest }, (name, value: unknown) => (typeof value === 'string' && (name === 'address' || name === 'link' || name === 'to') ? shownAddress(value) : value))
    out.write(`${said.replace(/[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`).catch(unread)
  }
}

/** What has become of a feed's items since it was last told of. */
interface Tally {
  readonly name: FeedName
  new: number
  changed: number
  failed: number
  givenUp: number
  /** Of the last one that failed. */
  failure: string
  refusal: string
}

/** While much happens, a feed is told of so often. */
const TELL_EVERY_MS = 10_000

/** Lines for a person, on standard error. */
export function textLog(io: Io): WatchLog {
  const tallies = new Map<number, Tally>()
  let told = Date.now()
  const line = (text: string): void => { io.stderr.write(`${timeText(new Date())} ${withoutControls(text)}\n`).catch(() => {}) }
  const tallyOf = (name: FeedName): Tally => {
    let tally = tallies.get(name.feed)
    if (!tally) tallies.set(name.feed, (tally = { name, new: 0, changed: 0, failed: 0, givenUp: 0, failure: '', refusal: '' }))
    return tally
  }
  const tellAll = (): boolean => {
    const lines = [...tallies.values()].map(tallyText).filter((text) => text !== null)
    lines.forEach(line)
    tallies.clear()
    told = Date.now()
    return lines.length > 0
  }
  return (event) => {
    switch (event.kind) {
      case 'feed read':
        for (const note of event.notes) line(`${feedNameText(event)}: ${note}`)
        break
      case 'feed failed': line(`${feedNameText(event)}: could not be read: ${event.reason}; again at ${timeText(event.next)}`); break
      case 'feed paused': line(`${feedNameText(event)}: paused: ${event.reason}; isnad feeds resume reads it again`); break
      case 'feed moved': line(`${feedNameText(event)}: is read at ${shownAddress(event.to)} from now on`); break
      case 'item kept':
        if (event.outcome !== 'known') tallyOf(event)[event.outcome]++
        break
      case 'item failed':
        tallyOf(event).failed++
        tallyOf(event).failure = event.reason
        break
      case 'item given up':
        tallyOf(event).givenUp++
        tallyOf(event).refusal = event.reason
        break
      case 'store busy': line(event.reason); break
      case 'round': {
        const { counts, next } = event
        if (tellAll()) line(`${counted(counts.articles, 'article')} with ${counted(counts.records, 'record')} in the store; ${next === null ? 'nothing more is due' : `next at ${timeText(next)}`}`)
      }
    }
    if (Date.now() - told > TELL_EVERY_MS) tellAll()
  }
}

/** `الجزيرة: 14 new, 2 failed: the server answered 503`; null when nothing happened. */
function tallyText({ name, failure, refusal, ...tally }: Tally): string | null {
  const parts = [
    tally.new > 0 ? `${thousands(tally.new)} new` : null, tally.changed > 0 ? `${thousands(tally.changed)} changed` : null,
    tally.failed > 0 ? `${thousands(tally.failed)} failed: ${failure}` : null, tally.givenUp > 0 ? `${thousands(tally.givenUp)} given up: ${refusal}` : null,
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : `${feedNameText(name)}: ${parts.join(', ')}`
}

const timeText = (time: Date): string => time.toTimeString().slice(0, 5)
