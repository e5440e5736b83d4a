import { isFuture } from '../future.js'
import type { Aside, Block } from './blocks.js'
import type { Head } from './head.js'
import { beginsWith } from './marks.js'
import type { PageTables } from './tables.js'
import { dateIn, stampIn } from './written-date.js'
import { wordsOf } from './words.js'

const PUBLISHED = ['article:published_time', 'og:published_time', 'og:article:published_time', 'datepublished', 'article:published', 'parsely-pub-date', 'sailthru.date', 'cxenseparse:recs:publishtime', 'publication_date', 'pubdate', 'publishdate', 'publish-date', 'publish_date', 'dc.date.issued', 'dcterms.issued', 'dc.date.created', 'dcterms.created', 'dc.date', 'dcterms.date', 'date', 'article.published', 'article.created']
const MODIFIED = ['article:modified_time', 'og:updated_time', 'og:modified_time', 'datemodified', 'dcterms.modified', 'last-modified']
/** Days by which a date of publication may lie after what else the page says: zones and clocks differ. */
const SLACK = 2
/** And where only one other date speaks against it. */
const FAR = 31
/** A page does not show more lines with dates beside its headline. */
const LONGEST_LINE = 300

/** Where on the page its dates are looked for: by index of block. */
export interface Surroundings {
  /** Lines beside the headline. */
  readonly near: readonly number[]
  /** The first and the last paragraph of the body: what stands between is text of the article. */
  readonly first: number
  readonly last: number
  /** When the page is read. */
  readonly now: Date
}

interface Statement {
  readonly value: string
  /** What machines are told can be checked against each other; a line that only looks like a date cannot. */
  readonly firm: boolean
}

/** The date of publication: what the page says most plainly, as exactly as it says it. A date that others on the page make impossible is passed over. */
export function publishedIn({ meta, linked }: Head, blocks: readonly Block[], asides: readonly Aside[], { near, first, last, now }: Surroundings, tables: PageTables): string | null {
  const stamps = (values: readonly unknown[]): Statement[] => values.flatMap((value) => {
    const stamp = typeof value === 'string' || typeof value === 'number' ? stampIn(String(value), tables) : null
    return stamp ? [{ value: stamp, firm: true }] : []
  })
  const outside = (i: number): boolean => i < first || i > last
  const lines = near.map((i) => datesIn(blocks[i].text, tables))
  const labelled = blocks.flatMap(({ text }, i) => (outside(i) && text.length <= LONGEST_LINE ? datesIn(text, tables).published : []))
  const loose = (value: string): Statement => ({ value, firm: false })
  const isUpdate = (at: number): boolean => blocks[at] !== undefined && datesIn(blocks[at].text, tables).isUpdate
  const times = asides.filter(({ kind, at }) => kind === 'time' && !isUpdate(at))
  const told = [
    ...stamps(PUBLISHED.map((name) => meta.get(name))),
    ...stamps(linked.slice(0, 1).map(({ published }) => published)),
    ...stamps(asides.filter(({ kind, at }) => kind === 'published' && outside(at)).map(({ value }) => value)),
    ...labelled.map((value) => ({ value, firm: true })),
    ...stamps(times.filter(({ at }) => near.includes(at) || at === first).map(({ value }) => value)).map(({ value }) => loose(value)),
    ...lines.flatMap(({ plain }) => plain).map(loose),
    ...stamps(linked.map(({ published, created }) => published ?? created)),
    ...stamps(times.map(({ value }) => value)).map(({ value }) => loose(value)),
  ]
  const statements = told.filter(({ value }) => !isFuture(value, now))
  const modified = stamps([...MODIFIED.map((name) => meta.get(name)), ...linked.slice(0, 1).map(({ modified }) => modified)]).map(({ value }) => value)
  const possible = statements.filter((one) => isPossible(one, statements, modified))
  return possible.length === 0 ? null : exactest(possible[0].value, possible.map(({ value }) => value))
}

const dayOf = (date: string): number => Date.parse(date.slice(0, 10)) / 86_400_000

function isPossible(one: Statement, all: readonly Statement[], modified: readonly string[]): boolean {
  if (modified.length > 0) return dayOf(one.value) <= dayOf(modified[0]) + SLACK
  const others = all.filter(({ value, firm }) => firm && value.slice(0, 10) !== one.value.slice(0, 10)).map(({ value }) => dayOf(value))
  // One other date may be the wrong one, unless they lie far apart.
  const slack = others.length > 1 ? SLACK : FAR
  return others.length === 0 || dayOf(one.value) <= Math.max(...others) + slack
}

/** Of dates on one day the one that also says the hour, and then the zone; nothing that says another hour. */
function exactest(date: string, others: readonly string[]): string {
  let best = date
  for (const other of others) if (other.length > best.length && (other.startsWith(best) || (other.slice(0, 16).replace(' ', 'T') === best.slice(0, 16).replace(' ', 'T') && best.length <= 19))) best = other
  return best
}

interface Dated {
  /** Dates behind a label of publication. */
  readonly published: readonly string[]
  /** The date of a line without a label. */
  readonly plain: readonly string[]
  readonly isUpdate: boolean
}

/** The dates of a line by the labels before them: `نشر في: … آخر تحديث: …`. */
function datesIn(line: string, tables: PageTables): Dated {
  const head = line.slice(0, LONGEST_LINE)
  const words = wordsOf(head, tables.spelling)
  const plain = words.map(({ word }) => word)
  const labels: { readonly kind: string; readonly start: number; readonly end: number }[] = []
  for (let i = 0; i < words.length; i++) {
    const label = tables.labels.get(plain[i])?.find(({ kind, words: phrase }) => (kind === 'published' || kind === 'updated') && beginsWith(plain, i, phrase))
    if (!label) continue
    labels.push({ kind: label.kind, start: words[i].start, end: words[i + label.words.length - 1].end })
    i += label.words.length - 1
  }
  const published = labels.flatMap(({ kind, end }, i) => (kind === 'published' ? (dateIn(head.slice(end, labels[i + 1]?.start), tables) ?? []) : []))
  const before = dateIn(head.slice(0, labels[0]?.start), tables)
  return { published, plain: before ? [before] : [], isUpdate: labels[0]?.kind === 'updated' }
}
