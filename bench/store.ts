/**
 * Measures `isnad add`: articles of 2018 in order of publication, into the embedded store and into a PostgreSQL server, each in a fresh process; writes `bench/store.md`.
 * Needs the built package.
 *   npm run bench-store [-- ARTICLES]
 */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { root } from '../scripts/gold.js'
import { openStore } from '../src/store/open.js'
import { startServer } from '../test/support/server.js'
import { articlesOf, haveNews, NEWS } from './news.js'
import { machine, thousands, today, writePart } from './report.js'

interface Mark {
  readonly articles: number
  readonly records: number
  readonly open: number
  readonly seconds: number
  readonly cpu: number
  readonly memory: number
  readonly size: number | null
}

const MARKS = [2000, 6000]
const MB = 1024 * 1024

if (!haveNews()) {
  console.log('bench-store: the data (../shared/data) are not here')
  process.exit(0)
}
const most = Number(process.argv[2] ?? Number.POSITIVE_INFINITY)
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'isnad-bench-'))
const input = path.join(folder, 'articles.jsonl')
const articles: { readonly published: string; readonly line: string }[] = []
for await (const article of articlesOf(NEWS[2018])) articles.push({ published: new Date(article.published ?? 0).toISOString(), line: JSON.stringify(article) })
articles.sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : 0))
fs.writeFileSync(input, articles.slice(0, most).map(({ line }) => `${line}\n`).join(''))

const rows: string[][] = []
show('embedded', load(path.join(folder, 'store')))
const server = await startServer()
try {
  const where = await server.database('bench')
  const marks = load(where)
  const store = await openStore(where)
  const { rows: [{ size }] } = await sql<{ size: number }>`select pg_database_size(current_database()) as size`.execute(store.db)
  await store.close()
  show('PostgreSQL server', marks.map((mark, i) => (i === marks.length - 1 ? { ...mark, size } : mark)))
} finally {
  await server.stop()
}
fs.rmSync(folder, { recursive: true })
const header = ['store', 'articles', 'records', 'articles/s', 'of those since the last row', 'processor ms an article', 'peak memory', 'size', 'opening']
writePart('Adding articles', [
  ...[header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`),
  '', `Articles of 2018 in order of publication, coded, kept, grouped into stories and entered in the ledger. Memory is that of the command's process, both threads; the server's own is not counted. The goal is 100 articles/s embedded on 2 cores. ${today()}, ${machine()}, \`npm run bench-store\`.`,
].join('\n'), 'store.md')

function load(where: string): Mark[] {
  const out = execFileSync(process.execPath, [path.join(root, 'bench/store-child.mjs'), where, input, ...MARKS.map(String)], { encoding: 'utf8', cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  return out.trim().split('\n').map((line) => JSON.parse(line) as Mark)
}

function show(store: string, marks: readonly Mark[]): void {
  marks.forEach((mark, i) => {
    const before = i === 0 ? { articles: 0, seconds: 0 } : marks[i - 1]
    rows.push([
      store, thousands(mark.articles), thousands(mark.records), (mark.articles / mark.seconds).toFixed(0), ((mark.articles - before.articles) / (mark.seconds - before.seconds)).toFixed(0),
      ((mark.cpu / mark.articles) * 1000).toFixed(1), `${thousands(mark.memory / MB)} MB`, mark.size === null ? '' : `${thousands(mark.size / MB)} MB`, i === 0 ? `${mark.open.toFixed(1)} s` : '',
    ])
    console.log(rows[rows.length - 1].join(' | '))
  })
}
