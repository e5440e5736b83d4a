import type { Store } from '../../store/open.js'
import { articlesOfStories, edgesOf, sketchesOf, storiesOf } from '../../store/stories.js'
import { comparer } from '../grouping/features.js'
import { LINKAGE } from '../grouping/groups.js'
import { inWords } from '../grouping/in-words.js'
import { oddsOfParts, pairModel, partsOf, UNIT } from '../grouping/pair.js'
import type { Sketch } from '../grouping/sketch.js'
import { storyTables } from '../grouping/tables.js'

/** Why two articles are in one story, or are not. */
export interface Why {
  /** Log-odds that they tell of one event, and what they are made of, `bias` first. */
  readonly odds: number
  readonly bias: number
  readonly parts: readonly { readonly adds: number; readonly words: string }[]
  /** Their stories. */
  readonly stories: readonly [number | null, number | null]
  /** How strongly the articles of the two stories belong together on average, in log-odds; of one story: these two's own with all others of it. */
  readonly average: number | null
  /** What would be enough. */
  readonly least: number
}

/** Null when one of the articles was never compared, since it was added by a release that knew no stories. */
export async function whyOf({ db }: Pick<Store, 'db'>, a: number, b: number): Promise<Why | null> {
  const sketches = new Map((await sketchesOf(db, [a, b])).map(({ article, body }) => [article, body as Sketch]))
  const [first, second] = [sketches.get(a), sketches.get(b)]
  if (!first || !second) return null
  const compare = comparer()
  const [x, y] = [compare(first), compare(second)]
  const model = pairModel(storyTables())
  const parts = partsOf(model, x, y)
  const stories = await storiesOf(db, [a, b])
  return {
    odds: oddsOfParts(model, parts), bias: model.bias,
    parts: parts.map((part) => ({ adds: part.adds, words: inWords(part, x, y) })),
    stories: [stories.get(a) ?? null, stories.get(b) ?? null],
    average: await averageOf(db, a, b, stories),
    least: LINKAGE.least / UNIT,
  }
}

async function averageOf(db: Store['db'], a: number, b: number, stories: ReadonlyMap<number, number>): Promise<number | null> {
  const members = await articlesOfStories(db, [...new Set(stories.values())])
  const [ofA, ofB] = [members.get(stories.get(a) ?? -1) ?? [a], members.get(stories.get(b) ?? -1) ?? [b]]
  const pairs = stories.get(a) === stories.get(b) ? [a, b].flatMap((one) => ofA.filter((other) => other !== one).map((other) => [one, other])) : ofA.flatMap((one) => ofB.map((other) => [one, other]))
  if (pairs.length === 0) return null
  const strengths = new Map((await edgesOf(db, ofA)).map((edge) => [`${edge.a} ${edge.b}`, edge.strength]))
  const sum = pairs.reduce((total, [one, other]) => total + (strengths.get(`${Math.min(one, other)} ${Math.max(one, other)}`) ?? LINKAGE.floor), 0)
  return sum / pairs.length / UNIT
}
