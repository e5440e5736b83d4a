import { averageLinkage } from '../../src/stories/grouping/linkage.js'
import { featureNames, featuresOf } from '../../src/stories/grouping/features.js'
import { LINKAGE } from '../../src/stories/grouping/groups.js'
import { pairModel, type PairModel, strengthOf } from '../../src/stories/grouping/pair.js'
import { type Example, learn } from './learn.js'
import type { Grouped } from './material.js'

export function examplesOf({ stories, compared, pairs }: Grouped): Example[] {
  const storyOf = new Map(stories.flatMap((story, i) => story.map((article) => [article, i] as const)))
  return pairs.map(([a, b]) => ({ features: featuresOf(compared[a], compared[b]), label: storyOf.get(a) === storyOf.get(b) ? 1 : 0 }))
}

export function trained(files: readonly Grouped[]): PairModel {
  const { bias, weights } = learn(files.flatMap(examplesOf))
  return pairModel({ weights: new Map([['*', bias], ...featureNames.map((name, i) => [name, weights[i]] as const)]) })
}

export function groupsOf({ articles, compared, pairs }: Grouped, model: PairModel, least = LINKAGE.least): number[][] {
  const strengths = new Map(pairs.map(([a, b]) => [a * articles.length + b, strengthOf(model, compared[a], compared[b])]))
  return averageLinkage(articles.map((_, i) => i), (a, b) => strengths.get(Math.min(a, b) * articles.length + Math.max(a, b)) ?? null, { ...LINKAGE, least })
}
