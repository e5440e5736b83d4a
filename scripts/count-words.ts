/**
 * Counts how frequent each lemma is in news and writes `lexicon/frequency.tsv`. The counts come from the tagger's own choices: first each
 * form is shared out among the words it can be, then the words chosen with those counts are counted; a few rounds settle it. Nothing of the texts is kept but the counts.
 *   npm run count-words
 */
import fs from 'node:fs'
import path from 'node:path'
import { actorsOf } from '../src/lexicon/actors.js'
import { loadLexicon } from '../src/lexicon/lexicon.js'
import { frequencyKey } from '../src/lexicon/packing.js'
import { shippedLexicon } from '../src/lexicon/shipped.js'
import type { Article } from '../src/text/article.js'
import { texted } from '../src/text/texted.js'
import { createWordStage } from '../src/words/words.js'
import { root, shared as data } from './gold.js'
import { drawArticles } from './measure/coverage.js'

const SEED = 7
const ARTICLES = 12_000
const ROUNDS = 3
const HIGHEST = 15
const news = ['news-2018.jsonl.gz', 'news-2015.jsonl.gz'].map((file) => path.join(data, 'data', file))
if (!news.every((file) => fs.existsSync(file))) {
  console.log('count-words: the data (../shared/data) are not here; nothing was counted')
  process.exit(0)
}
const lexicon = loadLexicon(shippedLexicon())
const actors = actorsOf(lexicon)
const keys = lexicon.lexemes.map(frequencyKey)
const articles = drawArticles(news, ARTICLES, SEED)

let levels = levelsFrom(count(new Uint8Array(keys.length), true))
for (let round = 0; round < ROUNDS; round++) levels = levelsFrom(count(levels, false))
const rows = new Map<string, number>()
keys.forEach((key, i) => {
  if (levels[i] > 0) rows.set(key, levels[i])
})
const sorted = [...rows].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
fs.writeFileSync(path.join(root, 'lexicon', 'frequency.tsv'), `# How frequent lemmas are in news: level = log2 of occurrences per million words, rounded. Written by scripts/count-words.ts; do not edit by hand.\nlemma\tpos\tlevel\n${sorted.map(([key, level]) => `${key.slice(0, key.lastIndexOf(' '))}\t${key.slice(key.lastIndexOf(' ') + 1)}\t${level}\n`).join('')}`)
console.log(`${rows.size} lemmas of ${articles.length} articles`)

/** Occurrences per million words of each key. */
function count(known: Uint8Array, shared: boolean): Map<string, number> {
  const stage = createWordStage({ ...lexicon, levels: known }, actors)
  const counts = new Map<string, number>()
  let words = 0
  for (const article of articles as Article[]) {
    const doc = stage(texted(article))
    doc.word.forEach((a, i) => {
      if (a.lexeme < 0) return
      words++
      const key = keys[a.lexeme]
      if (shared) {
        const all = new Set(doc.readings[i].filter((r) => r.lexeme >= 0).map((r) => keys[r.lexeme]))
        for (const k of all) counts.set(k, (counts.get(k) ?? 0) + 1 / all.size)
      } else counts.set(key, (counts.get(key) ?? 0) + 1)
    })
  }
  for (const [key, n] of counts) counts.set(key, (n * 1e6) / words)
  return counts
}

function levelsFrom(perMillion: ReadonlyMap<string, number>): Uint8Array {
  return Uint8Array.from(keys, (key) => Math.min(HIGHEST, Math.round(Math.log2(1 + (perMillion.get(key) ?? 0)))))
}
