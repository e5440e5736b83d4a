/** The strongest pairs of actors, and what passes between them over time. */
import { type Counts, get } from '../../api.js'
import { askedAs } from '../../data/question.js'
import { type Bar, barsOf } from '../../data/periods.js'
import { seriesOf } from '../../data/series.js'

type Value = Counts['groups'][number]['values'][number]
type NameValue = Exclude<Value, string | null>

export interface Lane {
  readonly actor: NameValue
  readonly recipient: NameValue
  readonly records: number
  /** The periods in which something passes. */
  readonly bars: readonly Bar[]
}

export interface Lanes {
  readonly first: string
  readonly last: string
  readonly lanes: readonly Lane[]
  /** Weaker pairs that are not shown. */
  readonly others: number
}

const SHOWN = 18
const MOST_GROUPS = 10_000

const isName = (value: Value): value is NameValue => typeof value === 'object' && value !== null
const pairKey = (actor: NameValue, recipient: NameValue): string => `${askedAs(actor)}\n${askedAs(recipient)}`

export async function lanesOf(asked: string, signal: AbortSignal): Promise<Lanes | null> {
  const ask = (query: string): Promise<Counts> => get<Counts>('counts', new URLSearchParams(query), signal)
  const [pairs, { grain, bars }] = await Promise.all([ask(`by=actor,recipient&sort=count&limit=${MOST_GROUPS}&${asked}`), seriesOf(asked, false, signal)])
  const named = pairsIn(pairs)
  if (named.length === 0 || bars.length === 0) return null
  const strongest = named.slice(0, SHOWN)
  const [first, last] = [bars[0].first, bars[bars.length - 1].last]
  const groups = await ask(`by=${grain},actor,recipient,quad&limit=${MOST_GROUPS}&${narrowed(new URLSearchParams(asked), strongest)}`)
  return { first, last, lanes: lanesIn(strongest, groups, first, last), others: named.length - strongest.length }
}

/** Pairs of which both are known, the strongest first. */
export function pairsIn({ groups }: Pick<Counts, 'groups'>): Omit<Lane, 'bars'>[] {
  return groups.flatMap(({ values: [actor, recipient], count }) => (isName(actor) && isName(recipient) && askedAs(actor) !== askedAs(recipient) ? [{ actor, recipient, records: count }] : []))
}

export function lanesIn(pairs: readonly Omit<Lane, 'bars'>[], { groups }: Pick<Counts, 'groups'>, first: string, last: string): Lane[] {
  const ofPair = new Map<string, { values: Value[]; count: number }[]>()
  for (const { values: [period, actor, recipient, quad], count } of groups) {
    if (!isName(actor) || !isName(recipient)) continue
    const key = pairKey(actor, recipient)
    ofPair.set(key, [...(ofPair.get(key) ?? []), { values: [period, quad], count }])
  }
  return pairs.map((pair) => ({ ...pair, bars: barsOf({ groups: ofPair.get(pairKey(pair.actor, pair.recipient)) ?? [] }).bars.filter((bar) => bar.last >= first && bar.first <= last) }))
}

/** The same question of these actors alone, where it did not name any: else the groups would be too many to be answered. */
function narrowed(asked: URLSearchParams, pairs: readonly Omit<Lane, 'bars'>[]): string {
  if (asked.has('actor') || asked.has('recipient')) return asked.toString()
  const narrow = new URLSearchParams(asked)
  for (const actor of new Set(pairs.map((pair) => askedAs(pair.actor)))) narrow.append('actor', actor)
  for (const recipient of new Set(pairs.map((pair) => askedAs(pair.recipient)))) narrow.append('recipient', recipient)
  return narrow.toString()
}
