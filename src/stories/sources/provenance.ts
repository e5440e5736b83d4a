import type { EventRecord } from '../../record/record.js'
import type { Report } from '../../store/report.js'
import { type Copy, copiesAmong } from './copies.js'
import { graphOf, type SourceGraph } from './graph.js'
import { type Independence, independenceOf } from './origins.js'
import { inOrder, precedence } from './order.js'
import type { SourceKnowledge } from './knowledge.js'
import { type Road, type Roads, roadsOf } from './roads.js'
import type { Strength } from './told.js'

/** Which report was published first. */
export interface First {
  /** Index of the report; of those that may be the first, the one by `inOrder`. */
  readonly report: number
  /** Every report of another outlet is known to be later. */
  readonly sure: boolean
  /** It says when it was published. */
  readonly dated: boolean
}

/** Through whom a story, or one event of it, is known. Reports are given by their index. */
export interface Provenance {
  /** Reports that tell of it, in order of publication. */
  readonly reports: readonly number[]
  /** Key of the outlet of every report of the story. */
  readonly outletOf: readonly string[]
  readonly graph: SourceGraph
  readonly roads: readonly Road[]
  readonly independence: Independence
  readonly first: First | null
  /** Copies between those reports. */
  readonly copies: readonly Copy[]
}

/** Records of several reports that tell of one event. */
export interface ToldEvent {
  readonly records: readonly { readonly report: number; readonly record: EventRecord }[]
}

export interface StorySources {
  readonly story: Provenance
  /** Of one event of the story. */
  event(event: ToldEvent): Provenance
}

/**
 * Through whom the reports of a story know it. In a story each article counts by the sources it names; by its own voice only when it names none.
 * In an event each report counts by what its records of that event name: sources, else the speaker of a statement, else who acts by speaking, else its own voice. So a lead that names nobody does not stand beside the
 * paragraph that does.
 */
export function storySources(reports: readonly Report[], knowledge: SourceKnowledge, copies: readonly Copy[] = copiesAmong(reports, knowledge.spelling)): StorySources {
  const roads = roadsOf(reports, copies, knowledge)
  const ordered = reports.map((_, i) => i).sort((a, b) => inOrder(reports[a], reports[b]))
  const provenance = (own: readonly Road[]): Provenance => {
    const told = new Set(own.map(({ report }) => report))
    const within = ordered.filter((report) => told.has(report))
    const graph = graphOf(reports, carrying(within, own, ordered), roads.outlets, own, roads.identity)
    return { reports: within, outletOf: roads.outlets, graph, roads: own, independence: independenceOf(graph, roads.outlets, own), first: firstOf(reports, within), copies: copies.filter((copy) => told.has(copy.source) && told.has(copy.copy)) }
  }
  return {
    story: provenance(ordered.flatMap((report) => storyRoads(roads, report))),
    event: ({ records }) => provenance(ordered.flatMap((report) => eventRoads(roads, report, records.filter((r) => r.report === report).map(({ record }) => reports[report].records.findIndex(({ id }) => id === record.id))))),
  }
}

/** The reports, and those that text of theirs is copied from. */
function carrying(within: readonly number[], roads: readonly Road[], ordered: readonly number[]): number[] {
  const needed = new Set([...within, ...roads.flatMap(({ stops }) => stops.flatMap(({ outlet }) => (outlet === null ? [] : [outlet])))])
  return ordered.filter((report) => needed.has(report))
}

function storyRoads(roads: Roads, report: number): readonly Road[] {
  const told = roads.told[report].filter(({ strength }) => strength !== 'acted')
  return told.length > 0 ? told : roads.ownVoice(report, null)
}

const STRENGTHS: readonly Strength[] = ['told', 'said', 'acted']

function eventRoads(roads: Roads, report: number, records: readonly number[]): readonly Road[] {
  if (records.length === 0) return []
  const own = roads.told[report].filter(({ record }) => record !== null && records.includes(record))
  for (const strength of STRENGTHS) {
    const strongest = own.filter((road) => road.strength === strength)
    if (strongest.length > 0) return strongest
  }
  return records.slice(0, 1).flatMap((record) => roads.ownVoice(report, record))
}

function firstOf(reports: readonly Report[], ordered: readonly number[]): First | null {
  if (ordered.length === 0) return null
  const [report] = ordered
  return { report, dated: Boolean(reports[report].text.published), sure: ordered.every((other) => reports[other].text.outlet === reports[report].text.outlet || precedence(reports[report], reports[other]) === 'before') }
}
