/**
 * Trains what tells the teasers at the end of a text, on the articles of 2018, and writes `grammar/weights/teaser.tsv` and, from a training on half of the articles, `bench/quality.md`.
 *   npm run train-teasers        then npm run pack-lexicon
 */
import fs from 'node:fs'
import path from 'node:path'
import { haveNews } from '../../bench/news.js'
import { machine, thousands, today, writePart } from '../../bench/report.js'
import { createCoder } from '../../src/coder.js'
import { openingReader } from '../../src/gist/openings.js'
import { paragraphsOf } from '../../src/gist/paragraphs.js'
import { teaserFinder } from '../../src/gist/teasers.js'
import { loadLexicon } from '../../src/lexicon/lexicon.js'
import { shippedLexicon } from '../../src/lexicon/shipped.js'
import { numbered } from '../../src/weigh/numbered.js'
import type { Weights } from '../../src/weigh/weights.js'
import { root } from '../gold.js'
import { type Example, train, writeWeights } from '../logistic.js'
import { featuresOf } from '../names.js'
import { examplesIn, type Marked, markedArticles, WITH_TEASERS } from './material.js'

if (!haveNews()) {
  console.log('train-teasers: the data (../shared/data) are not here; the weights stay as they are')
  process.exit(0)
}
const coder = createCoder()
const articles = await markedArticles()
const examples = articles.map(examplesIn(coder)).map((all): Example[] => all.map(({ evidence, teaser }) => ({ features: featuresOf(evidence), label: teaser ? 1 : 0 })))
const trained = (chosen: (i: number) => boolean): Weights => train(examples.filter((_, i) => chosen(i)).flat())
const rows = measured(articles.filter((_, i) => i % 2 === 1), trained((i) => i % 2 === 0))
fs.writeFileSync(path.join(root, 'grammar/weights/teaser.tsv'), writeWeights(trained(() => true)))
writePart('Teasers of other articles', [
  ...[['outlet', 'articles', 'teasers', 'found', 'not found, carry on', 'own paragraphs', 'taken for teasers', 'articles that lose one'], Array.from({ length: 8 }, () => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`),
  '', `Half of the articles of 2018 (of outlets without teasers one in eight), by weights trained on the other half. A paragraph that stands word for word in several articles of ${WITH_TEASERS}, at their ends, is known to be a teaser, as are those after it; of the two before it nothing is known. An article that came out in two forms has own paragraphs among these: those that begin with a word that carries on are counted apart. ${today()}, ${machine()}, \`npm run train-teasers\`.`,
].join('\n'), 'quality.md')

interface Row {
  articles: number
  teasers: number
  found: number
  /** Of the teasers that were not found, those whose first word carries the text on: own paragraphs of an article that came out in two forms. */
  carrying: number
  own: number
  taken: number
  losing: number
}

function measured(marked: readonly Marked[], weights: Weights): string[][] {
  const opening = openingReader(loadLexicon(shippedLexicon()))
  const find = teaserFinder(opening, numbered(weights))
  const outlets = new Map<string, Row>()
  for (const { article, known } of marked) {
    const row = outlets.get(article.outlet ?? '') ?? { articles: 0, teasers: 0, found: 0, carrying: 0, own: 0, taken: 0, losing: 0 }
    outlets.set(article.outlet ?? '', row)
    const text = coder.parse(article)
    const passages = find(article.title ? coder.parse({ ...article, text: article.title }) : null, text)
    const paragraphs = paragraphsOf(text.doc.tokens)
    const openings = opening(text.doc, paragraphs)
    let taken = 0
    paragraphs.forEach(({ from }, i) => {
      const at = text.doc.tokens.start[from]
      const teaser = known.get(at)
      // A line that points elsewhere says so itself.
      if (teaser === undefined || openings[i] === 'points-elsewhere') return
      const found = passages.some(({ start, end }) => at >= start && at < end)
      if (teaser) row[found ? 'found' : openings[i] === 'carries-on' ? 'carrying' : 'teasers']++
      else row.own++
      if (!teaser && found) taken++
    })
    row.articles++
    row.taken += taken
    if (taken > 0) row.losing++
  }
  return [...outlets].map(([name, { articles, teasers, found, carrying, own, taken, losing }]) => [name, ...[articles, teasers + found + carrying, found, carrying, own, taken, losing].map(thousands)])
}
