/** How many records there are over time. */
import { type Counts, get } from '../api.js'
import { type Bar, barsOf, bulkOf, daysOf, filled, type Grain, grainOf, totalOf } from './periods.js'

/** More periods and classes than a store of thirty years has months. */
const MOST_GROUPS = 3000

export interface Series {
  readonly grain: Grain
  /** All periods of the span that is shown. */
  readonly bars: readonly Bar[]
  /** Records that have no day. */
  readonly undated: number
  /** Records of days far from the rest, which are not shown. */
  readonly far: number
  readonly all: number
}

/** `whole`: stragglers too. */
export async function seriesOf(asked: string, whole: boolean, signal: AbortSignal): Promise<Series> {
  const by = (grain: Grain): Promise<Counts> => get<Counts>('counts', new URLSearchParams(`by=${grain},quad&limit=${MOST_GROUPS}&${asked}`), signal)
  const months = await by('month')
  const coarse = barsOf(months)
  if (coarse.bars.length === 0) return { grain: 'month', ...coarse, far: 0, all: months.all }
  const asks = new URLSearchParams(asked)
  const [from, to] = whole ? [0, coarse.bars.length - 1] : bulkOf(coarse.bars)
  const near = coarse.bars.slice(from, to + 1)
  const far = coarse.bars.reduce((sum, bar) => sum + totalOf(bar), 0) - near.reduce((sum, bar) => sum + totalOf(bar), 0)
  const first = daysOf(asks.get('since') ?? '')?.[0] ?? near[0].first
  const last = daysOf(asks.get('until') ?? '')?.[1] ?? near[near.length - 1].last
  const grain = grainOf(...trimmed(first, last))
  const fine = grain === 'month' ? coarse : barsOf(await by(grain))
  const shown = grain === 'month' ? near : fine.bars.filter((bar) => bar.last >= first && bar.first <= last)
  if (shown.length === 0) return { grain, bars: [], undated: coarse.undated, far, all: months.all }
  const ends = asks.has('since') || asks.has('until')
  return { grain, bars: filled(shown, grain, ends && asks.has('since') ? first : shown[0].first, ends && asks.has('until') ? last : shown[shown.length - 1].last), undated: coarse.undated, far, all: months.all }
}

const trimmed = (first: string, last: string): [string, string] => [first, first > last ? first : last]
