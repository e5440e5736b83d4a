import type { Words } from '../../gist/figures/parts.js'
import type { EventRecord, Link } from '../../record/record.js'
import type { Span } from '../../text/article.js'
import type { Report } from '../../store/report.js'
import type { Saying, Side } from './contradiction.js'
import { inOrder } from './time.js'

/** What a report says at some words, with the chain of the record that the words belong to. */
export function sayingOf({ article, text, records }: Report, words: Words, sentence: Words, record: EventRecord | null = null): Saying {
  const chain = record ? record.chain : words.part === 'title' ? [] : chainAt(records, words, sentence)
  return { article, outlet: text.outlet ?? null, published: text.published ?? null, words, sentence, chain }
}

/** What a record's own words say. */
export function sayingOfRecord(report: Report, record: EventRecord, { start, end, text }: Span): Saying {
  return sayingOf(report, { start, end, text, part: 'text' }, { ...record.sentence, part: 'text' }, record)
}

/** The event that words tell of: by its own word, or by those it befell (قتل خمسة في هجوم is one event, the attack). */
export const recordAt = (records: readonly EventRecord[], words: Span): EventRecord | null =>
  records.find((r) => r.event !== 'STATE' && (overlap(r.trigger, words) || r.recipient.some((who) => who.start !== null && overlap({ start: who.start, end: who.end! }, words)))) ?? null

/** The chain of the event that words tell of; of a statement that holds them, the one who makes it stands at its end. */
function chainAt(records: readonly EventRecord[], words: Span, sentence: Span): readonly Link[] {
  const own = recordAt(records, words)
  if (own) return own.chain
  const here = records.filter((r) => r.sentence.start === sentence.start)
  const said = here.filter((r) => r.content !== null && r.content.start <= words.start && words.end <= r.content.end).sort((a, b) => length(a.content!) - length(b.content!))[0]
  if (!said) return []
  return said.event === 'STATE' ? [...said.chain, ...speakersOf(said)] : said.chain
}

function speakersOf({ actor, chain, trigger }: EventRecord): Link[] {
  const hop = Math.max(0, ...chain.map((link) => link.hop)) + 1
  const known = new Set(chain.map((link) => link.name))
  return actor.filter(({ name }) => !known.has(name)).map((who) => ({ ...who, hop, kind: who.entity?.startsWith('person.') ? 'person' : 'body', via: trigger.text }))
}

type Offsets = Pick<Span, 'start' | 'end'>
const overlap = (a: Offsets, b: Offsets): boolean => a.start < b.end && b.start < a.end
const length = ({ start, end }: Offsets): number => end - start

/** One saying for each report: the text's words rather than the title's, since they have a chain; the first among equals. */
export function onePerReport(sayings: readonly (readonly [Report, Saying])[]): Saying[] {
  const best = new Map<number, readonly [Report, Saying]>()
  for (const entry of sayings) {
    const known = best.get(entry[0].article)
    if (!known || rank(entry[1]) < rank(known[1])) best.set(entry[0].article, entry)
  }
  return [...best.values()].sort(([a], [b]) => inOrder(a, b)).map(([, saying]) => saying)
}

const rank = ({ words }: Saying): number => (words.part === 'title' ? 1e9 : 0) + words.start

/** Sides by what they say: most reports first, then the earliest. */
export function sidesOf(said: readonly { readonly value: string; readonly report: Report; readonly saying: Saying }[]): Side[] {
  const byValue = new Map<string, (readonly [Report, Saying])[]>()
  for (const { value, report, saying } of said) byValue.set(value, [...(byValue.get(value) ?? []), [report, saying] as const])
  return [...byValue].map(([value, sayings]) => ({ value, sayings: onePerReport(sayings), lexicon: [] })).sort(bySupport)
}

const bySupport = (a: Side, b: Side): number => b.sayings.length - a.sayings.length || (a.value < b.value ? -1 : 1)
