import type { SourceNode } from './graph.js'
import type { Origin } from './origins.js'
import type { Provenance } from './provenance.js'

/** What a story rests on, by its main origins. */
export type Level = 'nothing said' | 'one unnamed' | 'one untold' | 'one named' | 'several, none named' | 'several'

/** Why the grade is as it is. Keys are of nodes, in order of publication. */
export type Reason =
  /** Every outlet has it through this one. */
  | { readonly why: 'common link'; readonly link: string }
  /** Nothing in the reports says through whom these quote an unnamed source; that it is this agency follows from their relaying it alone. */
  | { readonly why: 'through a shared agency'; readonly outlets: readonly string[]; readonly agency: string }
  /** Print the text of another: of which first is not known where `sure` is false. */
  | { readonly why: 'copied'; readonly outlets: readonly string[]; readonly from: string; readonly sure: boolean }
  /** Name no source at all, and nobody's text is theirs. */
  | { readonly why: 'own voice'; readonly outlets: readonly string[] }
  /** Agencies that do not say whom they have it from. */
  | { readonly why: 'untold'; readonly agencies: readonly string[] }
  /** Origins beside the main ones. */
  | { readonly why: 'beside'; readonly origins: readonly string[] }
  /** The first outlet, or the one taken for it where nobody knows; `dated`: it says when it published. */
  | { readonly why: 'first'; readonly outlet: string; readonly sure: boolean; readonly dated: boolean }

/** A judgement in data, for a function of each language to put into words. */
export interface Grade {
  readonly level: Level
  readonly outlets: number
  /** Main origins, and how many there are in all. */
  readonly main: readonly string[]
  readonly origins: number
  readonly named: number
  /** The common link, when it is not itself the origin; of a single outlet, the agency it has all main origins through. */
  readonly through: string | null
  readonly reasons: readonly Reason[]
}

export function gradeOf({ graph, independence, first, outletOf, roads }: Provenance): Grade {
  const { origins, commonLink } = independence
  const main = origins.filter((origin) => origin.main)
  const outlets = new Set(roads.map(({ report }) => outletOf[report]))
  const isMain = new Set(main.map(({ node }) => node.key))
  const nodes = new Map(graph.nodes.map((node) => [node.key, node]))
  const link = outlets.size === 1 ? agencyOf(main, nodes) : commonLink
  const through = link !== null && !isMain.has(link) ? link : null
  const beside = origins.filter((origin) => !origin.main).map(({ node }) => node.key)
  const untold = origins.filter(({ standing, node }) => standing === 'untold' && node.kind === 'agency').map(({ node }) => node.key)
  const speaking = origins.filter(({ standing, node }) => standing === 'untold' && node.kind === 'outlet').map(({ node }) => node.key)
  const reasons: Reason[] = [
    ...(commonLink !== null && outlets.size > 1 ? [{ why: 'common link' as const, link: commonLink }] : []),
    ...inferredIn(graph.edges),
    ...copiedIn(graph.edges, nodes),
    ...(speaking.length > 0 ? [{ why: 'own voice' as const, outlets: speaking }] : []),
    ...(untold.length > 0 ? [{ why: 'untold' as const, agencies: untold }] : []),
    ...(beside.length > 0 ? [{ why: 'beside' as const, origins: beside }] : []),
    ...(first && outlets.size > 1 ? [{ why: 'first' as const, outlet: outletOf[first.report], sure: first.sure, dated: first.dated }] : []),
  ]
  return { level: levelOf(main), outlets: outlets.size, main: main.map(({ node }) => node.key), origins: origins.length, named: origins.filter(({ standing }) => standing === 'named').length, through, reasons }
}

/** The agency on every way to every one of these origins, the nearest to the origin. */
function agencyOf(origins: readonly Origin[], nodes: ReadonlyMap<string, SourceNode>): string | null {
  const paths = origins.flatMap((origin) => origin.paths)
  return paths[0]?.slice(1).findLast((key) => nodes.get(key)?.kind === 'agency' && paths.every((path) => path.includes(key))) ?? null
}

function levelOf(main: readonly Origin[]): Level {
  if (main.length === 0 || main.every(({ standing }) => standing === 'unknown')) return 'nothing said'
  if (main.length > 1) return main.some(({ standing }) => standing === 'named') ? 'several' : 'several, none named'
  const [{ standing }] = main
  return standing === 'named' ? 'one named' : standing === 'untold' ? 'one untold' : 'one unnamed'
}

function inferredIn(edges: Provenance['graph']['edges']): Reason[] {
  const outlets = new Map<string, string[]>()
  for (const { from, to, evidence } of edges) if (evidence.some(({ by }) => by === 'shared agency')) outlets.set(to, [...(outlets.get(to) ?? []), from])
  return [...outlets].map(([agency, from]) => ({ why: 'through a shared agency', outlets: from, agency }))
}

function copiedIn(edges: Provenance['graph']['edges'], nodes: ReadonlyMap<string, SourceNode>): Reason[] {
  const copies = new Map<string, { outlets: string[]; from: string; sure: boolean }>()
  for (const { from, to, evidence } of edges) {
    const copied = evidence.filter((e) => e.by === 'copied text')
    if (copied.length === 0) continue
    // Text of an agency is the agency's, whichever paper was first.
    const sure = nodes.get(to)?.kind === 'agency' || copied.every(({ order }) => order === 'known')
    const key = `${to} ${sure}`
    copies.set(key, { outlets: [...(copies.get(key)?.outlets ?? []), from], from: to, sure })
  }
  return [...copies.values()].map((copy) => ({ why: 'copied', ...copy }))
}
