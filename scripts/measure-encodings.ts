/**
 * How surely encodings are told: texts of news, cut to some letters and written in each encoding, are decoded without a declaration and with a wrong one; writes `bench/intake.md`.
 *   npm run measure-encodings
 */
import fs from 'node:fs'
import path from 'node:path'
import { machine, thousands, today, writePart } from '../bench/report.js'
import { decode } from '../src/intake/decode.js'
import { likeness } from '../src/intake/likeness.js'
import { canEncode, encoded } from '../test/support/encodings.js'
import { shared } from './gold.js'
import { drawArticles } from './measure/coverage.js'

/** The draw of count-letters.ts, of which the first were counted; these are others. */
const SEED = 11
const COUNTED = 8_000
const TEXTS = 8_000
const LETTERS = [20, 40, 100, 400]
const ENCODINGS = ['windows-1256', 'iso-8859-6'] as const

const news = ['news-2018.jsonl.gz', 'news-2015.jsonl.gz'].map((file) => path.join(shared, 'data', file))
if (!news.every((file) => fs.existsSync(file))) {
  console.log('measure-encodings: the data (../shared/data) are not here')
  process.exit(0)
}
const articles = drawArticles(news, COUNTED + TEXTS, SEED).slice(COUNTED)
const rows: string[][] = []
for (const encoding of ENCODINGS) {
  for (const letters of LETTERS) {
    const counts = { right: 0, wrong: 0, left: 0 }
    for (const { text } of articles) {
      const sample = cut(text, letters, encoding)
      if (sample === null) continue
      const decoded = decode(encoded(sample, encoding))
      if ('fault' in decoded) counts.left++
      else if (decoded.text === sample) counts.right++
      else counts.wrong++
    }
    const all = counts.right + counts.wrong + counts.left
    rows.push([encoding, String(letters), thousands(all), ...[counts.right, counts.wrong, counts.left].map((n) => `${((100 * n) / all).toFixed(2)} %`)])
    console.log(rows.at(-1)!.join('  '))
  }
}
const header = ['encoding', 'letters', 'texts', 'right', 'wrong', 'left as unsure']
writePart('Encodings told by their letters', [
  ...[header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`),
  '', `Pieces from the middle of articles of 2015 and 2018, without a declaration; none of the articles by which letters were counted. ${today()}, ${machine()}, \`npm run measure-encodings\`.`,
].join('\n'), 'intake.md')

/** So many letters from the middle of a text, without what the encoding lacks; null where there are not so many. */
function cut(text: string, letters: number, encoding: (typeof ENCODINGS)[number]): string | null {
  const middle = text.slice(text.indexOf(' ', Math.floor(text.length / 3)) + 1)
  let end = 0
  for (let seen = 0; seen < letters && end < middle.length; end++) if (/[\u0621-\u063a\u0641-\u064a]/.test(middle[end])) seen++
  const sample = [...middle.slice(0, end)].filter((char) => canEncode(char, encoding)).join('')
  return likeness(sample).letters < letters ? null : sample
}
