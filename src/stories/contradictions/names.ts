import { type Holder, holdsOn } from '../../gist/figures/holders.js'
import type { Titled } from '../../gist/figures/titles.js'
import type { Report } from '../report.js'
import type { Contradiction, Saying, Side } from './contradiction.js'
import { onePerReport, sayingOf } from './sayings.js'
import { dayOf, storyDay } from './time.js'

interface Named {
  readonly report: Report
  readonly titled: Titled
}

/** Office holders named by a name that is not theirs: as the lexicon knows them, and as other reports name them. */
export function nameContradictions(reports: readonly Report[]): Contradiction[] {
  const day = storyDay(reports)
  const offices = new Map<string, Named[]>()
  for (const report of reports) {
    for (const titled of report.gist.offices) {
      const key = `${titled.office}:${titled.country}`
      offices.set(key, [...(offices.get(key) ?? []), { report, titled }])
    }
  }
  return [...offices.values()].flatMap((named) => {
    const wrong = named.filter(({ report, titled }) => holdersOn(titled, dayOf(report) ?? day).length > 0)
    return wrong.length === 0 ? [] : [contradictionOf(wrong, named, day)]
  })
}

/** Who holds the office by the lexicon where a report names another; where no day is known, only those whose name is half the same. */
function holdersOn({ others, name }: Titled, day: string | null): readonly Holder[] {
  if (day !== null) return others.filter((h) => holdsOn(h, day))
  const words = name.text.split(/\s+/)
  return others.filter((h) => h.name.split(/\s+/).some((word) => words.includes(word)))
}

function contradictionOf(wrong: readonly Named[], named: readonly Named[], day: string | null): Contradiction {
  const { titled, report } = wrong[0]
  const lexicon = [...new Map(wrong.flatMap((n) => holdersOn(n.titled, dayOf(n.report) ?? day)).map((h) => [h.entity, h])).values()]
  const right = named.filter((n) => n.titled.entity !== null && lexicon.some((h) => h.entity === n.titled.entity))
  const say = (n: Named): readonly [Report, Saying] => [n.report, sayingOf(n.report, n.titled.words, n.titled.sentence)]
  const names = new Map<string, Named[]>()
  for (const n of wrong) names.set(n.titled.name.text, [...(names.get(n.titled.name.text) ?? []), n])
  const sides: Side[] = [
    { value: lexicon.map((h) => h.nameEn).join(' or '), sayings: onePerReport(right.map(say)), lexicon },
    ...[...names].map(([name, by]) => ({ value: name, sayings: onePerReport(by.map(say)), lexicon: [] })),
  ]
  return { kind: 'name', about: `${titled.office} (${titled.country})`, sides: sides.sort((a, b) => b.sayings.length - a.sayings.length), weight: report && right.length > 0 ? 0.6 : 0.45 }
}
