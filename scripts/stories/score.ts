/**
 * How well articles are grouped, on days grouped by hand: each with weights trained without it, beside weighted words alone.
 *   npm run score-stories               -- --write  puts the table into bench/stories.md
 *   npm run score-stories -- --least    tries other thresholds
 */
import { LINKAGE } from '../../src/stories/grouping/groups.js'
import { UNIT } from '../../src/stories/grouping/pair.js'
import { storyTables } from '../../src/stories/grouping/tables.js'
import { baselineGroups } from './baseline.js'
import { grouped, haveStories, readGroupedFiles } from './material.js'
import { type Measures, measuresOf } from './measure.js'
import { groupsOf, trained } from './models.js'
import { writeFigures } from './report.js'

if (!haveStories()) {
  console.log('score-stories: the grouped days (../shared/data/stories) are not here')
  process.exit(0)
}
const tables = storyTables()
const files = readGroupedFiles().map((file) => grouped(file, tables))
const models = files.map((held) => trained(files.filter((file) => file !== held)))

if (process.argv.includes('--least')) {
  for (let least = -2.25; least <= -0.5; least += 0.25) {
    console.log(least.toFixed(2), inWords(files.map((file, i) => measuresOf(file.stories, groupsOf(file, models[i], least * UNIT)))))
  }
  process.exit(0)
}
const rows = files.map((file, i) => {
  const missed = file.stories.flatMap((story) => story.flatMap((a, k) => story.slice(k + 1).map((b) => [Math.min(a, b), Math.max(a, b)].join(' ')))).filter((pair) => !file.pairs.some(([a, b]) => pair === `${a} ${b}`)).length
  return { file, missed, ours: measuresOf(file.stories, groupsOf(file, models[i])), words: measuresOf(file.stories, baselineGroups(file, tables)) }
})
for (const { file, missed, ours, words } of rows) {
  console.log(`${file.name.padEnd(11)} ${String(file.articles.length).padStart(4)} articles  pairs ${percent(ours.pairs)} (P ${percent(ours.pairsPrecision)} R ${percent(ours.pairsRecall)})  B-cubed ${percent(ours.bCubed)}   words alone ${percent(words.pairs)} / ${percent(words.bCubed)}   ${missed} pairs never compared`)
}
console.log(`mean: ${inWords(rows.map(({ ours }) => ours))}; words alone: ${inWords(rows.map(({ words }) => words))}; threshold ${LINKAGE.least / UNIT}`)
if (process.argv.includes('--write')) writeFigures(rows)

function inWords(measures: readonly Measures[]): string {
  const mean = (of: (m: Measures) => number): string => percent(measures.reduce((sum, m) => sum + of(m), 0) / measures.length)
  return `pairs ${mean((m) => m.pairs)}, B-cubed ${mean((m) => m.bCubed)}  [${measures.map((m) => `${(100 * m.pairs).toFixed(0)}/${(100 * m.bCubed).toFixed(0)}`).join(' ')}]`
}

function percent(share: number): string {
  return (100 * share).toFixed(1)
}
