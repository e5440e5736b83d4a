/** What is lit with a source or a line: everything on a way through it. */
import type { Shape } from './shape.js'

/** A key of a node or of an edge. */
export type Chosen = string

export function litWith({ edges }: Shape, chosen: Chosen): ReadonlySet<string> {
  const edge = edges.find(({ key }) => key === chosen)
  const lit = new Set([chosen])
  if (edge?.isCopy) return lit.add(edge.from).add(edge.to)
  const follow = (key: string, ahead: boolean): void => {
    lit.add(key)
    for (const next of edges) {
      if (next.isCopy || lit.has(next.key) || (ahead ? next.from : next.to) !== key) continue
      lit.add(next.key)
      follow(ahead ? next.to : next.from, ahead)
    }
  }
  follow(edge ? edge.to : chosen, true)
  follow(edge ? edge.from : chosen, false)
  if (!edge) for (const { key, from, to, isCopy } of edges) if (isCopy && (from === chosen || to === chosen)) lit.add(key).add(from).add(to)
  return lit
}

/** Where an arrow leads from a source or a line: along the lines, or to the neighbour in its column. Null: nowhere. */
export function neighbour({ edges }: Shape, columns: readonly (readonly string[])[], at: Chosen, to: 'ahead' | 'back' | 'up' | 'down'): Chosen | null {
  const edge = edges.find(({ key }) => key === at)
  if (edge) {
    if (to === 'ahead') return edge.to
    if (to === 'back') return edge.from
    const beside = edges.filter(({ from }) => from === edge.from)
    return beside[beside.indexOf(edge) + (to === 'down' ? 1 : -1)]?.key ?? null
  }
  if (to === 'ahead') return edges.find(({ from }) => from === at)?.key ?? null
  if (to === 'back') return edges.find((e) => e.to === at)?.key ?? null
  const column = columns.find((one) => one.includes(at)) ?? []
  return column[column.indexOf(at) + (to === 'down' ? 1 : -1)] ?? null
}
