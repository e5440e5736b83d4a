import { loadReports } from '../../store/articles.js'
import { type OneStory, storyNumbered } from '../../store/one-story.js'
import type { Store } from '../../store/open.js'
import type { Contradiction, Differences } from '../contradictions/contradiction.js'
import { contradictionsOf } from '../contradictions/contradictions.js'
import { type MergedEvent, mergeRecords } from '../events/merge.js'
import type { Report } from '../../store/report.js'
import type { SourceKnowledge } from '../sources/knowledge.js'
import { type Provenance, storySources } from '../sources/provenance.js'

/** A stored story with whatever it is known through, and what its reports do not agree in. */
export interface KnownStory {
  readonly story: OneStory
  readonly reports: readonly Report[]
  readonly sources: Provenance
  /** Events that several outlets tell of, most outlets first. */
  readonly events: readonly { readonly event: MergedEvent; readonly sources: Provenance }[]
  readonly differences: Differences
}

/** Through whom a story of the store is known, and each event that several of its outlets tell of; null where there is no such story. */
export async function readStorySources({ db }: Store, id: number, knowledge: SourceKnowledge): Promise<KnownStory | null> {
  const story = await storyNumbered(db, id)
  if (!story) return null
  const reports = await loadReports(db, story.articles)
  const indexOf = new Map(reports.map(({ article }, i) => [article, i]))
  const sources = storySources(reports, knowledge)
  const merged = mergeRecords(reports)
  const events = merged.filter(({ records }) => new Set(records.map(({ article }) => reports[indexOf.get(article)!].text.outlet ?? article)).size > 1)
    .map((event) => ({ event, sources: sources.event({ records: event.records.map(({ article, record }) => ({ report: indexOf.get(article)!, record })) }) }))
  const outletsOf = ({ reports: within, outletOf }: Provenance): number => new Set(within.map((report) => outletOf[report])).size
  return { story, reports, sources: sources.story, events: events.sort((a, b) => outletsOf(b.sources) - outletsOf(a.sources)), differences: contradictionsOf(reports, merged.map(({ records }) => records.map(({ record }) => record.id))) }
}

/** What the reports of a story contradict each other in, without what it is known through. */
export async function readDifferences(db: Store['db'], id: number): Promise<readonly Contradiction[]> {
  const story = await storyNumbered(db, id)
  const reports = await loadReports(db, story?.articles ?? [])
  return contradictionsOf(reports, mergeRecords(reports).map(({ records }) => records.map(({ record }) => record.id))).contradictions
}
