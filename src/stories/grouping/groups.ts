import { averageLinkage, type LinkageOptions, type Strength } from './linkage.js'
import { FLOOR, UNIT } from './pair.js'

/** Articles that belong together this strongly on average are one story. Chosen over all grouped days, each held out: bench/stories.md. */
export const LINKAGE: LinkageOptions = { least: -1.375 * UNIT, floor: FLOOR * UNIT }

/** Articles with those they were compared with: how strongly they belong together, in hundredths of log-odds. */
export type Edges = ReadonlyMap<number, ReadonlyMap<number, number>>

/** The articles as stories. */
export function groupedBy(articles: readonly number[], edges: Edges): number[][] {
  const strength: Strength = (a, b) => edges.get(a)?.get(b) ?? null
  return averageLinkage(articles, strength, LINKAGE)
}
