import { type Figure, PERSON } from '../../gist/figures/figures.js'
import type { EventRecord } from '../../record/record.js'
import type { Report } from '../../store/report.js'
import { type About, aboutFigure } from './about.js'
import type { Contradiction, Differences, Saying, Side, Update } from './contradiction.js'
import { LEAD, NEAR } from './lead.js'
import { recordAt, sayingOf, sidesOf } from './sayings.js'
import { dayOf, daysBetween, inOrder, publishedAt, storyDay } from './time.js'

/** Numbers further apart than by this factor are of different things, an attack and the war it is part of, unless everything else says that they are of one. */
const MOST_APART = 3

/** A figure as one report gives it. */
interface Claim {
  readonly report: Report
  readonly figure: Figure
  /** The record of the same words, or null. */
  readonly record: EventRecord | null
}

/** Different numbers of the same people with the same lot. `apart` says of two records that they are known to be of different events. */
export function numberDifferences(reports: readonly Report[], apart: (a: EventRecord, b: EventRecord) => boolean): Differences {
  const day = storyDay(reports)
  const groups = new Map<string, Claim[]>()
  for (const report of [...reports].sort(inOrder)) {
    for (const figure of report.gist.figures) {
      const record = recordOf(report, figure)
      if (figure.vague || figure.share || !isOfNow(figure, dayOf(report) ?? day) || (record && record.status !== 'actual')) continue
      const key = `${figure.whom} ${figure.kind}`
      const group = groups.get(key)
      if (group) group.push({ report, figure, record })
      else groups.set(key, [{ report, figure, record }])
    }
  }
  const contradictions: Contradiction[] = []
  const updates: Update[] = []
  for (const claims of groups.values()) {
    const found = compare(claims, apart)
    if (found.contradiction) contradictions.push(found.contradiction)
    if (found.update) updates.push(found.update)
  }
  return { contradictions, updates }
}

const recordOf = ({ records }: Report, { words, trigger }: Figure): EventRecord | null => (words.part === 'title' ? null : (recordAt(records, words) ?? recordAt(records, trigger)))

/** Told of the days around the report, not of a war since it began, a year or another time. */
function isOfNow({ date, over }: Figure, day: string | null): boolean {
  if (over || (date !== null && !isDay(date))) return false
  return date === null || day === null || Math.abs(daysBetween(date, day)) <= NEAR
}

const isDay = (date: string): boolean => date.length === 'YYYY-MM-DD'.length

function compare(claims: readonly Claim[], apart: (a: EventRecord, b: EventRecord) => boolean): { readonly contradiction: Contradiction | null; readonly update: Update | null } {
  const byReport = new Map<Report, Claim[]>()
  for (const claim of claims) byReport.set(claim.report, [...(byReport.get(claim.report) ?? []), claim])
  const main = [...byReport.values()].map(mainOf).filter((claim) => claim !== null)
  const contrary = new Set<Claim>()
  const grown = new Set<Claim>()
  for (let i = 0; i < main.length; i++) {
    for (let j = i + 1; j < main.length; j++) {
      const [a, b] = [main[i], main[j]]
      if (!differ(a, b) || !areComparable(a, b, apart) || agrees(byReport.get(b.report)!, a) || agrees(byReport.get(a.report)!, b)) continue
      const pair = grew(a, b) ? grown : contrary
      pair.add(a).add(b)
    }
  }
  const about = aboutFigure(claims[0].figure)
  return { contradiction: contrary.size > 0 ? contradictionOf(about, main, contrary) : null, update: contrary.size === 0 && grown.size > 0 ? updateOf(about, [...grown]) : null }
}

/** The one number a report leads with; null where it leads with several, or with none. A toll outweighs the numbers it is made of. */
function mainOf(claims: readonly Claim[]): Claim | null {
  const lead = claims.filter(({ figure: { words } }) => words.part === 'title' || words.start < LEAD)
  const tolls = lead.filter(({ figure }) => figure.total)
  const chosen = tolls.length > 0 ? tolls : lead
  // وفاة شخصين … ووفاة ثلاثة آخرين: a number that comes on top of another is no whole.
  if (chosen.some(({ figure }) => figure.further) && claims.some(({ figure }) => !figure.further)) return null
  if (chosen.length === 0 || chosen.some((a) => chosen.some((b) => differ(a, b)))) return null
  // The text's exact words say more than the title's round ones.
  return [...chosen].sort((a, b) => Number(b.figure.exact) - Number(a.figure.exact) || Number(a.figure.words.part === 'title') - Number(b.figure.words.part === 'title'))[0]
}

const top = ({ figure }: Claim): number => figure.high ?? Number.POSITIVE_INFINITY

const differ = (a: Claim, b: Claim): boolean => a.figure.low > top(b) || b.figure.low > top(a)

const agrees = (claims: readonly Claim[], with_: Claim): boolean => claims.some((claim) => !differ(claim, with_))

