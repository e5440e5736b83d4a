/**
 * `isnad watch` over 200 feeds with 5,000 items, a tenth of all answers bad, killed (SIGKILL) every few seconds for three minutes and then let go on until
 * every item is kept; the store is then compared with that of a watch that nothing disturbed. Writes the outcome to `bench/watch.md`. Needs the built package,
 * and Linux, where every address of 127.0.0.0/8 is this machine.
 *   npm run soak [-- MINUTES]
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import readline from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from '../scripts/gold.js'
import { listFeeds } from '../src/store/feeds.js'
import { openStore } from '../src/store/open.js'
import { startOutlets } from './outlets.js'
import { createRandom } from './random.js'
import { machine, thousands, today, writePart } from './report.js'

const MINUTES = Number(process.argv[2] ?? 3)
const FEEDS = 200
const ITEMS = 25
const BAD = 0.1
const SEED = 2026
/** Fewer kills are not enough, however slow the machine is. */
const LEAST_KILLS = 30
/** A kill comes when the process has used so many seconds of processor time, whatever else the machine does: some before the first item, some in the middle of work. */
const KILL = { first: 1, last: 10 }
/** Of the clock in /proc, a second. */
const TICKS = 100

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'isnad-soak-'))
const outlets = await startOutlets(FEEDS, ITEMS, BAD, SEED)
const list = path.join(folder, 'feeds.opml')
fs.writeFileSync(list, `<opml version="2.0"><body>${outlets.feeds.map((feed) => `<outline text="" xmlUrl="${feed}"/>`).join('')}</body></opml>`)
const random = createRandom(SEED)

const begun = Date.now()
let kills = 0
let mostMemory = 0
while (Date.now() - begun < MINUTES * 60_000 || kills < LEAST_KILLS) {
  const child = watch('killed')
  const ended = new Promise((resolve) => child.on('exit', resolve))
  const before = outlets.answers.all
  const until = KILL.first + (random.below(1000) / 1000) * (KILL.last - KILL.first)
  while (child.exitCode === null && processorTime(child.pid!) < until) await sleep(20)
  if (child.exitCode !== null) throw new Error(`isnad watch ended by itself with ${child.exitCode}`)
  child.kill('SIGKILL')
  await ended
  kills++
  console.log(`${kills} kills; ${outlets.answers.all - before} answers since the last`)
}
const minutes = (Date.now() - begun) / 60_000
const left = Date.now()
await untilKept('killed')
const seconds = (Date.now() - left) / 1000
const bad = { ...outlets.answers }
console.log(`all kept ${Math.round(seconds)} s after the last kill`)
outlets.faulty = false
await untilKept('undisturbed')
await outlets.close()

const [found, expected] = [await contentsOf('killed'), await contentsOf('undisturbed')]
if (found.digest !== expected.digest) throw new Error(`${path.join(folder, 'killed')} differs from ${path.join(folder, 'undisturbed')}: ${JSON.stringify([found, expected])}`)
if (found.articles !== FEEDS * ITEMS || found.versions !== found.articles) throw new Error(`${found.articles} articles in ${found.versions} versions of ${FEEDS * ITEMS} items`)
fs.rmSync(folder, { recursive: true })
writePart('Killed while it watched', [
  `\`isnad watch\` over ${FEEDS} feeds on hosts of their own with ${thousands(FEEDS * ITEMS)} items; of ${thousands(bad.all)} answers ${thousands(bad.bad)} were bad (statuses 429 to 503, cut off, false lengths, damaged, none at all).`,
  `Killed (SIGKILL) ${kills} times in ${minutes.toFixed(1)} minutes, each time once it had used ${KILL.first} to ${KILL.last} s of processor time, then let go on: after ${thousands(seconds)} s every item was kept, once: ${thousands(found.articles)} articles in ${thousands(found.versions)} versions with ${thousands(found.records)} records,`,
  `exactly those of a watch that nothing disturbed (keys, texts, records). The process had ${thousands(mostMemory)} MB at most.`,
  '', `${today()}, ${machine()}, \`npm run soak\`.`,
].join('\n'), 'watch.md')

function watch(store: string): ChildProcess {
  const child = spawn(process.execPath, [path.join(root, 'dist/cli/main.js'), 'watch', '--json', '--store', path.join(folder, store), '--allow-host', outlets.hosts.join(','), list], { stdio: ['ignore', 'pipe', 'inherit'] })
  child.stdout!.resume()
  return child
}

/** Lets it work until every item is kept, then ends it as a user does. */
async function untilKept(store: string): Promise<void> {
  const child = watch(store)
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  let seen = 0
  for await (const line of readline.createInterface({ input: child.stdout! })) {
    mostMemory = Math.max(mostMemory, memoryOf(child.pid!))
    const event = JSON.parse(line) as { readonly event: string; readonly counts?: { readonly items: { readonly kept: number; readonly givenUp: number } } }
    if (event.event === 'item-kept' && ++seen % 500 === 0) console.log(`${store}: ${seen} items since this start`)
    if (!event.counts) continue
    const { kept, givenUp } = event.counts.items
    console.log(`${store}: ${kept} kept`)
    if (givenUp > 0) throw new Error(`${givenUp} items were given up`)
    if (kept === FEEDS * ITEMS) child.kill('SIGTERM')
  }
  const status = await ended
  if (status !== 0) throw new Error(`isnad watch ended with ${status}`)
}

/** Of a process and its threads, in seconds; 0 when it is no longer there. */
function processorTime(pid: number): number {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [user, system] = stat.slice(stat.lastIndexOf(')') + 2).split(' ').slice(11, 13).map(Number)
    return (user + system) / TICKS
  } catch {
    return 0
  }
}

/** The most memory that a process has had, in MB; 0 when it is no longer there. */
function memoryOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** Every article with its versions and records, without the numbers and the order that chance gave them. */
async function contentsOf(name: string): Promise<{ readonly digest: string; readonly articles: number; readonly versions: number; readonly records: number }> {
  const store = await openStore(path.join(folder, name))
  try {
    const { db } = store
    const feeds = await listFeeds(db)
    const wrong = feeds.filter(({ items, failures }) => failures > 0 || items.kept !== ITEMS || items.waiting + items.failed + items['given up'] > 0)
    if (wrong.length > 0) throw new Error(`${name}: ${wrong.length} feeds are not as they should be, first ${JSON.stringify(wrong[0])}`)
    const loose = await db.selectFrom('feed_item').select('id').where('article', 'is', null).execute()
    if (loose.length > 0) throw new Error(`${name}: ${loose.length} items without an article`)
    const versions = await db.selectFrom('article').innerJoin('version', 'version.article', 'article.id').select(['key', 'number', 'content', 'text', 'coder', 'gist', 'terms']).orderBy('key').orderBy('number').execute()
    const records = await db.selectFrom('record').innerJoin('article', 'article.current', 'record.version').innerJoin('record_body', 'record_body.record', 'record.id')
      .select(['article.key as article', 'record.seq', 'record.event', 'record.day', 'record_body.key', 'record_body.body', 'record_body.terms']).orderBy('article.key').orderBy('record.seq').execute()
    const all = await db.selectFrom('record').select((e) => e.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
    if (all.count !== records.length) throw new Error(`${name}: ${all.count - records.length} records of versions that are not current`)
    return { digest: createHash('sha256').update(JSON.stringify([versions, records])).digest('hex'), articles: new Set(versions.map(({ key }) => key)).size, versions: versions.length, records: records.length }
  } finally {
    await store.close()
  }
}
