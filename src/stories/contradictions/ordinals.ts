import type { Ordinal } from '../../gist/figures/ordinals.js'
import type { Report } from '../../store/report.js'
import { aboutOrdinal } from './about.js'
import type { Contradiction } from './contradiction.js'
import { sayingOf, sidesOf } from './sayings.js'
import { dayOf } from './time.js'

interface Counted {
  readonly report: Report
  readonly ordinal: Ordinal
}

const names = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** One round, summit or batch of the same thing that is called by different numbers. A report that speaks of several is no evidence: it tells of one and of the next. */
export function ordinalContradictions(reports: readonly Report[]): Contradiction[] {
  const found: Contradiction[] = []
  const nouns = new Map<string, Counted[]>()
  for (const report of reports) for (const ordinal of report.gist.ordinals) nouns.set(ordinal.noun, [...(nouns.get(ordinal.noun) ?? []), { report, ordinal }])
  for (const counted of nouns.values()) {
    for (const series of seriesOf(counted)) {
      const certain = series.filter(({ report }) => new Set(series.filter((c) => c.report === report).map((c) => c.ordinal.value)).size === 1)
      const told = certain.filter((one) => certain.some((other) => one.ordinal.value !== other.ordinal.value && !followed(one, other) && !followed(other, one)))
      const sides = sidesOf(told.map(({ report, ordinal }) => ({ value: names[ordinal.value] ?? `${ordinal.value}th`, report, saying: sayingOf(report, ordinal.words, ordinal.sentence) })))
      if (sides.length > 1) found.push({ kind: 'ordinal', ...aboutOrdinal(series[0].ordinal), sides, weight: 0.5 })
    }
  }
  return found
}

/** The third batch on one day and the fourth on the next are two. */
function followed(first: Counted, next: Counted): boolean {
  const [day, later] = [dayOf(first.report), dayOf(next.report)]
  return day !== null && later !== null && day < later && first.ordinal.value < next.ordinal.value
}

/** Those that are of the same thing, together. */
function seriesOf(counted: readonly Counted[]): Counted[][] {
  const series: Counted[][] = []
  for (const one of counted) {
    const same = series.filter((others) => others.some((other) => isSame(one.ordinal, other.ordinal)))
    const joined = [...same.flat(), one]
    for (const old of same) series.splice(series.indexOf(old), 1)
    series.push(joined)
  }
  return series
}

/** A word of what they are of in common, and no different countries. */
function isSame(a: Ordinal, b: Ordinal): boolean {
  const shared = a.of.filter((word) => b.of.includes(word)).length
  const countries = a.countries.filter((country) => b.countries.includes(country)).length
  if (a.countries.length > 0 && b.countries.length > 0 && countries === 0) return false
  return shared > 0 || countries > 1
}
