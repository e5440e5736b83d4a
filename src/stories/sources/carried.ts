import type { Report } from '../report.js'
import type { Copy } from './copies.js'
import type { Credit } from './credits.js'
import type { Medium } from './media.js'
import type { Evidence } from './mention.js'
import { inOrder } from './order.js'

/** Who stands between an outlet and a stretch of its text, because the text is not its own: an agency that is credited, or the outlet it is copied from. */
export interface Carrier {
  /** The medium credited, null for agencies that are not named; undefined where the text is another outlet's. */
  readonly credited?: Medium | null
  /** The copy that the text is; its source is the earliest that has it. */
  readonly copy?: Copy
  readonly evidence: Evidence
}

/** A stretch of an article's text, half open. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A stretch is copied when so much of it stands in one shared passage. */
const LEAST_COVERED = 0.5
/** A text is another's as a whole when so many of its words are. */
const LEAST_WHOLE = 0.5

/**
 * Reads whose text it is from credits and copies.
 * Credits go first: text that two articles share and one of them credits to an agency is that agency's in both. Else the earliest article that has it is the source; where nothing says which is the earliest, one of them
 * stands for all, so that together they count once.
 */
export function carriersOf(reports: readonly Report[], copies: readonly Copy[], credits: readonly (readonly Credit[])[]): (report: number, stretch: Stretch | null) => readonly Carrier[] {
  const asCopy = new Map<number, Copy[]>()
  const asEither = new Map<number, Copy[]>()
  const into = (map: Map<number, Copy[]>, key: number, copy: Copy): void => { map.set(key, [...(map.get(key) ?? []), copy]) }
  for (const copy of copies) {
    into(asCopy, copy.copy, copy)
    into(asEither, copy.copy, copy)
    into(asEither, copy.source, copy)
  }
  const named = (report: number): readonly Credit[] => credits[report].filter(({ medium }) => medium !== null)
  const earliestFirst = (of: (copy: Copy) => number) => (p: Copy, q: Copy): number => inOrder(reports[of(p)], reports[of(q)])

  return (report, stretch) => {
    const own = named(report).length > 0 ? named(report) : credits[report]
    if (own.length > 0) return own.map((credit) => ({ credited: credit.medium, evidence: creditLine(report, credit) }))
    const shared = (asEither.get(report) ?? []).filter((copy) => isIn(copy, report, stretch)).sort(earliestFirst((copy) => other(copy, report)))
    const withCredit = shared.find((copy) => named(other(copy, report)).length === 1)
    if (withCredit) return [{ credited: named(other(withCredit, report))[0].medium, evidence: copied(reports, withCredit, report) }]
    const sources = (asCopy.get(report) ?? []).filter((copy) => isIn(copy, report, stretch) && outletOf(reports[copy.source]) !== outletOf(reports[report])).sort(earliestFirst((copy) => copy.source))
    return sources.length > 0 ? [{ copy: sources[0], evidence: copied(reports, sources[0], report) }] : []
  }
}

/** Where a stretch of a copy stands in its source. */
export function stretchInSource(copy: Copy, { start, end }: Stretch): Stretch | null {
  const passage = copy.passages.find(({ b }) => overlap(b, { start, end }) >= LEAST_COVERED * (end - start))
  return passage ? { start: passage.a.start + Math.max(0, start - passage.b.start), end: Math.min(passage.a.end, passage.a.start + Math.max(1, end - passage.b.start)) } : null
}

const other = (copy: Copy, report: number): number => (copy.source === report ? copy.copy : copy.source)
const outletOf = ({ text, article }: Report): string => text.outlet ?? `? ${article}`

function isIn(copy: Copy, report: number, stretch: Stretch | null): boolean {
  const side = copy.source === report ? 'a' : 'b'
  if (stretch === null) return (side === 'a' ? copy.shareOfSource : copy.shareOfCopy) >= LEAST_WHOLE
  return copy.passages.some((passage) => overlap(passage[side], stretch) >= LEAST_COVERED * (stretch.end - stretch.start))
}

const overlap = (a: Stretch, b: Stretch): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

const creditLine = (report: number, { where, text, start, end }: Credit): Evidence => ({ by: 'credit', report, where, start, end, text })

function copied(reports: readonly Report[], copy: Copy, report: number): Evidence {
  const { start, end } = copy.source === report ? copy.longest.a : copy.longest.b
  return { by: 'copied text', report, from: other(copy, report), share: copy.source === report ? copy.shareOfSource : copy.shareOfCopy, order: copy.order, start, end, text: reports[report].text.text.slice(start, end) }
}
