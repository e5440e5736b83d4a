/** Days of articles that were grouped into stories by hand, with what the grouping sees of them. Ids here; the texts lie in the data beside the project. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import zlib from 'node:zlib'
import { createCoder } from '../../src/coder.js'
import { Candidates, daysFor, filedOf } from '../../src/stories/grouping/candidates.js'
import { type Comparable, comparer } from '../../src/stories/grouping/features.js'
import { sketchOf } from '../../src/stories/grouping/sketch.js'
import type { StoryTables } from '../../src/stories/grouping/tables.js'
import type { Reading } from '../../src/store/report.js'
import type { Article } from '../../src/text/article.js'
import { root, shared } from '../gold.js'

export interface GroupedFile {
  readonly name: string
  /** Numbers of articles, by story. */
  readonly stories: readonly (readonly number[])[]
  readonly articles: readonly Article[]
  readonly readings: readonly Reading[]
}

/** An article with everything it is compared by, and those it is compared with. */
export interface Grouped extends GroupedFile {
  readonly compared: readonly Comparable[]
  readonly pairs: readonly (readonly [number, number])[]
}

const news = path.join(shared, 'data', 'news-2018.jsonl.gz')
const own = path.join(root, 'bench', 'stories')
const dev = path.join(shared, 'data', 'stories', 'dev')

export const haveStories = (): boolean => fs.existsSync(news) && fs.existsSync(dev)

/** All grouped files, those of the project first. */
export function readGroupedFiles(): GroupedFile[] {
  const files = [own, dev].flatMap((dir) => fs.readdirSync(dir).filter((file) => file.endsWith('.json')).sort().map((file) => path.join(dir, file)))
  const given = files.map((file) => ({ name: path.basename(file, '.json'), stories: (JSON.parse(fs.readFileSync(file, 'utf8')) as { stories: { articles: string[] }[] }).stories.map((story) => story.articles) }))
  const wanted = new Set(given.flatMap(({ stories }) => stories.flat()))
  const articles = new Map<string, Article>()
  for (const article of readNews()) if (wanted.has(article.id)) articles.set(article.id, article)
  const readings = readingsOf([...articles.values()])
  return given.map(({ name, stories }) => {
    const ids = stories.flat()
    let next = 0
    return { name, stories: stories.map((story) => story.map(() => next++)), articles: ids.map((id) => articles.get(id)!), readings: ids.map((id) => readings.get(id)!) }
  })
}

export function* readNews(file = 'news-2018.jsonl.gz'): Generator<Article> {
  for (const line of zlib.gunzipSync(fs.readFileSync(path.join(shared, 'data', file))).toString('utf8').split('\n')) if (line !== '') yield JSON.parse(line) as Article
}

/** What the coder makes of the articles; a folder named by `ISNAD_READINGS` keeps it for the next time. */
function readingsOf(articles: readonly Article[]): Map<string, Reading> {
  const file = path.join(process.env.ISNAD_READINGS ?? os.tmpdir(), 'isnad-grouped-readings.json')
  const kept = process.env.ISNAD_READINGS && fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, Reading>) : {}
  const readings = new Map(Object.entries(kept))
  const missing = articles.filter(({ id }) => !readings.has(id))
  if (missing.length > 0) {
    const coder = createCoder()
    for (const article of missing) readings.set(article.id, coder.read(article))
    if (process.env.ISNAD_READINGS) fs.writeFileSync(file, JSON.stringify(Object.fromEntries(readings)))
  }
  return readings
}

export function grouped(file: GroupedFile, tables: StoryTables): Grouped {
  const compare = comparer()
  const sketches = file.articles.map((text, i) => sketchOf({ text, ...file.readings[i] }, tables))
  const candidates = new Candidates()
  const filed = sketches.map((sketch, i) => filedOf(i, sketch))
  for (const one of filed) candidates.add(one)
  const pairs = new Map<string, [number, number]>()
  for (const one of filed) for (const other of candidates.of(one, daysFor(one.minute, []))) pairs.set(`${Math.min(one.article, other)} ${Math.max(one.article, other)}`, [Math.min(one.article, other), Math.max(one.article, other)])
  return { ...file, compared: sketches.map(compare), pairs: [...pairs.values()] }
}
