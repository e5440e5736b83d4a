import type { Report } from '../../store/report.js'
import type { Copy } from './copies.js'
import type { Credit } from './credits.js'
import type { Medium } from './media.js'
import type { Evidence } from './mention.js'
import { inOrder } from './order.js'

/** Who stands between an outlet and a stretch of its text, because the text is not its own: an agency that is credited, or the outlet whose text it is. */
export interface Carrier {
  /** The medium credited, null for agencies that are not named; undefined where the text is another outlet's. */
  readonly credited?: Medium | null
  /** The report whose text it is. */
  readonly holder?: { readonly report: number; readonly copy: Copy }
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
 * Reads whose text it is from credits and copies. Of the articles that share a stretch of text (null: the text as a whole) one holds it: one that credits a single agency, whose text it then is in all of them; else one that
 * credits several, or agencies it does not name; else the earliest. Where nothing says which is the earliest, one of them holds it for all, so that together they count once.
 */
export function carriersOf(reports: readonly Report[], copies: readonly Copy[], credits: readonly (readonly Credit[])[]): (report: number, stretch: Stretch | null) => readonly Carrier[] {
  const copiesOf = new Map<number, Copy[]>()
  for (const copy of copies) for (const report of [copy.source, copy.copy]) copiesOf.set(report, [...(copiesOf.get(report) ?? []), copy])
  const named = (report: number): readonly Credit[] => credits[report].filter(({ medium }) => medium !== null)
  const rank = (report: number): number => (named(report).length === 1 ? 0 : credits[report].length > 0 ? 1 : 2)
  const better = (a: number, b: number): number => rank(a) - rank(b) || inOrder(reports[a], reports[b])

  return (report, stretch) => {
    const shared = (copiesOf.get(report) ?? []).filter((copy) => isIn(copy, report, stretch)).sort((p, q) => better(other(p, report), other(q, report)))
    // A text of the same outlet may be the better one: its credits are those of both.
    const held = shared.find((copy) => better(other(copy, report), report) < 0)
    if (rank(report) > 0 && held) {
      const holder = other(held, report)
      const evidence = copied(reports, held, report)
      return [rank(holder) === 0 ? { credited: named(holder)[0].medium, evidence } : { holder: { report: holder, copy: held }, evidence }]
    }
    return (named(report).length > 0 ? named(report) : credits[report]).map((credit) => ({ credited: credit.medium, evidence: creditLine(report, credit) }))
  }
}

/** Where a stretch of one of two articles stands in the other. */
export function stretchInOther(copy: Copy, report: number, { start, end }: Stretch): Stretch | null {
  const [here, there] = copy.source === report ? (['a', 'b'] as const) : (['b', 'a'] as const)
  const passage = copy.passages.find((p) => overlap(p[here], { start, end }) >= LEAST_COVERED * (end - start))
  if (!passage) return null
  const from = passage[there].start + Math.max(0, start - passage[here].start)
  return { start: Math.min(from, passage[there].end - 1), end: Math.min(passage[there].end, Math.max(from + 1, passage[there].start + end - passage[here].start)) }
}

const other = (copy: Copy, report: number): number => (copy.source === report ? copy.copy : copy.source)

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
