/**
 * Measures words: segmentation and part of speech against Universal Dependencies' PUD, the share of running words the lexicon knows, and speed.
 *   npm run measure-words                 all figures          npm run measure-words -- --details     with what differs
 *   npm run measure-words -- --speed      words per second only
 */
import fs from 'node:fs'
import path from 'node:path'
import { actorsOf } from '../src/lexicon/actors.js'
import { loadLexicon } from '../src/lexicon/lexicon.js'
import { shippedLexicon } from '../src/lexicon/shipped.js'
import type { Article } from '../src/text/article.js'
import { texted } from '../src/text/texted.js'
import { createWordStage, type WordStage } from '../src/words/words.js'
import { shared } from './gold.js'
import { readConllu } from './measure/conllu.js'
import { drawArticles, measureCoverage } from './measure/coverage.js'
import { measureSegmentation, mostFrequent } from './measure/segmentation.js'

const SEED = 20180608
const ARTICLES = 1000
const pud = path.join(shared, 'data/ud-pud/ar_pud-ud-test.conllu')
const news = ['news-2018.jsonl.gz', 'news-2015.jsonl.gz'].map((file) => path.join(shared, 'data', file))
const details = process.argv.includes('--details')
const lexicon = loadLexicon(shippedLexicon())
const stage = createWordStage(lexicon, actorsOf(lexicon))

if (!fs.existsSync(pud) || !news.every((file) => fs.existsSync(file))) {
  console.log('measure-words: the data (../shared/data) are not here; nothing was measured')
  process.exit(0)
}
if (process.argv.includes('--speed')) reportSpeed(drawArticles(news, 300, SEED), stage)
else {
  reportSegmentation()
  reportCoverage(drawArticles(news, ARTICLES, SEED))
}

function reportSegmentation(): void {
  const m = measureSegmentation(readConllu(fs.readFileSync(pud, 'utf8')), stage)
  console.log(`segmentation (UD PUD, ${m.gold} Arabic words): precision ${percent(m.equal, m.ours)}, recall ${percent(m.equal, m.gold)}, F1 ${percent(2 * m.equal, m.ours + m.gold)}`)
  console.log(`part of speech of ${m.words} words cut alike: equal tags ${percent(m.agreed, m.words)}, conventions aside ${percent(m.alike, m.words)}; finite verbs: precision ${percent(m.verbs.both, m.verbs.ours)}, recall ${percent(m.verbs.both, m.verbs.gold)}`)
  console.log(`  conventions (scripts/measure/conventions.ts): ${mostFrequent(m.conventions, 20).map(([name, n]) => `${name} ${n}`).join(', ')}`)
  console.log(`  the rest, UD → ours: ${mostFrequent(m.confusion, 24).map(([pair, n]) => `${pair.replace(' ', '→')} ${n}`).join(', ')}`)
  if (!details) return
  console.log(`cut otherwise:\n${list(mostFrequent(m.cuts, 150))}`)
  console.log(`tagged otherwise:\n${list(mostFrequent(m.tags, 150))}`)
}

function reportCoverage(articles: Article[]): void {
  const c = measureCoverage(articles, stage)
  console.log(`lexicon share (${c.articles} news articles, ${c.words} Arabic words): ${percent(c.known, c.words)} known, ${percent(c.named, c.words)} more in listed names`)
  console.log(`most frequent unknown: ${mostFrequent(c.unknown, details ? 600 : 60).map(([form, n]) => `${form} ${n}`).join('، ')}`)
}

/** Words per second of cutting, analysing and choosing, on articles met before: the state of a long run. */
function reportSpeed(articles: Article[], run: WordStage): void {
  for (const article of articles) run(texted(article))
  const started = performance.now()
  let words = 0
  for (let round = 0; round < 3; round++) for (const article of articles) words += run(texted(article)).tokens.count
  const seconds = (performance.now() - started) / 1000
  console.log(`speed: ${Math.round(words / seconds).toLocaleString('en')} tokens/s over ${words} tokens`)
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`
}

function list(entries: readonly [string, number][]): string {
  return entries.map(([key, n]) => `  ${n}\t${key}`).join('\n')
}
