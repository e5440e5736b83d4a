/**
 * One measure in a process of its own, in plain JavaScript so that nothing but the coder is loaded: node child.mjs MODULE [FILE].
 * Without FILE it starts the coder; with a collection of articles it codes them all, with the heap as the command keeps it. Prints one line of JSON; times in milliseconds, memory in bytes.
 */
import fs from 'node:fs'
import zlib from 'node:zlib'

const [module, file] = process.argv.slice(2)
const before = performance.now()
const { createCoder } = await import(module)
const loaded = performance.now()
const coder = createCoder()
const created = performance.now()
const { keepHeapSmall } = await import(new URL('cli/heap.js', module))
if (file) keepHeapSmall()
const result = { load: loaded - before, create: created - loaded, articles: 0, words: 0, records: 0, code: 0, memory: 0 }
if (file) {
  for await (const line of linesOf(fs.createReadStream(file).pipe(zlib.createGunzip()))) {
    const article = JSON.parse(line)
    const started = performance.now()
    const { records } = coder.code(article)
    result.code += performance.now() - started
    result.articles++
    result.records += records.length
    for (const _ of article.text.matchAll(/\S+/g)) result.words++
  }
}
result.memory = process.resourceUsage().maxRSS * 1024
console.log(JSON.stringify(result))

/** Lines one by one; nothing is read ahead, so that the memory measured is the coder's. */
async function* linesOf(stream) {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of stream) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop()
    for (const line of lines) if (line !== '') yield line
  }
  if (rest !== '') yield rest
}
