import type { LinkKind } from '../../sources/kinds.js'
import type { Report } from '../../store/report.js'
import type { Identity } from './identity.js'
import type { Evidence, Mention } from './mention.js'
import type { Road } from './roads.js'

export type NodeKind = 'outlet' | LinkKind

/** Somebody who tells, or is the first to know. */
export interface SourceNode {
  readonly key: string
  /** `outlet` for one that published a report of the story, whatever else it is. */
  readonly kind: NodeKind
  /** Fullest Arabic form in the reports, or the lexicon's; an outlet's as given. */
  readonly name: string
  readonly nameEn: string
  readonly entity: string | null
  readonly country: string | null
  readonly sector: readonly string[]
  /** How many persons an unnamed source is. */
  readonly count: number | 'several' | null
  /** Indices of the reports it published. */
  readonly reports: readonly number[]
}

/** `from` has it from `to`: nearer the reader first. */
export interface SourceEdge {
  readonly from: string
  readonly to: string
  /** What it rests on, in order of publication; the same words for several records are given once. */
  readonly evidence: readonly Evidence[]
}

export interface SourceGraph {
  readonly nodes: readonly SourceNode[]
  readonly edges: readonly SourceEdge[]
}

/** Who has it from whom, over all roads. Nodes come in the order that the roads meet them, edges likewise. */
export function graphOf(reports: readonly Report[], ordered: readonly number[], outlets: readonly string[], roads: readonly Road[], identity: Identity): SourceGraph {
  const nodes = new Map<string, SourceNode>()
  const edges = new Map<string, { from: string; to: string; evidence: Evidence[] }>()
  for (const report of ordered) {
    const key = outlets[report]
    const known = nodes.get(key)
    nodes.set(key, known ? { ...known, reports: [...known.reports, report] } : outletNode(key, reports[report], report))
  }
  for (const road of roads) {
    let from = outlets[road.report]
    for (const { key, mention, evidence } of road.stops) {
      if (mention) nodes.set(key, withMention(nodes.get(key), key, mention, identity.number(mention)))
      if (from !== key) {
        const edge = edges.get(`${from} < ${key}`) ?? { from, to: key, evidence: [] }
        if (!edge.evidence.some((known) => isSame(known, evidence))) edge.evidence.push(evidence)
        edges.set(`${from} < ${key}`, edge)
      }
      from = key
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] }
}

const outletNode = (key: string, { text }: Report, report: number): SourceNode => ({
  key, kind: 'outlet', name: text.outlet || text.id, nameEn: text.outlet || text.id, entity: key.startsWith('outlet:') ? null : key, country: null, sector: ['JRN'], count: null, reports: [report],
})

/** A node keeps its first mention's names, but for a person's own or fuller name and for what the first does not tell. */
function withMention(known: SourceNode | undefined, key: string, { kind, name, nameEn, entity, country, sector }: Mention, count: SourceNode['count']): SourceNode {
  if (!known) return { key, kind, name, nameEn, entity, country, sector, count, reports: [] }
  if (known.kind === 'outlet') return known
  // The lexicon's name of a person is given as it stands there, whatever longer form or office a report has for him.
  const better = kind === 'person' && (known.kind !== 'person' || (known.entity === null && (entity !== null || name.length > known.name.length)))
  return { ...known, kind: better ? kind : known.kind, name: better ? name : known.name, nameEn: better ? nameEn : known.nameEn, entity: known.entity ?? entity, country: known.country ?? country }
}

const isSame = (a: Evidence, b: Evidence): boolean => a.by === b.by && a.report === b.report && a.start === b.start && a.end === b.end && a.text === b.text
