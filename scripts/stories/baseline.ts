/** What weighted words alone reach: cosines of tf-idf over headline and text, average linkage, one threshold. */
import { averageLinkage } from '../../src/stories/grouping/linkage.js'
import { cosine, flatOf, vectorOf, KeyNumbers } from '../../src/stories/grouping/vector.js'
import type { StoryTables } from '../../src/stories/grouping/tables.js'
import type { GroupedFile } from './material.js'

/** The best of 0.15, 0.2 … 0.4 over all files. */
export const LEAST = 0.25
const THOUSANDTHS = 1000

export function baselineGroups({ articles, readings }: GroupedFile, { rarity }: Pick<StoryTables, 'rarity'>): number[][] {
  const numbers = new KeyNumbers()
  const vectors = readings.map(({ gist }) => {
    const counts = new Map<string, number>()
    for (const key of [...gist.title.keys, ...gist.text.keys]) counts.set(key, (counts.get(key) ?? 0) + 1)
    return vectorOf(flatOf(new Map([...counts].map(([key, count]) => [key, (1 + Math.log(count)) * rarity(key)])), Number.POSITIVE_INFINITY), numbers)
  })
  return averageLinkage(articles.map((_, i) => i), (a, b) => Math.round(THOUSANDTHS * cosine(vectors[a], vectors[b])), { least: THOUSANDTHS * LEAST, floor: 0 })
}
