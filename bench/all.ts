/**
 * Codes every article of both collections and checks what must always hold: no exception, every span exact, ids unique within an article.
 *   npm run all-articles
 */
import { loadModule } from './coder.js'
import { faultsOf } from './faults.js'
import { articlesOf, countWords, haveNews, NEWS } from './news.js'
import { machine, thousands, today, writePart } from './report.js'

const PROGRESS = 5000

if (!haveNews()) {
  console.log('all-articles: the data (../shared/data) are not here; nothing was coded')
  process.exit(0)
}
const { createCoder } = await loadModule()
const coder = createCoder()
const total = { articles: 0, coded: 0, words: 0, records: 0, faults: 0, ms: 0 }
for (const file of Object.values(NEWS)) {
  for await (const article of articlesOf(file)) {
    const started = performance.now()
    try {
      const { records } = coder.code(article)
      total.ms += performance.now() - started
      total.records += records.length
      if (records.length > 0) total.coded++
      report(article.id, faultsOf(article, records))
    } catch (error) {
      report(article.id, [error instanceof Error ? (error.stack ?? error.message) : String(error)])
    }
    total.words += countWords(article.text)
    if (++total.articles % PROGRESS === 0) console.log(`${thousands(total.articles)} articles, ${thousands(total.records)} records, ${total.faults} faults`)
  }
}
const summary = `${thousands(total.articles)} articles (${thousands(total.words)} words) coded in ${thousands(total.ms / 1000)} s in one thread: ${thousands(total.records)} records in ${thousands(total.coded)} articles, ${total.faults} faults (exceptions, inexact spans, ids given twice)`
console.log(summary)
writePart('Every article', `${summary}.\n\n${today()}, ${machine()}, \`npm run all-articles\`.`)
process.exitCode = total.faults > 0 ? 1 : 0

function report(id: string, faults: readonly string[]): void {
  total.faults += faults.length
  for (const fault of faults) console.log(`${id}: ${fault}`)
}
