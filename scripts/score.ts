/**
 * Scores the coder against the annotated articles, five-fold by article: what is learned from annotations is learned from the other folds only.
 *   npm run score            cross-validated (the honest figure)      npm run score -- --shipped     with the weights as shipped
 */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createCoder } from '../src/coder.js'
import type { EventRecord } from '../src/record/record.js'
import { docsFile, FOLDS, goldDir, haveGold, readAnnotations, readCountries, readEvents, readGold, shared } from './gold.js'
import { reliabilityOf } from './reliability.js'
import { countryExamples, eventMaterialOf, materialOf, trainModels } from './training.js'

if (!haveGold()) {
  console.log('score: the annotated articles (../shared/gold) are not here; nothing was measured')
  process.exit(0)
}
const coder = createCoder()
const gold = readGold()
const out = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'isnad-score-')), 'records.jsonl')
const records: EventRecord[] = []
if (process.argv.includes('--shipped')) {
  for (const { article } of gold) records.push(...coder.code(article).records)
} else {
  const material = gold.map((g) => materialOf(coder, g))
  const more = process.argv.includes('--dev-only') ? [] : readAnnotations()
  const extra = more.map((g) => materialOf(coder, g))
  const events = process.argv.includes('--dev-only') ? [] : readEvents().map((a) => eventMaterialOf(coder, a))
  const countries = process.argv.includes('--dev-only') ? [] : readCountries().flatMap((a) => countryExamples(coder, a))
  console.log(`trained on the other folds of ${gold.length} articles and on ${extra.length} more, and on the events alone of ${events.length}`)
  const sum = (key: 'gold' | 'reached' | 'typed'): number => material.reduce((n, m) => n + m[key], 0)
  console.log(`candidates stand on ${((100 * sum('reached')) / sum('gold')).toFixed(1)} % of the annotated triggers, of the right type on ${((100 * sum('typed')) / sum('gold')).toFixed(1)} %`)
  for (let fold = 0; fold < FOLDS; fold++) {
    const models = trainModels([...material.filter((m) => m.fold !== fold), ...extra], events, countries)
    for (const g of gold) if (g.fold === fold) records.push(...coder.layers(g.article, models).records)
  }
}
fs.writeFileSync(out, records.map((r) => `${JSON.stringify(r)}\n`).join(''))
const extra = process.argv.slice(2).filter((a) => a !== '--shipped' && a !== '--dev-only')
console.log(execFileSync('node', [path.join(shared, 'gold/score.mjs'), goldDir, out, '--docs', docsFile, ...extra], { encoding: 'utf8', maxBuffer: 1 << 26 }))
const floor = path.join(path.dirname(out), 'floor.jsonl')
fs.writeFileSync(floor, execFileSync('node', [path.join(shared, 'gold/baseline.mjs'), goldDir, docsFile], { encoding: 'utf8', maxBuffer: 1 << 26 }))
const base = JSON.parse(execFileSync('node', [path.join(shared, 'gold/score.mjs'), goldDir, floor, '--docs', docsFile, '--json'], { encoding: 'utf8', maxBuffer: 1 << 26 })) as { event: { f1: number } }
console.log(`floor (remembered trigger words, no grammar): event F1 ${(100 * base.event.f1).toFixed(1)}`)
console.log(`\n${reliabilityOf(records, gold)}\n`)
console.log(`records: ${out}`)
