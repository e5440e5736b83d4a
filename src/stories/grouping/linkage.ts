/** How strongly two articles belong together, in hundredths of log-odds; null for two that were never compared. Whole numbers, so that sums do not depend on their order. */
export type Strength = (a: number, b: number) => number | null

export interface LinkageOptions {
  /** Groups are joined as long as their articles belong together more strongly than this on average. */
  readonly least: number
  /** What counts for two articles that were never compared: they have nothing in common. */
  readonly floor: number
}

/**
 * Average linkage: the two groups whose articles belong together most strongly on average are joined, again and again. What comes out depends on the articles
 * and the strengths alone, not on the order they came in: ties go to the smaller numbers.
 */
export function averageLinkage(articles: readonly number[], strength: Strength, { least, floor }: LinkageOptions): number[][] {
  const sorted = [...new Set(articles)].sort((a, b) => a - b)
  const groups: (number[] | null)[] = sorted.map((article) => [article])
  const count = groups.length
  // Sums of strengths between groups, and of each group the best partner after it.
  const sums = sorted.map((a, i) => Float64Array.from(sorted, (b, j) => (i === j ? 0 : (strength(a, b) ?? floor))))
  const best = new Int32Array(count)
  const average = (i: number, j: number): number => sums[i][j] / (groups[i]!.length * groups[j]!.length)
  const look = (i: number): void => {
    best[i] = -1
    for (let j = i + 1; j < count; j++) if (groups[j] && (best[i] < 0 || average(i, j) > average(i, best[i]))) best[i] = j
  }
  for (let i = 0; i < count; i++) look(i)
  for (;;) {
    let i = -1
    for (let k = 0; k < count; k++) if (groups[k] && best[k] >= 0 && (i < 0 || average(k, best[k]) > average(i, best[i]))) i = k
    if (i < 0 || average(i, best[i]) <= least) break
    const j = best[i]
    groups[i] = [...groups[i]!, ...groups[j]!]
    groups[j] = null
    for (let k = 0; k < count; k++) {
      if (!groups[k] || k === i) continue
      sums[i][k] += sums[j][k]
      sums[k][i] = sums[i][k]
    }
    look(i)
    for (let k = 0; k < j; k++) {
      if (!groups[k] || k === i) continue
      if (best[k] === i || best[k] === j) look(k)
      else if (i > k && (best[k] < 0 || average(k, i) > average(k, best[k]) || (average(k, i) === average(k, best[k]) && i < best[k]))) best[k] = i
    }
  }
  return groups.filter((group) => group !== null).map((group) => group.sort((a, b) => a - b))
}
