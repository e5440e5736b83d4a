import { type Holder, holdsOn } from '../../gist/figures/holders.js'
import { areOneName } from '../../gist/figures/same-name.js'
import type { Titled } from '../../gist/figures/titles.js'
import type { Report } from '../../store/report.js'
import { aboutOffice, aboutPerson } from './about.js'
import type { Contradiction, Saying, Side } from './contradiction.js'
import { onePerReport, sayingOf, sidesOf } from './sayings.js'
import { dayOf, storyDay } from './time.js'

interface Named {
  readonly report: Report
  readonly titled: Titled
}

/** Office holders named by a name that is not theirs, or persons with an office that is not theirs: as the lexicon knows them, and as other reports name them. */
export function nameContradictions(reports: readonly Report[]): Contradiction[] {
  const day = storyDay(reports)
  const named = reports.flatMap((report) => report.gist.offices.map((titled): Named => ({ report, titled })))
  return [...grouped(named, ({ titled }) => `${titled.office}:${titled.country}`).flatMap((holders) => [...byLexicon(holders, day), ...amongReports(holders)]), ...grouped(named, personOf).flatMap(officesOf)]
}

function byLexicon(named: readonly Named[], day: string | null): Contradiction[] {
  const wrong = named.filter(({ report, titled }) => holdersOn(titled, dayOf(report) ?? day).length > 0)
  return wrong.length === 0 ? [] : [contradictionOf(wrong, named, day)]
}

/** Two names for one office that the lexicon knows nobody in; a report that has both tells of two persons. */
function amongReports(named: readonly Named[]): Contradiction[] {
  if (named[0].titled.known) return []
  const persons = bySpelling(named)
  const single = persons.filter((by) => by.every(({ report }) => persons.every((others) => others === by || !others.some((other) => other.report === report))))
  if (single.length < 2) return []
  return [{ kind: 'name', ...aboutOffice(named[0].titled), sides: sidesOf(single.flatMap((by) => by.map(({ report, titled }) => ({ value: by[0].titled.name.text, report, saying: say({ report, titled })[1] })))), weight: 0.5 }]
}

/** Those named by spellings of one name together. */
function bySpelling(named: readonly Named[]): Named[][] {
  const persons: Named[][] = []
  for (const one of named) {
    const same = persons.find((others) => others.some((other) => areOneName(one.titled.key, other.titled.key)))
    if (same) same.push(one)
    else persons.push([one])
  }
  return persons
}

/** One person, whom the lexicon does not know, with several offices in different reports. */
function officesOf(named: readonly Named[]): Contradiction[] {
  const certain = named.filter(({ report, titled }) => titled.entity === null && named.every((other) => other.report !== report || other.titled.office === titled.office))
  const sides = sidesOf(certain.map((n) => ({ value: aboutOffice(n.titled).about, report: n.report, saying: say(n)[1] })))
  return sides.length < 2 ? [] : [{ kind: 'office', ...aboutPerson(certain[0].titled), sides, weight: 0.5 }]
}

const personOf = ({ titled }: Named): string => titled.entity ?? titled.key.join(' ')

const say = ({ report, titled }: Named): readonly [Report, Saying] => [report, sayingOf(report, titled.words, titled.sentence)]

function grouped(named: readonly Named[], keyOf: (n: Named) => string): Named[][] {
  const groups = new Map<string, Named[]>()
  for (const n of named) {
    const key = keyOf(n)
    const group = groups.get(key)
    if (group) group.push(n)
    else groups.set(key, [n])
  }
  return [...groups.values()]
}

/** Who holds the office by the lexicon where a report names another; where no day is known, only those whose name is half the same. */
function holdersOn({ others, name }: Titled, day: string | null): readonly Holder[] {
  if (day !== null) return others.filter((h) => holdsOn(h, day))
  const words = name.text.split(/\s+/)
  return others.filter((h) => h.name.split(/\s+/).some((word) => words.includes(word)))
}

function contradictionOf(wrong: readonly Named[], named: readonly Named[], day: string | null): Contradiction {
  const { titled } = wrong[0]
  const lexicon = [...new Map(wrong.flatMap((n) => holdersOn(n.titled, dayOf(n.report) ?? day)).map((h) => [h.entity, h])).values()]
  const right = named.filter((n) => n.titled.entity !== null && lexicon.some((h) => h.entity === n.titled.entity))
  const sides: Side[] = [
    { value: lexicon.map((h) => h.nameEn).join(' or '), sayings: onePerReport(right.map(say)), lexicon },
    ...bySpelling(wrong).map((by) => ({ value: by[0].titled.name.text, sayings: onePerReport(by.map(say)), lexicon: [] })),
  ]
  return { kind: wrong.some((n) => n.titled.entity !== null) ? 'office' : 'name', ...aboutOffice(titled), sides: sides.sort((a, b) => b.sayings.length - a.sayings.length), weight: right.length > 0 ? 0.6 : 0.45 }
}
