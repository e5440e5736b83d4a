import type { SourceGraph, SourceNode } from './graph.js'
import type { Road } from './roads.js'
import { isMedium, type WayEnd, wayFinder } from './ways.js'

/** One who is not known to have it from anybody else. */
export interface Origin {
  readonly node: SourceNode
  /** `named`: a person or body. `unnamed`: somebody whose name is withheld, or a document of nobody. `untold`: an agency or outlet that does not say whom it has it from. `unknown`: reports of nobody in particular. */
  readonly standing: 'named' | 'unnamed' | 'untold' | 'unknown'
  /** Keys of the outlets that rest on it, in order of publication. */
  readonly outlets: readonly string[]
  /** The ways it came, each from an outlet to the origin, as keys; the same way is given once. */
  readonly paths: readonly (readonly string[])[]
  /** How many records rest on it. */
  readonly records: number
  /** One of the few that account for every outlet: see `Independence.origins`. */
  readonly main: boolean
}

export interface Independence {
  /**
   * The independent origins, main ones first, then by outlets and records. Main are as few as are needed for every outlet, and a third of what the reports tell, to rest on one of them, beginning with those that most rest on. An origin is the end of a road:
   * - a person, body, unnamed source or document; parallel sources are one each;
   * - an agency, or an outlet in its own voice, only when it is not known to have it from others: an agency whose officials are known counts by those, ten reprints of an agency are one, an outlet whose
   *   text is copied is not counted beside the one it copies, and of outlets that copy each other without any being known as the first, one counts for all;
   * - reports of nobody in particular (`ذكرت تقارير`) are nobody's and cannot be shown to be independent: they count, as one, only where there is no other origin.
   */
  readonly origins: readonly Origin[]
  /** Share of the origins that are named persons or bodies, 0–1; 0 without origins. */
  readonly named: number
  /**
   * Key of the common link: who stands on every road from every outlet to the main origins and hands on to more than one; of several, the nearest to the origin. It may be the origin itself, when more than one
   * has it from it directly. Null when there is only one outlet, or when the roads meet nowhere.
   */
  readonly commonLink: string | null
}

interface End extends WayEnd {
  readonly road: Road
}

export function independenceOf(graph: SourceGraph, outlets: readonly string[], roads: readonly Road[]): Independence {
  const nodes = new Map(graph.nodes.map((node) => [node.key, node]))
  const voices = new Set(roads.filter(isOwnVoice).map((road) => pathOf(road, outlets).at(-1)!))
  const waysFrom = wayFinder(nodes, onwardFrom(roads, outlets), voices)
  const ends = keptEnds(roads.flatMap((road) => endsOf(road, outlets, waysFrom)), nodes, outlets)
  const all = [...new Set(roads.map(({ report }) => outlets[report]))]
  const found = [...new Set(ends.map(({ key }) => key))].map((key): Origin => {
    const own = ends.filter((end) => end.key === key)
    const resting = all.filter((outlet) => own.some(({ road }) => outlets[road.report] === outlet))
    return { node: nodes.get(key)!, standing: standingOf(nodes.get(key)!), outlets: resting, paths: distinct(own.map(({ path }) => path)), records: new Set(own.map(({ road }) => `${road.report} ${road.record}`)).size, main: false }
  }).sort((a, b) => b.outlets.length - a.outlets.length || b.records - a.records || (a.node.key < b.node.key ? -1 : 1))
  const main = mainOf(found)
  const origins = [...found.filter(({ node }) => main.has(node.key)).map((origin) => ({ ...origin, main: true })), ...found.filter(({ node }) => !main.has(node.key))]
  return {
    origins, named: origins.length === 0 ? 0 : origins.filter(({ standing }) => standing === 'named').length / origins.length,
    commonLink: all.length < 2 ? null : commonLinkOf(ends.filter(({ key }) => main.has(key))),
  }
}

const distinct = (paths: readonly (readonly string[])[]): (readonly string[])[] => [...new Map(paths.map((path) => [path.join(' < '), path])).values()]

