/**
 * Counts in how many articles each word and name stands, and writes `grammar/stories/words.tsv` and `names.tsv`. Nothing of the texts is kept but the counts.
 *   npm run count-rarity        (some minutes: every article is coded)
 */
import fs from 'node:fs'
import path from 'node:path'
import { createCoder } from '../../src/coder.js'
import { LEAST_ARTICLES, LEVELS_PER_DOUBLING } from '../../src/stories/grouping/tables.js'
import { root } from '../gold.js'
import { haveStories, readNews } from './material.js'

if (!haveStories()) {
  console.log('count-rarity: the data (../shared/data) are not here; nothing was counted')
  process.exit(0)
}
const coder = createCoder()
const [words, names] = [new Map<string, number>(), new Map<string, number>()]
const count = (counts: Map<string, number>, keys: Iterable<string>): void => {
  for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1)
}
/** Who is named often is a matter of political news; the other articles are of all topics. */
const POLITICS = 'news-2018.jsonl.gz'
let [articles, politics] = [0, 0]
for (const file of [POLITICS, 'news-2015.jsonl.gz']) {
  for (const article of readNews(file)) {
    const { gist } = coder.read(article)
    articles++
    count(words, [...gist.title.keys, ...gist.text.keys])
    if (file !== POLITICS) continue
    politics++
    count(names, gist.names.map(({ key }) => key))
  }
}
write('words', words, articles, 'key of a word')
write('names', names, politics, 'key of somebody or somewhere')

function write(name: string, counts: ReadonlyMap<string, number>, of: number, what: string): void {
  const level = (n: number): number => Math.round(LEVELS_PER_DOUBLING * Math.log2(of / n))
  const rows = [...counts].filter(([key, n]) => n >= LEAST_ARTICLES && !/[\t\n]/.test(key)).map(([key, n]) => [key, level(n)] as const).sort(([a, v], [b, w]) => v - w || (a < b ? -1 : 1))
  const about = `# How rare each ${what} is in news: level = log2 of articles per article that has it, in steps of 1/${LEVELS_PER_DOUBLING}; \`*\` stands for all that fewer than ${LEAST_ARTICLES} have. Written by scripts/stories/count-rarity.ts; do not edit by hand.`
  fs.writeFileSync(path.join(root, 'grammar', 'stories', `${name}.tsv`), `${about}\nkey\tlevel\n*\t${level(LEAST_ARTICLES / 2)}\n${rows.map(([key, l]) => `${key}\t${l}\n`).join('')}`)
  console.log(`${name}: ${rows.length} of ${counts.size}, ${of} articles`)
}
