/**
 * Measures the reading of web archives: memory must not grow with the archive. Archives of pages and pictures are made in `.tmp/`, plain and compressed record by record,
 * and each is read in a fresh process; writes `bench/intake.md`. Needs the built package and 2 GB of disk.
 *   npm run measure-warc
 */
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import { root } from '../scripts/gold.js'
import { httpAnswer, warcRecord } from '../test/support/archives.js'
import { machine, thousands, today, writePart } from './report.js'

const MB = 1e6
/** Of what archives of news sites hold most bytes are pictures and scripts; a page has some 40 KB. */
const PICTURES_PER_PAGE = 3
const picture = randomBytes(200_000)
const sentence = 'وصل وزير الخارجية إلى العاصمة صباح اليوم، وأجرى محادثات مع رئيس الوزراء، ثم غادر إلى مدينة أخرى في المساء.'

function page(n: number): string {
  const links = Array.from({ length: 300 }, (_, i) => `<li><a href="/news/${n + i}" class="teaser teaser-${i % 7}">خبر آخر رقم ${n + i}</a></li>`).join('')
  return `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>خبر ${n}</title><script>${'var a = 1;'.repeat(1500)}</script></head><body><nav><ul>${links}</ul></nav><article><h1>خبر ${n}</h1>${`<p>${sentence}</p><p>الخبر رقم ${n}.</p>`.repeat(12)}</article></body></html>`
}

const folder = path.join(root, '.tmp')
fs.mkdirSync(folder, { recursive: true })
const rows: string[][] = []
for (const [size, isPacked] of [[100 * MB, false], [1000 * MB, false], [100 * MB, true], [1000 * MB, true]] as const) {
  const file = path.join(folder, `measure.warc${isPacked ? '.gz' : ''}`)
  const made = make(file, size, isPacked)
  const read = JSON.parse(execFileSync(process.execPath, ['--max-semi-space-size=16', path.join(root, 'bench/warc-child.mjs'), file], { encoding: 'utf8' })) as { article: number; problem: number; cpu: number; memory: number }
  if (read.article !== made.pages || read.problem > 0) throw new Error(`${file}: ${read.article} articles of ${made.pages} pages, ${read.problem} problems`)
  rows.push([isPacked ? 'compressed by records' : 'plain', `${Math.round(size / MB)} MB`, thousands(made.records), thousands(made.pages), `${Math.round(read.memory / 2 ** 20)} MB`, `${(read.cpu / read.article).toFixed(0)} ms`])
  console.log(rows.at(-1)!.join('  '))
  fs.rmSync(file)
}
const header = ['archive', 'size unpacked', 'records', 'articles', 'peak memory', 'processor time an article']
writePart('Web archives', [
  ...[header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`),
  '', `Pages of some 40 KB, each with ${PICTURES_PER_PAGE} pictures of 200 KB, made for the measure. Memory is that of the whole process. ${today()}, ${machine()}, \`npm run measure-warc\`.`,
].join('\n'), 'intake.md')

function make(file: string, size: number, isPacked: boolean): { readonly records: number; readonly pages: number } {
  const out = fs.openSync(file, 'w')
  let [written, records, pages] = [0, 0, 0]
  const put = (record: Buffer): void => {
    fs.writeSync(out, isPacked ? zlib.gzipSync(record, { level: 1 }) : record)
    written += record.length
    records++
  }
  while (written < size) {
    put(warcRecord('response', `https://example.org/news/${++pages}`, httpAnswer(page(pages))))
    for (let i = 0; i < PICTURES_PER_PAGE; i++) put(warcRecord('response', `https://example.org/${pages}/${i}.jpg`, httpAnswer(picture, { 'Content-Type': 'image/jpeg' })))
  }
  fs.closeSync(out)
  return { records, pages }
}
