import type { Entity, EventRecord } from '../../record/record.js'
import type { Span } from '../../text/article.js'
import type { Report } from '../../store/report.js'
import { aboutAct, namesOf } from './about.js'
import { type Act, actsOf, areOne, daysApart, isSame, type Open, placesApart } from './acts.js'
import type { Contradiction, ContradictionKind } from './contradiction.js'
import { sayingOfRecord, sidesOf } from './sayings.js'

/** What acts can differ in, and how a report's wording of it is shown. */
interface Respect {
  readonly kind: Extract<ContradictionKind, Open>
  readonly weight: number
  /** Acts that are evidence: those that say something of it. */
  readonly says: (record: EventRecord) => boolean
  readonly apart: (a: EventRecord, b: EventRecord) => boolean
  readonly value: (record: EventRecord) => string
  readonly words: (record: EventRecord) => Span
}

const whole = ({ start, end, text }: { readonly start: number; readonly end: number; readonly text: string }): Span => ({ start, end, text })
const words = (who: readonly Entity[]): Span | null => {
  const said = who.find((e) => e.start !== null)
  return said ? { start: said.start!, end: said.end!, text: said.text! } : null
}

const respects: readonly Respect[] = [
  { kind: 'status', weight: 0.9, says: (r) => r.status === 'actual' || r.status === 'negated', apart: (a, b) => a.status !== b.status, value: (r) => (r.status === 'actual' ? 'it happened' : 'it did not happen'), words: (r) => r.trigger },
  { kind: 'actor', weight: 0.85, says: (r) => r.event === 'ASSAULT' && r.actor.some((who) => who.entity !== null) && words(r.actor) !== null, apart: actorsApart, value: (r) => namesOf(r.actor, 'en'), words: (r) => words(r.actor)! },
  { kind: 'date', weight: 0.4, says: (r) => r.date?.precision === 'day' && r.date.value !== null, apart: (a, b) => daysApart(a.date, b.date), value: (r) => r.date!.value!, words: (r) => whole(r.date!) },
  { kind: 'place', weight: 0.4, says: (r) => r.place !== null, apart: (a, b) => placesApart(a.place, b.place), value: (r) => r.place!.nameEn, words: (r) => whole(r.place!) },
]

/** Nobody in common, and of other countries. */
function actorsApart(a: EventRecord, b: EventRecord): boolean {
  if (a.actor.some((x) => b.actor.some((y) => isSame(x, y)))) return false
  const [x, y] = [a, b].map((r) => r.actor.map((who) => who.country).filter((country) => country !== null))
  return x.length > 0 && y.length > 0 && !x.some((country) => y.includes(country))
}

/** Acts that reports tell as one but for whether, by whom, when or where. */
export function eventContradictions(reports: readonly Report[]): Contradiction[] {
  const acts = actsOf(reports)
  return respects.flatMap((respect) => contradictionsIn(acts.filter(({ record }) => respect.says(record)), respect))
}

function contradictionsIn(acts: readonly Act[], respect: Respect): Contradiction[] {
  const groups: Act[][] = []
  for (const act of acts) {
    const group = groups.find((others) => others.some((other) => areOne(act, other, respect.kind)))
    if (group) group.push(act)
    else groups.push([act])
  }
  return groups.flatMap((group) => {
    const contrary = group.filter((a) => group.some((b) => a.report !== b.report && respect.apart(a.record, b.record) && !group.some((c) => saysBoth(c, a, b, group, respect))))
    if (contrary.length === 0) return []
    const sides = sidesOf(contrary.map(({ report, record }) => ({ value: respect.value(record), report, saying: sayingOfRecord(report, record, respect.words(record)) })))
    return sides.length < 2 ? [] : [{ kind: respect.kind, ...aboutAct(contrary[0].record), sides, weight: respect.weight }]
  })
}

/** A report that says the one and the other tells of two acts, or of two who say so. */
function saysBoth(c: Act, a: Act, b: Act, group: readonly Act[], { apart, kind }: Respect): boolean {
  if (kind === 'status' || c.report !== a.report) return false
  return !apart(c.record, b.record) || group.some((d) => d.report === b.report && !apart(d.record, a.record))
}
