/**
 * Kills `isnad add` (SIGKILL) at 200 random moments over loads of 2,000 articles, goes on after each, and compares what is in the store with an undisturbed load.
 * Writes the outcome to `bench/store.md`. Needs the built package, and Linux.
 *   npm run kill-test [-- KILLS]
 */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { root } from '../scripts/gold.js'
import { openStore } from '../src/store/open.js'
import { type Contents, storeContents } from './contents.js'
import { articlesOf, haveNews, NEWS } from './news.js'
import { createRandom } from './random.js'
import { machine, thousands, today, writePart } from './report.js'

const KILLS = Number(process.argv[2] ?? 200)
const ARTICLES = 2000
const SEED = 2018
const KILLED = 'killed'
/** Of the clock in /proc, a second. */
const TICKS = 100

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
/** Processor time that a run takes to add one article: kills come from its start to as much again. How fast the machine is just then does not matter. */
const start = Number(await add('one', path.join(folder, 'one.jsonl'), null))
console.log(`an undisturbed load has ${thousands(expected.records)} records; a start takes ${start.toFixed(1)} s of processor time`)

const random = createRandom(SEED)
let kills = 0
let loads = 0
while (kills < KILLS) {
  const name = `load-${++loads}`
  // A load that outlives its kills is let end.
  while ((await add(name, input, kills < KILLS ? (random.below(1e6) / 1e6) * 2 * start : null)) === KILLED) if (++kills % 10 === 0) console.log(`${kills} kills, load ${loads}`)
  const found = await contentsOf(name)
  if (JSON.stringify(found.digests) !== JSON.stringify(expected.digests)) throw new Error(`${path.join(folder, name)} differs from ${path.join(folder, 'undisturbed')} after ${kills} kills: ${found.articles} articles, ${found.records} records, ${found.stories} stories, ${found.entries} entries; other: ${Object.keys(found.digests).filter((part) => found.digests[part] !== expected.digests[part]).join(', ')}`)
  console.log(`load ${loads} is as the undisturbed one`)
  fs.rmSync(path.join(folder, name), { recursive: true })
}
fs.rmSync(folder, { recursive: true })
writePart('Killed and gone on with', [
  `\`isnad add\` of ${thousands(ARTICLES)} articles of 2018 into the embedded store, killed (SIGKILL) at ${kills} random moments from its start on and run again each time, over ${loads} ${loads === 1 ? 'load' : 'loads'}:`,
  `each load ended with exactly the ${thousands(expected.articles)} articles and ${thousands(expected.records)} records of an undisturbed one (keys, bodies, parties, sources, names, versions), its ${thousands(expected.stories)} stories with their events, and its ${thousands(expected.entries)} entries of the ledger with their answers.`,
  '', `${today()}, ${machine()}, \`npm run kill-test\`.`,
].join('\n'), 'store.md')

/** Runs the command; killed once it has used so many seconds of processor time. Gives what it used. */
function add(store: string, file: string, killAfter: number | null): Promise<number | typeof KILLED> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, 'dist/cli/main.js'), 'add', '--store', path.join(folder, store), file], { stdio: ['ignore', 'ignore', 'inherit'] })
    let used = 0
    const timer = setInterval(() => {
      used = processorTime(child.pid!) ?? used
      if (killAfter !== null && used >= killAfter) child.kill('SIGKILL')
    }, 20)
    child.on('exit', (status, signal) => {
      clearInterval(timer)
      if (signal === 'SIGKILL') resolve(KILLED)
      else if (status === 0) resolve(used)
      else reject(new Error(`isnad add ended with ${status ?? signal}`))
    })
  })
}

/** Of a process and its threads, in seconds, as Linux tells it; null when it is no longer there. */
function processorTime(pid: number): number | null {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [user, system] = stat.slice(stat.lastIndexOf(')') + 2).split(' ').slice(11, 13).map(Number)
    return (user + system) / TICKS
  } catch {
    return null
  }
}

async function contentsOf(name: string): Promise<Contents> {
  const store = await openStore(path.join(folder, name))
  try {
    return await storeContents(store.db)
  } finally {
    await store.close()
  }
}
