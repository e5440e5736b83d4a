import type { Entity, EventRecord } from '../../record/record.js'
import { texted } from '../../text/texted.js'
import type { Report } from '../../store/report.js'
import type { StoryTables } from './tables.js'
import { type Flat, flatOf } from './vector.js'

/** What is kept of an article to compare it with others by; plain data, a few thousand characters. */
export interface Sketch {
  readonly outlet: string | null
  /** When it was published, in minutes since 1970; null when nobody knows. */
  readonly minute: number | null
  /** Words of the headline that tell the event itself. */
  readonly title: Flat
  /** The headline and the first words of the text. */
  readonly head: Flat
  /** The headline and the beginning of the text, the later a word the lighter. */
  readonly main: Flat
  readonly whole: Flat
  /** What is named again and again. */
  readonly topic: Flat
  readonly names: Flat
  /** The headline names who speaks: `عباس: …`. */
  readonly speaker: boolean
  /** What a headline says, without its speaker. */
  readonly said: Flat
  readonly question: boolean
  /** Type, actor and recipient of what the first sentences tell. */
  readonly events: readonly string[]
  readonly types: readonly string[]
  /** Numbers of more than one digit in headline and first sentences. */
  readonly numbers: readonly string[]
}

/** Content words of a text that count as its beginning. */
const BEGINNING = 35
const HEAD = 14
/** How many words on a word weighs a third. */
const FADE = { main: 30, topic: 120 }
/** Words that are looked at for what is said besides. */
const LOOKED_AT = 150
/** Keys kept of each vector. */
const MOST = { title: 30, head: 40, main: 60, whole: 90, topic: 40, names: 40 }
/** Characters in which a dateline stands. */
const DATELINE = 300

export function sketchOf({ text, records, gist }: Pick<Report, 'text' | 'records' | 'gist'>, tables: StoryTables): Sketch {
  const { rarity, nameRarity, asides } = tables
  const headline = text.title ?? ''
  const from = firstAfterDateline(text.text, gist.text.starts)
  const [words, starts] = [gist.text.keys.slice(from), gist.text.starts.slice(from)]
  const title = gist.title.keys
  const besidesTitle = besides(headline, gist.title.starts, asides)
  const besidesText = besides(text.text.slice(0, (starts[Math.min(starts.length, LOOKED_AT) - 1] ?? 0) + 1), starts.slice(0, LOOKED_AT), asides)
  const titleItself = title.filter((_, i) => !besidesTitle[i])
  const textItself = words.slice(0, LOOKED_AT).filter((_, i) => !besidesText[i])
  const colon = headline.indexOf(':')
  const before = (i: number): boolean => gist.title.starts[i] < colon
  const endOfBeginning = starts[Math.min(BEGINNING, starts.length) - 1] ?? text.text.length
  const first = records.filter((r) => r.sentence.start < endOfBeginning)
  const weigh = (counts: ReadonlyMap<string, number>, frequency: (count: number) => number): Map<string, number> => new Map([...counts].map(([key, count]) => [key, frequency(count) * rarity(key)]))
  return {
    outlet: text.outlet ?? null,
    minute: minuteOf(text.published),
    title: flatOf(weigh(countOf(titleItself.length > 0 ? titleItself : title, 1), damped), MOST.title),
    head: flatOf(weigh(countOf(titleItself, 1, textItself.slice(0, HEAD)), damped), MOST.head),
    main: flatOf(weigh(countOf(titleItself, 1.5, textItself, FADE.main), damped), MOST.main),
    whole: flatOf(weigh(countOf(title, 1, words), damped), MOST.whole),
    topic: flatOf(weigh(countOf(title, 3, words, FADE.topic), (count) => count), MOST.topic),
    names: flatOf(new Map(gist.names.map(({ key, count }) => [key, (1 + Math.log(count)) * nameRarity(key)])), MOST.names),
    speaker: colon > 0,
    said: flatOf(weigh(countOf(colon > 0 ? title.filter((_, i) => !before(i)) : title, 1), damped), MOST.title),
    question: /[؟?]/.test(headline),
    events: [...new Set(first.flatMap(eventsOf))],
    types: [...new Set(first.map((r) => r.event))],
    numbers: [...new Set([...title, ...words.slice(0, BEGINNING)].filter((key) => NUMBER.test(key)))],
  }
}

const NUMBER = /^[\p{Nd}.,]{2,}$/u

/** The first word after a dateline, which says where an article was written and not what of. */
function firstAfterDateline(text: string, starts: readonly number[]): number {
  const { bodyStart, tokens } = texted({ id: '', text: text.slice(0, DATELINE) })
  if (bodyStart === 0 || bodyStart >= tokens.count) return 0
  const at = starts.findIndex((start) => start >= tokens.start[bodyStart])
  return Math.max(0, at)
}

/** Which words stand in a clause that says something besides: before what, after what, amid what. */
function besides(text: string, starts: readonly number[], asides: RegExp): boolean[] {
  const marks = new Array<boolean>(starts.length).fill(false)
  for (const match of text.matchAll(asides)) {
    for (let i = 0; i < starts.length; i++) if (starts[i] >= match.index && starts[i] < match.index + match[0].length) marks[i] = true
  }
  return marks
}

/** How often each key is there; a word of the headline counts `times`, one of the text the less the later it stands. */
function countOf(title: readonly string[], times: number, words: readonly string[] = [], fade = Number.POSITIVE_INFINITY): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of title) counts.set(key, (counts.get(key) ?? 0) + times)
  for (let i = 0; i < words.length; i++) {
    const count = Math.exp(-i / fade)
    if (count < LEAST) break
    counts.set(words[i], (counts.get(words[i]) ?? 0) + count)
  }
  return counts
}

const LEAST = 0.02
/** A word said ten times does not say ten times as much. */
const damped = (count: number): number => Math.log1p(1.7 * count)

function eventsOf({ event, actor, recipient }: EventRecord): string[] {
  const keys = (parties: readonly Entity[]): string[] => (parties.length > 0 ? parties.map(keyOf) : ['-'])
  return keys(actor).flatMap((a) => keys(recipient).map((b) => `${event} ${a} > ${b}`))
}

const keyOf = ({ entity, name }: Entity): string => entity ?? name

const MINUTE = 60_000

/** A day without a time of day counts from its noon. */
function minuteOf(published: string | null | undefined): number | null {
  if (!published) return null
  const time = Date.parse(/T/.test(published) ? published : `${published}T12:00:00Z`)
  return Number.isNaN(time) ? null : Math.round(time / MINUTE)
}
