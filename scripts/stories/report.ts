import fs from 'node:fs'
import path from 'node:path'
import { root } from '../gold.js'
import type { GroupedFile } from './material.js'
import type { Measures } from './measure.js'

interface Row {
  readonly file: GroupedFile
  readonly ours: Measures
  readonly words: Measures
}

const [BEGIN, END] = ['<!-- figures: npm run score-stories -- --write -->', '<!-- end of figures -->']

/** Puts the table of figures between its marks in bench/stories.md. */
export function writeFigures(rows: readonly Row[]): void {
  const file = path.join(root, 'bench', 'stories.md')
  const text = fs.readFileSync(file, 'utf8')
  const table = [
    '| days | articles | stories | pairs F1 | precision | recall | B-cubed F1 | words alone: pairs | B-cubed |', '|---|---|---|---|---|---|---|---|---|',
    ...rows.map(({ file: { name, articles, stories }, ours, words }) => `| ${name} | ${articles.length} | ${stories.length} | ${figures(ours)} | ${percent(words.pairs)} | ${percent(words.bCubed)} |`),
    `| mean | | | ${figures(meanOf(rows.map(({ ours }) => ours)))} | ${percent(meanOf(rows.map(({ words }) => words)).pairs)} | ${percent(meanOf(rows.map(({ words }) => words)).bCubed)} |`,
  ].join('\n')
  fs.writeFileSync(file, `${text.slice(0, text.indexOf(BEGIN) + BEGIN.length)}\n${table}\n${text.slice(text.indexOf(END))}`)
}

const figures = (m: Measures): string => [m.pairs, m.pairsPrecision, m.pairsRecall, m.bCubed].map(percent).join(' | ')
const percent = (share: number): string => (100 * share).toFixed(1)

function meanOf(all: readonly Measures[]): Measures {
  const mean = (of: (m: Measures) => number): number => all.reduce((sum, m) => sum + of(m), 0) / all.length
  return { pairs: mean((m) => m.pairs), pairsPrecision: mean((m) => m.pairsPrecision), pairsRecall: mean((m) => m.pairsRecall), bCubed: mean((m) => m.bCubed) }
}
