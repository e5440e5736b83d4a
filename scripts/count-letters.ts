/**
 * Counts which Arabic letters follow each other in news and writes `lexicon/intake/letters.tsv`, by which encodings are told apart. Nothing of the texts is kept but the counts.
 *   npm run count-letters
 */
import fs from 'node:fs'
import path from 'node:path'
import { EDGE } from '../src/intake/likeness.js'
import { root, shared } from './gold.js'
import { drawArticles } from './measure/coverage.js'

const SEED = 11
const ARTICLES = 8_000
/** The letters that both windows-1256 and ISO-8859-6 have. */
const FIRST_LETTERS = [0x0621, 0x063a] as const
const LAST_LETTERS = [0x0641, 0x064a] as const

const news = ['news-2018.jsonl.gz', 'news-2015.jsonl.gz'].map((file) => path.join(shared, 'data', file))
if (!news.every((file) => fs.existsSync(file))) {
  console.log('count-letters: the data (../shared/data) are not here; nothing was counted')
  process.exit(0)
}
const letters = [FIRST_LETTERS, LAST_LETTERS].flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i)))
const signs = [EDGE, ...letters]
const counts = new Map<string, number>()
let pairs = 0
for (const { text } of drawArticles(news, ARTICLES, SEED)) {
  let before = EDGE
  for (const char of text.replace(/[\u0640\u064b-\u0652]/g, '')) {
    const sign = letters.includes(char) ? char : EDGE
    if (before !== EDGE || sign !== EDGE) {
      counts.set(before + sign, (counts.get(before + sign) ?? 0) + 1)
      pairs++
    }
    before = sign
  }
}
const level = (pair: string): number => Math.round(Math.log2(1 + ((counts.get(pair) ?? 0) * 1e6) / pairs))
const rows = signs.map((first) => [first, ...signs.map((second) => level(first + second))].join('\t'))
fs.writeFileSync(
  path.join(root, 'lexicon', 'intake', 'letters.tsv'),
  `# How often one letter follows another in news: level = log2 of occurrences per million pairs, rounded; \`${EDGE}\` is the edge of a word. Rows: the first letter. Written by scripts/count-letters.ts; do not edit by hand.\nletter\t${signs.join('\t')}\n${rows.map((row) => `${row}\n`).join('')}`,
)
console.log(`${pairs} pairs of ${ARTICLES} articles`)
