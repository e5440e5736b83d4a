/**
 * Measures the actor tables: what they hold, which of the articles' actors they know, and what other dictionaries' names they miss.
 *   npm run measure-actors                  figures and the most frequent unknown
 *   npm run measure-actors -- --details     with long lists
 */
import fs from 'node:fs'
import path from 'node:path'
import { createCoder } from '../src/coder.js'
import { rosterOf } from '../src/lexicon/actors.js'
import { loadLexicon, rowsOf } from '../src/lexicon/lexicon.js'
import { shippedLexicon } from '../src/lexicon/shipped.js'
import { shared } from './gold.js'
import { measureResolution, takeStock } from './measure/actors.js'
import { drawArticles } from './measure/coverage.js'
import { comparePeers, readPeerNames } from './measure/peer-actors.js'
import { mostFrequent } from './measure/segmentation.js'

const SEED = 20180608
const ARTICLES = 1000
const news = ['news-2018.jsonl.gz', 'news-2015.jsonl.gz'].map((file) => path.join(shared, 'data', file))
const peers = path.join(shared, 'data', 'peer-dictionaries')
const details = process.argv.includes('--details')
const lexicon = loadLexicon(shippedLexicon())

reportStock()
if (news.every((file) => fs.existsSync(file)) && fs.existsSync(peers)) reportArticles()
else console.log('measure-actors: the articles (../shared/data) are not here; only the tables were counted')

function reportStock(): void {
  const dated = new Set(['actors/groups', 'actors/bodies'].flatMap((table) => rowsOf(lexicon, table)).filter(({ cells }) => cells.from || cells.to).map(({ cells }) => cells.id))
  const stock = takeStock([...rosterOf(lexicon).all()].map(([, actor]) => actor), (id) => dated.has(id))
  console.log(`${stock.entries} entries with ${stock.names} names, ${stock.dated} with dates; ${rowsOf(lexicon, 'actors/roles').length} roles`)
  console.log(`by kind: ${line(stock.kinds, 20)}`)
  console.log(`by country: ${line(stock.countries, details ? 300 : 40)}`)
  console.log(`by sector: ${line(stock.sectors, 40)}`)
}

function reportArticles(): void {
  const articles = drawArticles(news, ARTICLES, SEED)
  const coder = createCoder()
  const { mentions, persons, bodies, nouns } = measureResolution(articles, coder)
  const total = [...mentions.values()].reduce((sum, n) => sum + n, 0)
  console.log(`mentions of actors in ${articles.length} articles: ${total}; ${[...mentions].map(([known, n]) => `${known} ${((100 * n) / total).toFixed(1)} %`).join(', ')}`)
  const length = details ? 800 : 40
  console.log(`persons without entry:\n${line(persons, length)}`)
  console.log(`bodies and groups known by their head noun only:\n${line(bodies, length)}`)
  console.log(`nouns of people and bodies without role:\n${line(nouns, length)}`)
  const peer = comparePeers(articles, coder, readPeerNames(peers, lexicon))
  console.log(`names of other dictionaries: ${peer.listed} in the articles, ${peer.occurrences} times; ${((100 * peer.found) / peer.occurrences).toFixed(1)} % found here too`)
  console.log(`most frequent not found:\n${line(peer.missed, length)}`)
}

function line(counts: ReadonlyMap<string, number>, length: number): string {
  return mostFrequent(counts, length).map(([key, n]) => `${key} ${n}`).join('، ')
}
