/**
 * Measures speed, start and memory, each in a fresh process, and writes them to `bench/speed.md`. Measured is the built package when there is one.
 *   npm run bench
 */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { root } from '../scripts/gold.js'
import { built, moduleUrl } from './coder.js'
import { haveNews, NEWS } from './news.js'
import { machine, thousands, today, writePart } from './report.js'

interface Measured {
  readonly load: number
  readonly create: number
  readonly articles: number
  readonly words: number
  readonly records: number
  readonly code: number
  readonly memory: number
}

const STARTS = 5
/** The same build is faster in one minute than in the next by a fifth. */
const PASSES = 3
const TARGETS = { wordsPerSecond: 60_000, startMs: 150, memoryMb: 400 }
const MB = 1024 * 1024

const starts = Array.from({ length: STARTS }, () => measure())
const create = median(starts.map((s) => s.create))
const load = median(starts.map((s) => s.load))
const rows = [
  ['`createCoder()` in a fresh process, median of 5', `${Math.round(create)} ms`, `≤ ${TARGETS.startMs} ms`],
  ['loading the module before it, median of 5', `${Math.round(load)} ms`, ''],
  ['memory after the start', `${Math.round(median(starts.map((s) => s.memory)) / MB)} MB`, ''],
]
let what = ''
if (haveNews()) {
  const passes = Array.from({ length: PASSES }, () => measure(NEWS[2018]))
  const speeds = passes.map((pass) => pass.words / (pass.code / 1000))
  const memories = passes.map((pass) => Math.round(pass.memory / MB))
  const [whole] = passes
  rows.unshift([`whole coder, one thread, median of ${PASSES} (${speeds.map(thousands).join('; ')})`, `${thousands(median(speeds))} words/s`, `≥ ${thousands(TARGETS.wordsPerSecond)} words/s`])
  rows.push([`peak memory of the process that codes them, median of ${PASSES} (${memories.join('; ')})`, `${median(memories)} MB`, `≤ ${TARGETS.memoryMb} MB`])
  what = `${thousands(whole.articles)} news articles of 2018: ${thousands(whole.words)} words, ${thousands(whole.records)} records. `
} else console.log('bench: the data (../shared/data) are not here; only the start was measured')

const table = ['| what | measured | target |', '|---|---|---|', ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n')
console.log(table)
writePart('Speed and memory', `${table}\n\n${what}${built ? 'The built package' : 'The sources, not built'}, ${today()}, ${machine()}, \`npm run bench\`.`)

function measure(file?: string): Measured {
  const args = [...(built ? [] : ['--import', 'tsx']), path.join(root, 'bench/child.mjs'), moduleUrl, ...(file ? [file] : [])]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', cwd: root })) as Measured
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]
}
