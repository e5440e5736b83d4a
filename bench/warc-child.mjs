/** Reads one archive in a process of its own, as `isnad code` reads it, with the heap as the command keeps it: node warc-child.mjs FILE. Prints one line of JSON; memory in bytes, processor time in milliseconds. */
import fs from 'node:fs'

const dist = new URL('../dist/', import.meta.url)
const { readInput } = await import(new URL('intake/read-input.js', dist))
const { defaultLimits } = await import(new URL('intake/limits.js', dist))
const { keepHeapSmall } = await import(new URL('cli/heap.js', dist))
keepHeapSmall()
const [file] = process.argv.slice(2)
const counts = { article: 0, problem: 0, note: 0 }
const started = process.cpuUsage()
for await (const item of readInput(file, fs.createReadStream(file, { highWaterMark: 256 * 1024 }), defaultLimits)) counts[item.kind]++
const { user, system } = process.cpuUsage(started)
console.log(JSON.stringify({ ...counts, cpu: (user + system) / 1000, memory: process.resourceUsage().maxRSS * 1024 }))
