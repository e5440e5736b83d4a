/**
 * Codes articles that have been changed at random, and texts of monstrous size and shape. None may throw, every span must be exact, and time must stay linear:
 * a huge text may take at most ten times as long per character as a short article. Failures are printed with what makes them again.
 *   npm run mutate -- --count 10000 --seed 1            --no-huge: without the huge texts
 */
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../scripts/gold.js'
import type { Article } from '../src/index.js'
import { loadModule } from './coder.js'
import { faultsOf } from './faults.js'
import { hugeTexts } from './huge.js'
import { mutations } from './mutations.js'
import { articlesOf, haveNews, NEWS } from './news.js'
import { createRandom } from './random.js'
import { machine, thousands, today, writePart } from './report.js'

const { values } = parseArgs({ options: { count: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' }, 'no-huge': { type: 'boolean', default: false } } })
const count = Number(values.count)
const seed = Number(values.seed)
/** Articles with fewer characters than this are mutated, so that many can be. */
const SHORT = 1500
/** One in so many articles of the collection is read: all outlets, and not all day. */
const EVERY = 6
const MOST_CHANGES = 3
const SLOWEST = 10
const PROGRESS = 10_000

const { createCoder } = await loadModule()
const coder = createCoder()
const articles = await readArticles()
const short = articles.filter((a) => a.text.length < SHORT)
let failures = 0

mutateAll()
if (!values['no-huge']) tryHuge()
const summary = `${thousands(count)} mutated articles${values['no-huge'] ? '' : ' and texts of monstrous size and shape'}: ${failures === 0 ? 'no exception, every span exact' : `${thousands(failures)} failures`}`
console.log(summary)
writePart('Mutated articles', `${summary}.\n\n${today()}, ${machine()}, \`npm run mutate\`.`)
process.exitCode = failures > 0 ? 1 : 0

function mutateAll(): void {
  const names = Object.keys(mutations)
  for (let k = 0; k < count; k++) {
    // Each number has its own randomness, so that one failure can be made again alone.
    const random = createRandom(seed * 1_000_003 + k)
    const article = random.pick(short)
    const changes = Array.from({ length: 1 + random.below(MOST_CHANGES) }, () => random.pick(names))
    const text = changes.reduce((changed, name) => mutations[name](changed, random), article.text)
    check({ ...article, text }, `${article.id} ${changes.join('+')} (seed ${seed}, number ${k})`)
    if ((k + 1) % PROGRESS === 0) console.log(`${thousands(k + 1)} mutations, ${failures} failures`)
  }
}

function tryHuge(): void {
  const sample = short.slice(0, 300)
  for (const a of sample) coder.code(a)
  const usual = timePerCharacter(sample)
  for (const [name, text] of Object.entries(hugeTexts(articles.map((a) => a.text).join(' ')))) {
    const article: Article = { id: name, text, published: '2018-07-08' }
    const times = timePerCharacter([article]) / usual
    console.log(`${name}: ${times.toFixed(2)} times the time per character of short articles`)
    if (times > SLOWEST) fail(name, `takes ${times.toFixed(1)} times as long per character`)
    check(article, name)
  }
}

function timePerCharacter(list: readonly Article[]): number {
  const started = performance.now()
  let characters = 0
  for (const article of list) {
    coder.code(article)
    characters += article.text.length
  }
  return (performance.now() - started) / characters
}

function check(article: Article, name: string): void {
  try {
    const faults = faultsOf(article, coder.code(article).records)
    if (faults.length > 0) fail(name, faults[0])
  } catch (error) {
    fail(name, error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
}

function fail(name: string, why: string): void {
  failures++
  console.log(`FAILED ${name}: ${why.slice(0, 1000)}`)
}

/** From the news when they are here, else from the project's own examples. */
async function readArticles(): Promise<Article[]> {
  if (!haveNews()) return fs.readFileSync(path.join(root, 'examples/articles.jsonl'), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Article)
  const out: Article[] = []
  let seen = 0
  for await (const article of articlesOf(NEWS[2018])) if (seen++ % EVERY === 0) out.push(article)
  return out
}