/** Of all that rests on any origin, so much at least rests on the main ones: one of thirty whom a report quotes is not what it rests on. */
const LEAST_SHARE = 1 / 3

/** Keys of origins, each resting more outlets that rest on none of those before than any other would, until all do; then the weightiest others, until enough of the records do. */
function mainOf(origins: readonly Origin[]): Set<string> {
  const main = new Set<string>()
  const left = new Set(origins.flatMap(({ outlets }) => outlets))
  while (left.size > 0) {
    const more = (origin: Origin): number => origin.outlets.filter((outlet) => left.has(outlet)).length
    const best = origins.reduce((a, b) => (more(b) > more(a) ? b : a))
    main.add(best.node.key)
    for (const outlet of best.outlets) left.delete(outlet)
  }
  const weight = (some: readonly Origin[]): number => some.reduce((sum, { records }) => sum + records, 0)
  const isMain = ({ node }: Origin): boolean => main.has(node.key)
  for (const origin of origins) if (weight(origins.filter(isMain)) < LEAST_SHARE * weight(origins)) main.add(origin.node.key)
  return main
}

function standingOf(node: SourceNode): Origin['standing'] {
  const { kind } = node
  return kind === 'person' || kind === 'body' ? 'named' : isMedium(node) ? 'untold' : kind === 'unspecified' ? 'unknown' : 'unnamed'
}

/** Whom each medium has it from: the next on the roads that pass it or begin at it. */
function onwardFrom(roads: readonly Road[], outlets: readonly string[]): Map<string, Set<string>> {
  const onward = new Map<string, Set<string>>()
  for (const { report, stops } of roads) {
    const path = [outlets[report], ...stops.map(({ key }) => key)]
    for (let i = 0; i + 1 < path.length; i++) if (path[i] !== path[i + 1]) onward.set(path[i], (onward.get(path[i]) ?? new Set()).add(path[i + 1]))
  }
  return onward
}

/** An article that speaks for its outlet, or text of one: there a road ends, whatever else the outlet has from others. */
const isOwnVoice = ({ stops }: Road): boolean => stops.every(({ outlet }) => outlet !== null)

const pathOf = (road: Road, outlets: readonly string[]): string[] => [outlets[road.report], ...road.stops.map(({ key }) => key)]

/** Where a road ends. One that ends at a medium which has it from others goes on to all of them. */
function endsOf(road: Road, outlets: readonly string[], waysFrom: (passed: readonly string[]) => readonly WayEnd[]): End[] {
  const path = pathOf(road, outlets)
  const ways = isOwnVoice(road) ? [{ key: path[path.length - 1], path }] : waysFrom(path)
  return ways.map((way) => ({ ...way, road }))
}

/**
 * A road that had to be led on beyond its last stop says only that its outlet rests on some of those origins: where the outlet has roads of its own that end, it rests on theirs.
 * Reports of nobody in particular are passed over beside other origins.
 */
function keptEnds(ends: readonly End[], nodes: ReadonlyMap<string, SourceNode>, outlets: readonly string[]): readonly End[] {
  const isLedOn = ({ road, path }: End): boolean => path.length > road.stops.length + 1
  const settled = new Set(ends.filter((end) => !isLedOn(end)).map(({ road }) => outlets[road.report]))
  const told = ends.filter((end) => !isLedOn(end) || !settled.has(outlets[end.road.report]))
  const known = told.filter(({ key }) => nodes.get(key)!.kind !== 'unspecified')
  return known.length > 0 ? known : told
}

function commonLinkOf(ends: readonly End[]): string | null {
  if (ends.length === 0) return null
  const shared = ends[0].path.filter((key) => ends.every(({ path }) => path.includes(key)))
  const tellers = (key: string): Set<string> => new Set(ends.flatMap(({ path }) => (path.indexOf(key) > 0 ? [path[path.indexOf(key) - 1]] : [])))
  return shared.findLast((key) => tellers(key).size > 1) ?? null
}
