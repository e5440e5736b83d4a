/**
 * One load in a process of its own, with the heap as the command keeps it: node store-child.mjs STORE FILE MARKS…
 * Adds the articles of FILE (JSON lines) and prints a line of JSON at each number of articles in MARKS and at the end; times in seconds, memory and size in bytes.
 */
import fs from 'node:fs'
import path from 'node:path'
import readline from 'node:readline'

const dist = new URL('../dist/', import.meta.url)
const { keepHeapSmall } = await import(new URL('cli/heap.js', dist))
const { afterBatch } = await import(new URL('stories/keep/after-batch.js', dist))
const { addArticles, openReader, openStore } = await import(new URL('work/index.js', dist))
const [where, file, ...marks] = process.argv.slice(2)

keepHeapSmall()
const begun = performance.now()
const [store, reader] = await Promise.all([openStore(where), openReader()])
const opened = performance.now()
const atStart = process.cpuUsage()
const left = marks.map(Number)
let articles = 0
let records = 0
await addArticles(store, linesOf(file), {
  reader,
  after: afterBatch,
  on: (event) => {
    articles++
    records += event.records ?? 0
    if (articles === left[0]) tell(left.shift())
  },
})
await store.flush()
tell(articles)
await reader.close()
await store.close()

function tell(mark) {
  const { user, system } = process.cpuUsage(atStart)
  console.log(JSON.stringify({ mark, articles, records, open: (opened - begun) / 1000, seconds: (performance.now() - opened) / 1000, cpu: (user + system) / 1e6, memory: process.resourceUsage().maxRSS * 1024, size: fs.existsSync(where) ? sizeOf(where) : null }))
}

function sizeOf(entry) {
  const stat = fs.lstatSync(entry, { throwIfNoEntry: false })
  if (!stat) return 0
  return stat.isDirectory() ? fs.readdirSync(entry).reduce((sum, name) => sum + sizeOf(path.join(entry, name)), 0) : stat.size
}

async function* linesOf(name) {
  for await (const line of readline.createInterface({ input: fs.createReadStream(name) })) yield JSON.parse(line)
}
