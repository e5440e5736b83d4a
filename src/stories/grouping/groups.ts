import { averageLinkage, type LinkageOptions, type Strength } from './linkage.js'
import { FLOOR, UNIT } from './pair.js'

/** Articles that belong together this strongly on average are one story. Chosen over all grouped days, each held out: bench/stories.md. */
export const LINKAGE: LinkageOptions = { least: -1.5 * UNIT, floor: FLOOR * UNIT }

/** Articles with those they were compared with: how strongly they belong together, in hundredths of log-odds. */
export type Edges = ReadonlyMap<number, ReadonlyMap<number, number>>

/**
 * All articles that the grouping of the given ones may depend on: whoever is joined to them by a chain of pairs above the threshold. No story reaches further,
 * since a group whose pairs all lie below it is never joined.
 */
export function reachOf(articles: readonly number[], edges: Edges): number[] {
  const found = new Set(articles)
  const queue = [...articles]
  for (let article = queue.pop(); article !== undefined; article = queue.pop()) {
    for (const [other, strength] of edges.get(article) ?? []) {
      if (strength <= LINKAGE.least || found.has(other)) continue
      found.add(other)
      queue.push(other)
    }
  }
  return [...found].sort((a, b) => a - b)
}

/** The articles as stories. */
export function groupedBy(articles: readonly number[], edges: Edges): number[][] {
  const strength: Strength = (a, b) => edges.get(a)?.get(b) ?? null
  return averageLinkage(articles, strength, LINKAGE)
}
