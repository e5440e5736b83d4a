import { stringify } from 'csv-stringify/sync'
import pc from 'picocolors'
import type { ListedFeedState } from '../store/feeds.js'
import { type GridColumn, gridRow, gridWidths } from '../terminal/grid.js'
import { isolated, withoutControls } from '../terminal/width.js'
import { guarded } from './csv.js'
import { shownAddress } from './shown-address.js'

export const feedsFormats = ['table', 'json', 'csv'] as const
export type FeedsFormat = (typeof feedsFormats)[number]

export interface FeedsTableOptions {
  /** Columns of the terminal. */
  readonly width: number
  readonly colour: boolean
  readonly now: Date
}

export function feedsAs(format: FeedsFormat, feeds: readonly ListedFeedState[], table: FeedsTableOptions): string {
  switch (format) {
    case 'table': return feedsTable(feeds, table)
    case 'csv': return feedsCsv(feeds)
    case 'json': return `${JSON.stringify(feeds.map(plain), null, 1)}\n`
  }
}

const plain = ({ id, address, title, outlet, country, language, page, paused, lastRead, nextDue, failures, fault, reason, items, reasons }: ListedFeedState) => ({
  number: id, address: shownAddress(address), title, outlet, country, language, page, paused, lastRead, nextDue, failures, fault, reason,
  items: { waiting: items.waiting, failed: items.failed, kept: items.kept, givenUp: items['given up'] },
  reasons: reasons.map(({ state, ...why }) => ({ state: state === 'given up' ? 'given-up' : state, ...why })),
})

function feedsCsv(feeds: readonly ListedFeedState[]): string {
  const text = (value: string | null): string | null => value && guarded(value)
  const head = ['number', 'address', 'title', 'outlet', 'country', 'language', 'page', 'paused', 'last_read', 'next_due', 'failures', 'fault', 'reason', 'waiting', 'failed', 'kept', 'given_up', 'why']
  return stringify([head, ...feeds.map((feed) => [
    feed.id, shownAddress(feed.address), text(feed.title), text(feed.outlet), feed.country, text(feed.language), feed.page, String(feed.paused), feed.lastRead?.toISOString(), feed.nextDue?.toISOString(), feed.failures, feed.fault, text(feed.reason),
    feed.items.waiting, feed.items.failed, feed.items.kept, feed.items['given up'], text(troubleOf(feed)),
  ])])
}

/** A narrower terminal gets lines that it has to break itself. */
const NARROWEST = 80

const columns: readonly (GridColumn & { readonly head: string; readonly cell: (feed: ListedFeedState, now: Date) => string })[] = [
  { head: '', fixed: 4, lines: 1, cell: ({ id }) => `${id}` },
  { head: 'feed', share: 0.34, lines: 2, cell: ({ title, address }) => (title === null ? shownAddress(address) : `${title} ${shownAddress(address)}`) },
  { head: 'last read', fixed: 9, lines: 1, cell: ({ lastRead }, now) => (lastRead === null ? 'never' : agoText(lastRead, now)) },
  { head: 'next', fixed: 9, lines: 1, cell: ({ paused, nextDue }, now) => (paused ? 'paused' : nextDue === null ? 'now' : untilText(nextDue, now)) },
  { head: 'articles', fixed: 8, lines: 1, cell: ({ items }) => items.kept.toLocaleString('en-US') },
  { head: 'waiting', fixed: 7, lines: 1, cell: ({ items }) => (items.waiting + items.failed).toLocaleString('en-US') },
  { head: 'what failed', share: 0.66, lines: 4, cell: (feed) => troubleOf(feed) },
]

function feedsTable(feeds: readonly ListedFeedState[], { width, colour, now }: FeedsTableOptions): string {
  if (feeds.length === 0) return 'no feeds; isnad feeds add FEED… or isnad watch FEED…\n'
  const colours = pc.createColors(colour)
  const widths = gridWidths(columns, Math.max(width, NARROWEST))
  const rowOf = (cells: readonly string[], paints: readonly ((text: string) => string)[]): string => gridRow(cells.map((text, i) => ({ text: withoutControls(text), paint: paints[i] })), columns, widths).join('\n')
  const plainText = (text: string): string => text
  const paints = (feed: ListedFeedState) => columns.map(({ head }) => (head === 'what failed' ? (feed.failures > 0 ? colours.red : colours.yellow) : plainText))
  return `${[rowOf(columns.map(({ head }) => head), columns.map(() => colours.underline)), ...feeds.map((feed) => rowOf(columns.map(({ cell }) => cell(feed, now)), paints(feed)))].join('\n')}\n`
}

/** What failed and why, in words; empty when nothing did. */
export function troubleOf({ paused, failures, reason, reasons }: ListedFeedState): string {
  const why = reason === null ? '' : `: ${reason}`
  const feed = paused ? `paused${why}` : failures > 0 ? `could not be read, ${timesText(failures)}${why}` : null
  const ofItems = reasons.map(({ state, reason: said, items: count }) => `${count.toLocaleString('en-US')} ${state === 'failed' ? 'to be tried again' : 'given up'}: ${said}`)
  return [feed, ...ofItems].filter((part) => part !== null).join('; ')
}

const timesText = (times: number): string => (times === 1 ? 'once' : `${times} times in a row`)

const agoText = (then: Date, now: Date): string => `${spanText((now.getTime() - then.getTime()) / 1000)} ago`

function untilText(then: Date, now: Date): string {
  const seconds = (then.getTime() - now.getTime()) / 1000
  return seconds <= 0 ? 'now' : `in ${spanText(seconds)}`
}

/** The largest unit that counts: `40 s`, `12 min`, `3 h`, `2 d`. */
function spanText(seconds: number): string {
  if (seconds < 60) return `${Math.max(0, Math.round(seconds))} s`
  if (seconds < 3600) return `${Math.round(seconds / 60)} min`
  return seconds < 172_800 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86_400)} d`
}

/** A name of a feed for a line of a log. */
export const feedNameText = ({ title, address }: { readonly title: string | null; readonly address: string }): string => isolated(withoutControls(title ?? shownAddress(address)))
