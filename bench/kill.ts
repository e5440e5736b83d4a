/**
 * Kills `isnad add` (SIGKILL) at 200 random moments over loads of 2,000 articles, goes on after each, and compares what is in the store with an undisturbed load.
 * Writes the outcome to `bench/store.md`. Needs the built package.
 *   npm run kill-test [-- KILLS]
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { root } from '../scripts/gold.js'
import { openStore } from '../src/store/open.js'
import { articlesOf, haveNews, NEWS } from './news.js'
import { createRandom } from './random.js'
import { machine, thousands, today, writePart } from './report.js'

const KILLS = Number(process.argv[2] ?? 200)
const ARTICLES = 2000
const SEED = 2018

if (!haveNews()) {
  console.log('kill-test: the data (../shared/data) are not here')
  process.exit(0)
}
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'isnad-kill-'))
const input = path.join(folder, 'articles.jsonl')
const lines: string[] = []
for await (const article of articlesOf(NEWS[2018])) if (lines.push(JSON.stringify(article)) === ARTICLES) break
fs.writeFileSync(input, `${lines.join('\n')}\n`)
fs.writeFileSync(path.join(folder, 'one.jsonl'), `${lines[0]}\n`)

await add('undisturbed', input, null)
const expected = await contentsOf('undisturbed')
const before = Date.now()
await add('one', path.join(folder, 'one.jsonl'), null)
/** How long a run takes until it has written its first articles: kills come from its start to as long again. */
const start = Date.now() - before
console.log(`an undisturbed load has ${thousands(expected.records)} records; a start takes ${start} ms`)

const random = createRandom(SEED)
let kills = 0
let loads = 0
while (kills < KILLS) {
  const name = `load-${++loads}`
  // A load that outlives its kills is let end.
  while (!(await add(name, input, kills < KILLS ? random.below(2 * start) : null))) if (++kills % 10 === 0) console.log(`${kills} kills, load ${loads}`)
  const found = await contentsOf(name)
  if (found.digest !== expected.digest) throw new Error(`${path.join(folder, name)} differs from ${path.join(folder, 'undisturbed')} after ${kills} kills: ${found.articles} articles, ${found.records} records`)
  console.log(`load ${loads} is as the undisturbed one`)
  fs.rmSync(path.join(folder, name), { recursive: true })
}
fs.rmSync(folder, { recursive: true })
writePart('Killed and gone on with', [
  `\`isnad add\` of ${thousands(ARTICLES)} articles of 2018 into the embedded store, killed (SIGKILL) at ${kills} random moments from its start on and run again each time, over ${loads} ${loads === 1 ? 'load' : 'loads'}:`,
  `each load ended with exactly the ${thousands(expected.articles)} articles and ${thousands(expected.records)} records of an undisturbed one (keys, bodies, parties, sources, names, versions).`,
  '', `${today()}, ${machine()}, \`npm run kill-test\`.`,
].join('\n'), 'store.md')

/** Whether the command came to its end; killed after so many milliseconds, if it still runs then. */
function add(store: string, file: string, killAfter: number | null): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, 'dist/cli/main.js'), 'add', '--store', path.join(folder, store), file], { stdio: ['ignore', 'ignore', 'inherit'] })
    const timer = killAfter === null ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
    child.on('exit', (status, signal) => {
      clearTimeout(timer)
      if (signal === 'SIGKILL') resolve(false)
      else if (status === 0) resolve(true)
      else reject(new Error(`isnad add ended with ${status ?? signal}`))
    })
  })
}

/** Everything that stands in the store, without the numbers it was given there. */
async function contentsOf(name: string): Promise<{ readonly digest: string; readonly articles: number; readonly records: number }> {
  const store = await openStore(path.join(folder, name))
  try {
    const { db } = store
    const versions = await db.selectFrom('article').innerJoin('version', 'version.article', 'article.id').select(['key', 'number', 'content', 'text', 'coder', 'gist', 'terms']).orderBy('key').orderBy('number').execute()
    const records = await db.selectFrom('record').innerJoin('article', 'article.current', 'record.version').innerJoin('record_body', 'record_body.record', 'record.id')
      .select(['article.key as article', 'record.seq', 'record.event', 'record.day', 'record_body.key', 'record_body.body', 'record_body.terms']).orderBy('article.key').orderBy('record.seq').execute()
    const parties = await db.selectFrom('party').innerJoin('name', 'name.id', 'party.name').innerJoin('record_body', 'record_body.record', 'party.record').select(['record_body.key as record', 'role', 'seq', 'name.key', 'name.name', 'name_en', 'country', 'sectors']).execute()
    const links = await db.selectFrom('link').innerJoin('name', 'name.id', 'link.name').innerJoin('record_body', 'record_body.record', 'link.record').select(['record_body.key as record', 'hop', 'seq', 'name.key', 'name.name', 'name_en', 'country', 'via']).execute()
    const all = [versions, records, parties.map((row) => JSON.stringify(row)).sort(), links.map((row) => JSON.stringify(row)).sort()]
    const stray = await db.selectFrom('record').select((e) => e.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
    if (stray.count !== records.length) throw new Error(`${name}: ${stray.count - records.length} records of versions that are not current`)
    return { digest: createHash('sha256').update(JSON.stringify(all)).digest('hex'), articles: new Set(versions.map(({ key }) => key)).size, records: records.length }
  } finally {
    await store.close()
  }
}
