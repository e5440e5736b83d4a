/**
 * Prints every contradiction and update in the stories of days grouped by hand, for reading; with `--story` those of the reports of one event beside them.
 * Says so and stops where the articles are not present.
 */
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import { createCoder } from '../src/coder.js'
import { differencesText } from '../src/formats/contradiction-text.js'
import { contradictionKinds } from '../src/stories/contradictions/contradiction.js'
import { contradictionsOf } from '../src/stories/contradictions/contradictions.js'
import type { Report } from '../src/store/report.js'
import type { Article } from '../src/text/article.js'
import { root, shared } from './gold.js'

interface Grouped {
  readonly stories: readonly { readonly title: string; readonly articles: readonly string[] }[]
}

const news = path.join(shared, 'data/news-2018.jsonl.gz')
const oneEvent = path.join(shared, 'data/story/reports.jsonl')
if (!fs.existsSync(news) || !fs.existsSync(oneEvent)) {
  console.log('the articles are not present: nothing is measured')
  process.exit(0)
}

const coder = createCoder()
const groups = [path.join(root, 'bench/stories'), path.join(shared, 'data/stories/dev')].flatMap((folder) => fs.readdirSync(folder).sort().map((file) => path.join(folder, file)))
const stories = groups.flatMap((file) => (JSON.parse(fs.readFileSync(file, 'utf8')) as Grouped).stories).filter(({ articles }) => articles.length > 1)
const wanted = new Set(stories.flatMap(({ articles }) => articles))
const lines = zlib.gunzipSync(fs.readFileSync(news)).toString('utf8').split('\n').filter((line) => line !== '')
const articles = new Map(lines.map((line) => JSON.parse(line) as Article).filter(({ id }) => wanted.has(id)).map((article) => [article.id, article]))

const counts = new Map<string, number>(['updates', ...contradictionKinds].map((kind) => [kind, 0]))
const count = (kind: string): void => { counts.set(kind, counts.get(kind)! + 1) }

function show(title: string, members: readonly Article[]): void {
  const reports = members.map((text, article): Report => {
    const { records, gist } = coder.read(text)
    return { article, text, records, gist }
  })
  const found = contradictionsOf(reports)
  for (const { kind } of found.contradictions) count(kind)
  for (const _ of found.updates) count('updates')
  if (found.contradictions.length + found.updates.length === 0) return
  console.log(`\n== ${title}: ${members.map(({ id }) => id).join(' ')}`)
  process.stdout.write(differencesText(found, { width: 200 }))
}

if (process.argv.includes('--story')) show('reports of one event', fs.readFileSync(oneEvent, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Article))
else for (const { title, articles: ids } of stories) show(title, ids.map((id) => articles.get(id)).filter((article) => article !== undefined))
console.log(`\n${stories.length} stories of several articles: ${[...counts].map(([kind, n]) => `${kind} ${n}`).join(', ')}`)
