import { dayOf } from '../../store/days.js'
import type { StoryRow } from '../../store/stories.js'
import { mergeRecords, type Party } from '../events/merge.js'
import type { Comparable } from '../grouping/features.js'
import { bestHeadline } from '../grouping/headline.js'
import type { Report } from '../../store/report.js'

/** Who acts, kept for showing. */
export interface StoryBody {
  readonly actors: readonly Party[]
}

const MOST_ACTORS = 12
/** Characters of the text that stand for a headline where there is none. */
const BEGINNING = 80

/** Everything that is kept of a story but its number. */
export function storyOf(members: readonly { readonly report: Report; readonly comparable: Comparable }[]): Omit<StoryRow, 'id' | 'members'> {
  const reports = members.map(({ report }) => report)
  const headlines = members.map(({ report, comparable }) => ({ headline: report.text.title ?? '', comparable }))
  const best = reports[bestHeadline(headlines)].text
  const days = reports.flatMap(({ text }) => dayOf(text.published) ?? []).sort()
  const events = mergeRecords(reports)
  const actors = actorsOf(events.flatMap(({ actors: parties, records }) => parties.map((party) => ({ party, count: records.length }))))
  const body: StoryBody = { actors }
  return {
    title: best.title?.trim() || best.text.slice(0, BEGINNING),
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    outlets: [...new Set(reports.flatMap(({ text }) => text.outlet ?? []))],
    actors: actors.map(({ key }) => key),
    body,
    // What one record tells alone stands in that record.
    events: events.filter(({ records }) => records.length > 1).map(({ event, mode, status, first, last, actors: who, recipients, place, records }) => ({
      event, mode, status, first, last, body: { actors: who, recipients, place, records: records.map(({ article, record }) => ({ article, record: record.id })) },
    })),
  }
}

/** Whoever acts in most records first. */
function actorsOf(acts: readonly { readonly party: Party; readonly count: number }[]): Party[] {
  const counts = new Map<string, { party: Party; count: number }>()
  for (const { party, count } of acts) {
    const known = counts.get(party.key)
    if (known) known.count += count
    else counts.set(party.key, { party, count })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).slice(0, MOST_ACTORS).map(({ party }) => party)
}
