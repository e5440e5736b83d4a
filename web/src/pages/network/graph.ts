/** Actors and their ties, as the picture, the lists and the layout need them. */
import type { Network } from '../../api.js'
import { countryText } from '../../words/codes.js'

export type Actor = Network['nodes'][number]
/** Ends are places in `actors`. */
export interface Tie {
  readonly from: number
  readonly to: number
  readonly records: number
  readonly cooperation: number
  readonly conflict: number
  /** Mean, −10 (conflict) to 10 (cooperation). */
  readonly scale: number
}

export interface Graph {
  readonly actors: readonly Actor[]
  /** The strongest first. */
  readonly ties: readonly Tie[]
  /** How many actors there are, also those left out. */
  readonly all: number
  /** Where an actor stands in `actors`, by key. */
  readonly at: ReadonlyMap<string, number>
  /** For each actor the places of his ties in `ties`. */
  readonly around: readonly (readonly number[])[]
}

/** Of countries the server gives codes. */
export const withCountryNames = (found: Network): Network => ({ ...found, nodes: found.nodes.map((node) => ({ ...node, name: countryText('ar', node.key), nameEn: countryText('en', node.key) })) })

export function graphOf({ nodes, edges, all }: Network): Graph {
  const at = new Map(nodes.map(({ key }, i) => [key, i]))
  const ties = edges.flatMap(({ from, to, ...rest }): Tie[] => (at.has(from) && at.has(to) ? [{ from: at.get(from)!, to: at.get(to)!, ...rest }] : []))
  const around: number[][] = nodes.map(() => [])
  ties.forEach(({ from, to }, i) => { around[from].push(i); around[to].push(i) })
  return { actors: nodes, ties, all, at, around }
}

/** How strong each tie is, and which way it leans, in what is shown. */
export interface Strengths {
  readonly records: Float32Array
  readonly scale: Float32Array
}

export const strengthsOf = ({ ties }: Graph): Strengths => ({ records: Float32Array.from(ties, ({ records }) => records), scale: Float32Array.from(ties, ({ scale }) => scale) })

/** Those of a part of the time; ties that were not then have 0 records. */
export function strengthsDuring(graph: Graph, { edges }: Pick<Network, 'edges'>): Strengths {
  const places = new Map(graph.ties.map(({ from, to }, i) => [from * graph.actors.length + to, i]))
  const during = { records: new Float32Array(graph.ties.length), scale: new Float32Array(graph.ties.length) }
  for (const { from, to, records, scale } of edges) {
    const [a, b] = [graph.at.get(from), graph.at.get(to)]
    const i = a === undefined || b === undefined ? undefined : places.get(a * graph.actors.length + b)
    if (i !== undefined) { during.records[i] = records; during.scale[i] = scale }
  }
  return during
}

/** Part of the way from one to another, so that a step of time can be followed. */
export function strengthsBetween(a: Strengths, b: Strengths, t: number): Strengths {
  if (t >= 1 || a.records.length !== b.records.length) return b
  return {
    records: b.records.map((n, i) => a.records[i] + (n - a.records[i]) * t),
    // What was not there has no lean of its own yet.
    scale: b.scale.map((n, i) => (a.records[i] === 0 ? n : b.records[i] === 0 ? a.scale[i] : a.scale[i] + (n - a.scale[i]) * t)),
  }
}

