/** Which column each source stands in, and in which order, so that few lines cross. */
import type { GraphEdge, Shape } from './shape.js'

/** From the reader's side to that of the origins. A line that passes a column without stopping holds a place in it, under the edge's key. */
export type Columns = readonly (readonly string[])[]

export interface Arranged {
  readonly columns: Columns
  /** Of every edge that is no copy: where it passes, from its beginning to its end. */
  readonly ways: ReadonlyMap<string, readonly string[]>
}

/** Sweeps after which orders hardly change. */
const SWEEPS = 12

export function arrange(shape: Shape): Arranged {
  const column = columnsOf(shape)
  const last = Math.max(...column.values(), 0)
  const columns: string[][] = Array.from({ length: last + 1 }, () => [])
  for (const { key } of shape.nodes) columns[column.get(key) ?? 0].push(key)
  const ways = new Map<string, readonly string[]>()
  for (const edge of shape.edges) {
    if (edge.isCopy) continue
    const [from, to] = [column.get(edge.from) ?? 0, column.get(edge.to) ?? 0]
    const passed = Array.from({ length: Math.max(0, to - from - 1) }, (_, i) => `${from + 1 + i} ${edge.key}`)
    passed.forEach((key, i) => columns[from + 1 + i].push(key))
    ways.set(edge.key, [edge.from, ...passed, edge.to])
  }
  return { columns: ordered(columns, [...ways.values()]), ways }
}

/** Outlets first, origins last, the others between by their longest way from an outlet. */
export function columnsOf({ nodes, edges }: Shape): ReadonlyMap<string, number> {
  const into = new Map<string, GraphEdge[]>()
  for (const edge of edges) if (!edge.isCopy) into.set(edge.to, [...(into.get(edge.to) ?? []), edge])
  const role = new Map(nodes.map(({ key, role }) => [key, role]))
  const found = new Map<string, number>()
  const depth = (key: string, above: ReadonlySet<string>): number => {
    const known = found.get(key)
    if (known !== undefined) return known
    if (role.get(key) === 'outlet') return 0
    const next = new Set([...above, key])
    return 1 + Math.max(0, ...(into.get(key) ?? []).filter(({ from }) => !next.has(from)).map(({ from }) => depth(from, next)))
  }
  for (const { key } of nodes) found.set(key, depth(key, new Set()))
  const last = Math.max(...nodes.map(({ key, role }) => found.get(key)! + (role === 'between' ? 1 : 0)), 0)
  for (const { key, role } of nodes) if (role === 'origin') found.set(key, last)
  return found
}

/** Each column by the mean place of what its members are tied to in the column before it, then after it, again and again; the order with the fewest crossings is kept. */
export function ordered(columns: Columns, ways: readonly (readonly string[])[]): Columns {
  const links = ways.flatMap((way) => way.slice(1).map((to, i) => [way[i], to] as const))
  let now = columns.map((column) => [...column])
  let best: Columns = now
  let fewest = crossings(now, links)
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    const isForward = sweep % 2 === 0
    const order = [...now.keys()]
    for (const c of isForward ? order : order.reverse()) {
      const beside = now[c + (isForward ? -1 : 1)]
      if (beside) now = now.map((column, i) => (i === c ? byMeanPlace(column, beside, links) : column))
    }
    const crossed = crossings(now, links)
    if (crossed < fewest) [best, fewest] = [now, crossed]
  }
  return best
}

function byMeanPlace(column: readonly string[], beside: readonly string[], links: readonly (readonly [string, string])[]): string[] {
  const place = new Map(beside.map((key, i) => [key, i]))
  const mean = (key: string, own: number): number => {
    const places = links.flatMap(([from, to]) => (from === key ? place.get(to) ?? [] : to === key ? place.get(from) ?? [] : []))
    return places.length > 0 ? places.reduce((a, b) => a + b, 0) / places.length : own
  }
  return column.map((key, i) => ({ key, at: mean(key, i) })).sort((a, b) => a.at - b.at).map(({ key }) => key)
}

/** Pairs of lines between neighbouring columns that cross. */
export function crossings(columns: Columns, links: readonly (readonly [string, string])[]): number {
  let count = 0
  for (let c = 0; c + 1 < columns.length; c++) {
    const here = new Map(columns[c].map((key, i) => [key, i]))
    const there = new Map(columns[c + 1].map((key, i) => [key, i]))
    const between = links.flatMap(([from, to]) => (here.has(from) && there.has(to) ? [[here.get(from)!, there.get(to)!] as const] : []))
    for (let i = 0; i < between.length; i++) for (let j = i + 1; j < between.length; j++) if ((between[i][0] - between[j][0]) * (between[i][1] - between[j][1]) < 0) count++
  }
  return count
}
