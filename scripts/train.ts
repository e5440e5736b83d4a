/**
 * Trains the weights that ship, on all annotated articles, and writes them to grammar/weights/. Deterministic: the same articles give the same files.
 *   npm run train        then npm run pack-lexicon
 */
import fs from 'node:fs'
import path from 'node:path'
import { createCoder } from '../src/coder.js'
import { haveGold, readAnnotations, readCountries, readEvents, readGold, root } from './gold.js'
import { writeWeights } from './logistic.js'
import { countryExamples, eventMaterialOf, materialOf, trainWeights } from './training.js'

if (!haveGold()) {
  console.log('train: the annotated articles (../shared/gold) are not here; the weights stay as they are')
  process.exit(0)
}
const coder = createCoder()
const gold = [...readGold(), ...readAnnotations()]
const events = readEvents()
const weights = trainWeights(gold.map((g) => materialOf(coder, g)), events.map((a) => eventMaterialOf(coder, a)), readCountries().flatMap((a) => countryExamples(coder, a)))
const dir = path.join(root, 'grammar', 'weights')
fs.mkdirSync(dir, { recursive: true })
for (const [name, table] of Object.entries(weights)) {
  const text = writeWeights(table)
  fs.writeFileSync(path.join(dir, `${name}.tsv`), text)
  console.log(`${name}: ${text.split('\n').length - 2} features`)
}
console.log(`trained on ${gold.length} articles, and on the events alone of ${events.length}`)
