/**
 * How every rule of grammar/ and every row of the tables of frames and attribution is used over both collections of articles, and how often it is right on the
 * annotated ones: what never fires, what contradicts, what does harm. Writes bench/rules.md.
 *   npm run rules                        all articles                  npm run rules -- --sample 10     every tenth
 *   npm run rules -- --all all.tsv       with a file of every entry
 *
 * What goes: an entry that is wrong more often than `HARMFUL` allows and whose words are no event (or another) in most of its sentences; one that never fires
 * because no stage reads it, because another row or the word tables always go before it, or because other frames of its word name the same type. What stays though
 * it never fired: a right frame that alone gives a verb its type, so that every type and mode of event keeps its triggers; and one that is met and never chosen,
 * which keeps its word from being read by another.
 */
import fs from 'node:fs'
import path from 'node:path'
import { createCoder } from '../src/coder.js'
import { loadLexicon, rowsOf } from '../src/lexicon/lexicon.js'
import { shippedLexicon } from '../src/lexicon/shipped.js'
import { rulesOf } from '../src/match/grammar.js'
import { whyNotArabic } from '../src/text/not-arabic.js'
import { articlesOf, haveNews, NEWS } from '../bench/news.js'
import { haveGold, readAnnotations, readGold, root } from './gold.js'
import { entriesOf } from './rules/entries.js'
import { tracerOf } from './rules/firings.js'
import { precisionOf } from './rules/precision.js'
import { type Counts, listOf, pageOf, usedOf } from './rules/report.js'

const PROGRESS = 5000

if (!haveGold() || !haveNews()) {
  console.log('rules: the articles (../shared) are not here; nothing was measured')
  process.exit(0)
}
const option = (name: string): string | undefined => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined)
const lexicon = loadLexicon(shippedLexicon())
const { rules } = rulesOf(lexicon)
const coder = createCoder()
const counts = await countOver(Number(option('--sample') ?? 1))
const precision = precisionOf(coder, lexicon, [...readGold(), ...readAnnotations()], new Map(rules.map((r) => [r.name, r.give])))
const used = usedOf(entriesOf(lexicon, rules), counts, precision)
const page = path.join(root, 'bench/rules.md')
fs.writeFileSync(page, pageOf(used, counts, precision, rowsOf(lexicon, 'frames/').filter((r) => 'event' in r.cells)))
const all = option('--all')
if (all) fs.writeFileSync(all, listOf(used))
console.log(`rules: ${used.length} rules and rows over ${counts.articles} articles; see ${path.relative(root, page)}`)

async function countOver(every: number): Promise<Counts> {
  const counts = { articles: 0, met: new Map<string, number>(), named: new Map<string, number>(), contrary: new Map<string, number>() }
  const add = (table: Map<string, number>, key: string): void => void table.set(key, (table.get(key) ?? 0) + 1)
  const trace = tracerOf(lexicon)
  let n = 0
  for (const file of Object.values(NEWS)) {
    for await (const article of articlesOf(file)) {
      if (n++ % every !== 0 || whyNotArabic(article.text) !== null) continue
      trace(coder.layers(article), { met: (key) => add(counts.met, key), named: (key) => add(counts.named, key), contrary: (a, b) => add(counts.contrary, `${a}\t${b}`) })
      if (++counts.articles % PROGRESS === 0) console.log(`${counts.articles} articles`)
    }
  }
  return counts
}
