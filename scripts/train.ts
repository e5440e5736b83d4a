/**
 * Trains the weights that ship, on all annotated articles, and writes them to grammar/weights/. Deterministic: the same articles give the same files.
 *   npm run train        then npm run pack-lexicon
 */
import fs from 'node:fs'
import path from 'node:path'
import { createCoder } from '../src/coder.js'
import type { Weights } from '../src/weigh/weights.js'
import { haveGold, readAnnotations, readEvents, readGold, root } from './gold.js'
import { writeWeights } from './logistic.js'
import { eventMaterialOf, materialOf, trainModels } from './training.js'

if (!haveGold()) {
  console.log('train: the annotated articles (../shared/gold) are not here; the weights stay as they are')
  process.exit(0)
}
const coder = createCoder()
const gold = [...readGold(), ...readAnnotations()]
const events = readEvents()
const models = trainModels(gold.map((g) => materialOf(coder, g)), events.map((a) => eventMaterialOf(coder, a)))
const dir = path.join(root, 'grammar', 'weights')
fs.mkdirSync(dir, { recursive: true })
const all: Record<string, Weights> = { event: models.event, ...models.status, actor: models.party.actor, recipient: models.party.recipient, country: models.country, date: models.date, place: models.place, source: models.source }
for (const [name, weights] of Object.entries(all)) {
  const text = writeWeights(weights)
  fs.writeFileSync(path.join(dir, `${name}.tsv`), text)
  console.log(`${name}: ${text.split('\n').length - 2} features`)
}
console.log(`trained on ${gold.length} articles, and on the events alone of ${events.length}`)
