/** Measures of a grouping, as `score-stories.mjs` beside the grouped articles defines them. */

export interface Measures {
  readonly pairs: number
  readonly pairsPrecision: number
  readonly pairsRecall: number
  readonly bCubed: number
}

export function measuresOf(gold: readonly (readonly number[])[], found: readonly (readonly number[])[]): Measures {
  const storyOf = new Map(gold.flatMap((story, i) => story.map((article) => [article, i] as const)))
  const groupOf = new Map(found.flatMap((group, i) => group.map((article) => [article, i] as const)))
  const articles = [...storyOf.keys()]
  let [precision, recall] = [0, 0]
  let [both, onlyFound, onlyGold] = [0, 0, 0]
  for (const a of articles) {
    const group = found[groupOf.get(a)!]
    const story = gold[storyOf.get(a)!]
    const same = group.filter((b) => storyOf.get(b) === storyOf.get(a)).length
    precision += same / group.length / articles.length
    recall += same / story.length / articles.length
    both += same - 1
    onlyFound += group.length - same
    onlyGold += story.length - same
  }
  const pairsPrecision = both / (both + onlyFound || 1)
  const pairsRecall = both / (both + onlyGold || 1)
  return { pairs: f1(pairsPrecision, pairsRecall), pairsPrecision, pairsRecall, bCubed: f1(precision, recall) }
}

const f1 = (p: number, r: number): number => (p + r === 0 ? 0 : (2 * p * r) / (p + r))
