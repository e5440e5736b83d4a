/**
 * Learns from days grouped by hand how much each likeness of two articles says that they tell of one event, and writes `grammar/stories/weights.tsv`.
 *   npm run train-stories        then npm run pack-lexicon
 */
import fs from 'node:fs'
import path from 'node:path'
import { featureNames } from '../../src/stories/grouping/features.js'
import { storyTables } from '../../src/stories/grouping/tables.js'
import { root } from '../gold.js'
import { grouped, haveStories, readGroupedFiles } from './material.js'
import { trained } from './models.js'

if (!haveStories()) {
  console.log('train-stories: the grouped days (../shared/data/stories) are not here; the weights stay as they are')
  process.exit(0)
}
const tables = storyTables()
const files = readGroupedFiles().map((file) => grouped(file, tables))
const { bias, weights } = trained(files)
const rows = featureNames.map((name, i) => `${name}\t${weights[i].toFixed(3)}\n`).join('')
fs.writeFileSync(path.join(root, 'grammar', 'stories', 'weights.tsv'), `# What each likeness of two articles adds to the log-odds that they tell of one event. Written by scripts/stories/train.ts; do not edit by hand.\nfeature\tweight\n*\t${bias.toFixed(3)}\n${rows}`)
console.log(`trained on ${files.reduce((sum, { articles }) => sum + articles.length, 0)} articles of ${files.length} files`)
