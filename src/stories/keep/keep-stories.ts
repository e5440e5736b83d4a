import { whenAsked } from '../../lexicon/when-asked.js'
import { loadReports } from '../../store/articles.js'
import type { After } from '../../store/keeper.js'
import type { Kept } from '../../store/report.js'
import { addEdges, articlesOfStories, changesOfStories, countChangeOfStories, dropEdgesOf, type EdgeRow, latestDays, newStoryIds, putSketches, putStories, sketchesOf, storiesOf, type Tx } from '../../store/stories.js'
import { assignStories } from '../grouping/assign.js'
import { dayOf, daysFor, filedOf, LATEST_DAYS } from '../grouping/candidates.js'
import type { Comparable } from '../grouping/features.js'
import { groupedBy, LINKAGE } from '../grouping/groups.js'
import { pairModel, type PairModel, strengthOf, UNIT } from '../grouping/pair.js'
import { type Sketch, sketchOf } from '../grouping/sketch.js'
import { storyTables, type StoryTables } from '../grouping/tables.js'
import type { Report } from '../../store/report.js'
import { Memory } from './memory.js'
import { storyOf } from './story.js'

/** Pairs that are less likely than this are not kept: they count as such that have nothing in common. */
const LEAST_KEPT = -3 * UNIT
/** Articles that are grouped anew for one batch, at most. */
const MOST_REACHED = 600

/** Groups what a batch has added or changed, in its transaction. One of it goes with one store. */
export function keepStories(tables: () => StoryTables = whenAsked(storyTables)): After {
  const model = whenAsked(() => pairModel(tables()))
  let memory = new Memory()
  let changes = -1
  return async (tx, kept) => {
    if (kept.length === 0) return
    // Another program may have written meanwhile, and a batch of ours that failed has left here what the store does not have.
    const found = await changesOfStories(tx)
    if (found !== changes) memory = new Memory()
    changes = found + 1
    await countChangeOfStories(tx)
    const touched = await compareAll(tx, kept, memory, tables(), model())
    await regroup(tx, touched, kept, memory)
    memory.shrink()
  }
}

/** Sketches the articles and compares each with those near it. Gives all whose stories may be others now. */
async function compareAll(tx: Tx, kept: readonly Kept[], memory: Memory, tables: StoryTables, model: PairModel): Promise<number[]> {
  const sketches = kept.map((report) => ({ article: report.article, sketch: sketchOf(report, tables) }))
  const latest = sketches.some(({ sketch }) => sketch.minute === null) ? await latestDays(tx, LATEST_DAYS) : []
  const daysOf = ({ minute }: Sketch): (number | null)[] => daysFor(minute, latest)
  await memory.load(tx, [...new Set(sketches.flatMap(({ sketch }) => daysOf(sketch)))])
  const again = kept.filter(({ change }) => change !== 'new').map(({ article }) => article)
  await memory.link(tx, again)
  const left = again.flatMap((article) => [...(memory.edges.get(article)?.keys() ?? [])])
  await dropEdgesOf(tx, again)
  for (const { article } of kept) memory.remove(article)
  const edges: EdgeRow[] = []
  for (const { article, sketch } of sketches) {
    const near = memory.candidates.of(filedOf(article, sketch), daysOf(sketch))
    const comparable = memory.add(article, sketch)
    for (const other of near) {
      const strength = strengthOf(model, comparable, memory.comparables.get(other)!)
      if (strength < LEAST_KEPT) continue
      memory.connect(article, other, strength)
      edges.push({ a: Math.min(article, other), b: Math.max(article, other), strength })
    }
  }
  await putSketches(tx, sketches.map(({ article, sketch }) => ({ article, day: dayOf(sketch.minute), body: sketch })))
  await addEdges(tx, edges)
  return [...new Set([...kept.map(({ article }) => article), ...left])]
}

/** Groups anew whatever the touched articles' stories depend on, and writes the stories that have become others. */
async function regroup(tx: Tx, touched: readonly number[], kept: readonly Kept[], memory: Memory): Promise<void> {
  const { articles, previous } = await reachOf(tx, touched, memory)
  const groups = groupedBy(articles, memory.edges)
  const assigned = assignStories(groups, previous)
  const now = new Set(kept.map(({ article }) => article))
  const sizes = new Map<number, number>()
  for (const story of previous.values()) sizes.set(story, (sizes.get(story) ?? 0) + 1)
  const isSame = (story: number | null, members: readonly number[]): boolean => story !== null && members.length === sizes.get(story) && members.every((article) => previous.get(article) === story && !now.has(article))
  const others = assigned.filter(({ story, articles: members }) => !isSame(story, members))
  const fresh = await newStoryIds(tx, others.filter(({ story }) => story === null).length)
  const numbered = others.map(({ story, articles: members }) => ({ id: story ?? fresh.shift()!, members }))
  const alive = new Set(assigned.flatMap(({ story }) => story ?? []))
  const emptied = [...sizes.keys()].filter((story) => !alive.has(story))
  const reports = await reportsOf(tx, numbered.flatMap(({ members }) => members), kept)
  const comparable = await comparablesOf(tx, numbered.flatMap(({ members }) => members), memory)
  await putStories(tx, numbered.map(({ id, members }) => ({ id, members, ...storyOf(members.map((article) => ({ report: reports.get(article)!, comparable: comparable(article) }))) })), emptied)
}

/**
 * All articles that the grouping of the given ones may depend on: whoever is joined to them by a chain of pairs above the threshold, story by story. No story
 * reaches further, since groups whose pairs all lie below it are never joined. Where a chain is too long, its nearest part is taken.
 */
async function reachOf(tx: Tx, touched: readonly number[], memory: Memory): Promise<{ articles: number[]; previous: Map<number, number> }> {
  const reached = new Set<number>()
  const previous = new Map<number, number>()
  for (let front = touched; front.length > 0 && reached.size < MOST_REACHED; ) {
    const stories = await storiesOf(tx, front)
    const members = await articlesOfStories(tx, [...new Set(stories.values())])
    for (const [story, articles] of members) for (const article of articles) previous.set(article, story)
    const added = [...new Set([...front, ...[...members.values()].flat()])].filter((article) => !reached.has(article))
    for (const article of added) reached.add(article)
    await memory.link(tx, added)
    front = [...new Set(added.flatMap((article) => [...(memory.edges.get(article) ?? [])].filter(([other, strength]) => strength > LINKAGE.least && !reached.has(other)).map(([other]) => other)))]
  }
  return { articles: [...reached], previous }
}

async function reportsOf(tx: Tx, articles: readonly number[], kept: readonly Kept[]): Promise<Map<number, Report>> {
  const reports = new Map<number, Report>(kept.map((report) => [report.article, report]))
  for (const report of await loadReports(tx, articles.filter((article) => !reports.has(article)))) reports.set(report.article, report)
  return reports
}

async function comparablesOf(tx: Tx, articles: readonly number[], memory: Memory): Promise<(article: number) => Comparable> {
  const loaded = new Map<number, Comparable>()
  for (const { article, body } of await sketchesOf(tx, articles.filter((one) => !memory.comparables.has(one)))) loaded.set(article, memory.compare(body as Sketch))
  return (article) => memory.comparables.get(article) ?? loaded.get(article)!
}
