/** The graph of sources as it is drawn: who stands where, and which lines are copies. */
import type { Sources } from '../../../api.js'

export type Evidence = Sources['edges'][number]['evidence'][number]
export type Source = Sources['sources'][number]
export type Standing = 'named' | 'unnamed' | 'untold'

export interface GraphNode {
  readonly key: string
  /** Null for outlets, or origins, that are drawn as one. */
  readonly source: Source | null
  /** `outlet`: its reports are part of the story. `origin`: nobody is told behind it. */
  readonly role: 'outlet' | 'between' | 'origin'
  /** Of an origin, also where an outlet is its own; else null. */
  readonly standing: Standing | null
  /** One of the origins that the grade counts first. */
  readonly isMain: boolean
  /** Every outlet has it through this one. */
  readonly isLink: boolean
  /** Articles that rest on it. */
  readonly reports: number
  /** Outlets that rest on it. */
  readonly outlets: number
  /** Keys of those that are drawn as this one. */
  readonly grouped: readonly string[]
}

export interface GraphEdge {
  readonly key: string
  /** Nearer the reader. */
  readonly from: string
  readonly to: string
  /** Between two outlets of the story: one has the other's text. */
  readonly isCopy: boolean
  readonly reports: number
  readonly evidence: readonly Evidence[]
}

export interface Shape {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

/** More outlets than this are not told apart by eye; the rest, those with the fewest reports, are drawn as one. */
export const MOST_OUTLETS = 40
/** Origins beside the main ones that are drawn on their own until all are asked for. */
export const MOST_BESIDE = 8
/** Keys of the nodes that stand for the rest. */
export const REST = 'rest'
export const REST_ORIGINS = 'rest of origins'

export function shapeOf(sources: Sources, { most = MOST_OUTLETS, mostBeside = MOST_BESIDE } = {}): Shape {
  const rest = restOf(sources, most)
  const beside = besideOf(sources, mostBeside)
  const drawn = (key: string): string => (rest.has(key) ? REST : beside.has(key) ? REST_ORIGINS : key)
  const told = new Set(sources.sources.filter(({ reports }) => reports.length > 0).map(({ key }) => key))
  const edges = edgesOf(sources, told, drawn)
  const origins = new Map(sources.origins.map((origin) => [origin.source, origin]))
  const nodes = sources.sources.filter(({ key }) => !rest.has(key) && !beside.has(key)).map((source): GraphNode => {
    const origin = origins.get(source.key)
    const role = told.has(source.key) ? 'outlet' : origin && !edges.some(({ from }) => from === source.key) ? 'origin' : 'between'
    return {
      key: source.key, source, role, standing: origin ? (origin.standing === 'unknown' ? 'untold' : origin.standing) : null, isMain: origin?.main ?? false, isLink: sources.commonLink === source.key,
      reports: role === 'outlet' ? source.reports.length : articlesOf(edges.filter(({ to }) => to === source.key)).size,
      outlets: origin?.outlets.length ?? outletsThrough(sources, source.key), grouped: [],
    }
  })
  if (rest.size > 0) nodes.push({ key: REST, source: null, role: 'outlet', standing: null, isMain: false, isLink: false, reports: sources.sources.filter(({ key }) => rest.has(key)).reduce((sum, { reports }) => sum + reports.length, 0), outlets: rest.size, grouped: [...rest] })
  if (beside.size > 0) {
    const grouped = sources.origins.filter(({ source }) => beside.has(source))
    nodes.push({ key: REST_ORIGINS, source: null, role: 'origin', standing: null, isMain: false, isLink: false, reports: articlesOf(edges.filter(({ to }) => to === REST_ORIGINS)).size, outlets: new Set(grouped.flatMap(({ outlets }) => outlets)).size, grouped: grouped.map(({ source }) => source) })
  }
  return { nodes, edges }
}

/** Origins beside the main ones beyond so many, those that fewest outlets have first; and what leads to nobody else. */
function besideOf({ sources, origins, edges, commonLink }: Sources, most: number): ReadonlySet<string> {
  const told = new Set(sources.filter(({ reports }) => reports.length > 0).map(({ key }) => key))
  const others = origins.filter(({ source, main }) => !main && source !== commonLink && !told.has(source) && !edges.some(({ from }) => from === source))
  if (others.length <= most + 1) return new Set()
  const beside = new Set([...others].sort((a, b) => b.outlets.length - a.outlets.length || b.records - a.records).slice(most).map(({ source }) => source))
  for (let before = -1; before !== beside.size;) {
    before = beside.size
    for (const { key } of sources) {
      const onward = edges.filter(({ from }) => from === key)
      if (!told.has(key) && key !== commonLink && onward.length > 0 && onward.every(({ to }) => beside.has(to))) beside.add(key)
    }
  }
  return beside
}

function restOf({ sources }: Sources, most: number): ReadonlySet<string> {
  const outlets = sources.filter(({ reports }) => reports.length > 0)
  if (outlets.length <= most) return new Set()
  return new Set([...outlets].sort((a, b) => b.reports.length - a.reports.length).slice(most - 1).map(({ key }) => key))
}

function edgesOf({ edges, copies, reports, sources }: Sources, told: ReadonlySet<string>, drawn: (key: string) => string): GraphEdge[] {
  const found = new Map<string, GraphEdge>()
  const add = (from: string, to: string, isCopy: boolean, evidence: readonly Evidence[]): void => {
    if (from === to) return
    const key = `${from} → ${to}`
    const all = [...(found.get(key)?.evidence ?? []), ...evidence]
    found.set(key, { key, from, to, isCopy, reports: Math.max(1, new Set(all.map(({ article }) => article)).size), evidence: all })
  }
  for (const { from, to, evidence } of edges) add(drawn(from), drawn(to), told.has(from) && told.has(to), evidence)
  // A copy that names its source itself is no edge of the graph; it is one for the eye.
  const outletOf = new Map(reports.map(({ article, outlet }) => [article, outlet]))
  const known = new Set(sources.map(({ key }) => key))
  for (const { source, copy, shareOfCopy, order, text } of copies) {
    const from = outletOf.get(copy)
    const to = outletOf.get(source)
    if (from === undefined || to === undefined || !known.has(from) || !known.has(to) || found.has(`${drawn(from)} → ${drawn(to)}`)) continue
    add(drawn(from), drawn(to), true, [{ by: 'copied text', article: copy, text, start: null, end: null, from: source, share: shareOfCopy, order }])
  }
  return [...found.values()]
}

const articlesOf = (edges: readonly GraphEdge[]): Set<number> => new Set(edges.flatMap(({ evidence }) => evidence.map(({ article }) => article)))

/** How many outlets have any of the origins through it. */
function outletsThrough({ origins }: Sources, key: string): number {
  return new Set(origins.flatMap(({ paths }) => paths.filter((path) => path.includes(key)).map(([outlet]) => outlet))).size
}