/** A later report has more; of two of one time, or of unknown times, the one with more says that it has grown. */
function grew(a: Claim, b: Claim): boolean {
  const [at, bt] = [publishedAt(a.report), publishedAt(b.report)]
  const [fewer, more] = a.figure.low > top(b) ? [b, a] : [a, b]
  if (at === null || bt === null || at === bt) return more.figure.risen
  return fewer === (at < bt ? a : b)
}

function areComparable(a: Claim, b: Claim, apart: (a: EventRecord, b: EventRecord) => boolean): boolean {
  const [f, g] = [a.figure, b.figure]
  if (Math.max(f.low, g.low, 1) > MOST_APART * Math.max(1, Math.min(f.high ?? f.low, g.high ?? g.low)) && !isOneLot(a, b)) return false
  if (f.country && g.country && f.country !== g.country) return false
  if (f.date && g.date && Math.abs(daysBetween(f.date, g.date)) > 1) return false
  if (isAfter(f.date, b.report) || isAfter(g.date, a.report)) return false
  if (a.record && b.record && (apart(a.record, b.record) || countriesApart(a.record, b.record))) return false
  return placesMeet(f, g)
}

/** Two who differ widely on one thing, as both sides of a battle do: of the same side in the same town on the same day, each told by somebody else. */
function isOneLot(a: Claim, b: Claim): boolean {
  const [f, g] = [a.figure, b.figure]
  const towns = ({ places }: Figure): string[] => places.filter(({ precision }) => precision !== 'country' && precision !== 'province').map(({ name, country }) => `${name} ${country}`)
  const there = towns(g)
  if (f.country !== g.country || (f.country === null && f.whom === PERSON) || f.date === null || f.date !== g.date || !towns(f).some((town) => there.includes(town))) return false
  const [x, y] = [a, b].map(({ report, figure, record }) => sayingOf(report, figure.words, figure.sentence, record).chain.at(-1)?.name)
  return x !== undefined && y !== undefined && x !== y
}

/** What happens on a day, no report of the day before can tell of. */
function isAfter(date: string | null, report: Report): boolean {
  const day = dayOf(report)
  return date !== null && day !== null && daysBetween(day, date) > 0
}

function countriesApart(a: EventRecord, b: EventRecord): boolean {
  const [x, y] = [a, b].map((r) => r.actor.map((who) => who.country).filter((country) => country !== null))
  return x.length > 0 && y.length > 0 && !x.some((country) => y.includes(country))
}

/** Where both say a place smaller than a country, they say one of the same name; else one country. */
function placesMeet(f: Figure, g: Figure): boolean {
  if (f.places.length === 0 || g.places.length === 0) return true
  const [x, y] = [f, g].map(({ places }) => places.filter(({ precision }) => precision !== 'country' && precision !== 'province'))
  if (f.places.some((p) => g.places.some((q) => p.name === q.name && p.country === q.country))) return true
  if (x.length > 0 && y.length > 0) return false
  return f.places.some((p) => g.places.some((q) => p.country !== null && p.country === q.country))
}

const said = (claims: readonly Claim[]): { value: string; report: Report; saying: Saying }[] => claims.map(({ report, figure, record }) => ({ value: rangeText(figure), report, saying: sayingOf(report, figure.words, figure.sentence, record) }))

function contradictionOf(about: About, main: readonly Claim[], contrary: ReadonlySet<Claim>): Contradiction {
  const values = new Set([...contrary].map(({ figure }) => rangeText(figure)))
  const sides = sidesOf(said(main.filter(({ figure }) => values.has(rangeText(figure)))))
  const lows = [...contrary].map(({ figure }) => figure.low)
  const spread = (Math.max(...lows) - Math.min(...lows)) / Math.max(1, ...lows)
  return { kind: 'number', ...about, sides, weight: 0.5 + 0.4 * spread }
}

/** The steps in order of publication; a report that repeats a step stands with it. */
function updateOf(about: About, grown: readonly Claim[]): Update {
  const steps: Side[] = []
  for (const claim of [...grown].sort((a, b) => inOrder(a.report, b.report))) {
    const value = rangeText(claim.figure)
    const known = steps.findIndex((step) => step.value === value)
    const saying = sayingOf(claim.report, claim.figure.words, claim.figure.sentence, claim.record)
    if (known < 0) steps.push({ value, sayings: [saying], lexicon: [] })
    else steps[known] = { ...steps[known], sayings: [...steps[known].sayings, saying] }
  }
  return { ...about, steps }
}

/** `12`, `at least 12`, `at most 12`, `10–15`. */
export function rangeText({ low, high, about }: Pick<Figure, 'low' | 'high' | 'about'>): string {
  if (about !== undefined) return `about ${about}`
  if (high === null) return `at least ${low}`
  if (low === high) return String(low)
  return low === 0 ? `at most ${high}` : `${low}–${high}`
}
