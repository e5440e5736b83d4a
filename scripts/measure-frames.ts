/**
 * Measures frames: of the verbs that news has before أن/إن/بأن, ب, على or إلى more than 50 times, how many have a frame or are known to be no event.
 *   npm run measure-frames                 the share and the verbs that lack one
 *   npm run measure-frames -- --all        with how often each verb stands there and what it has
 */
import fs from 'node:fs'
import path from 'node:path'
import { createCoder } from '../src/coder.js'
import { framesOf } from '../src/events/frames.js'
import type { Parsed } from '../src/events/syntax.js'
import { loadLexicon, rowsOf } from '../src/lexicon/lexicon.js'
import { shippedLexicon } from '../src/lexicon/shipped.js'
import { foldWord } from '../src/text/spelling.js'
import type { Predicate } from '../src/phrases/predicate.js'
import { shared } from './gold.js'
import { countArticles, drawArticles } from './measure/coverage.js'

const SEED = 20180608
/** Auxiliaries say how something is done, not what, and are left out. Coding all the articles takes minutes; so many are drawn, and counts are taken up to all. */
const ARTICLES = 8000
const FREQUENT = 50
const BEFORE: ReadonlySet<string> = new Set(['ب', 'على', 'إلى'])
const news = ['news-2018.jsonl.gz', 'news-2015.jsonl.gz'].map((file) => path.join(shared, 'data', file))

if (!news.every((file) => fs.existsSync(file))) {
  console.log('measure-frames: the data (../shared/data) are not here; nothing was measured')
  process.exit(0)
}
const lexicon = loadLexicon(shippedLexicon())
const fold = (word: string): string => foldWord(lexicon.spelling, word)
const frames = framesOf(lexicon)
const noEvent = new Set(rowsOf(lexicon, 'frames/no-event').map(({ cells }) => fold(cells.verb)))
const before = new Set([...BEFORE].map(fold))

const counts = new Map<string, { times: number; written: string }>()
const articles = drawArticles(news, ARTICLES, SEED)
const coder = createCoder()
for (const article of articles) {
  const { parsed } = coder.examine(article)
  for (const predicate of parsed.predicates) if (predicate.verbal && !predicate.auxiliary && opens(parsed, predicate)) count(parsed, predicate)
}

const whole = countArticles(news) / articles.length
const frequent = [...counts].map(([lemma, { times, written }]) => ({ lemma, written, times: Math.round(times * whole), has: held(lemma) })).filter(({ times }) => times > FREQUENT).sort((a, b) => b.times - a.times)
const lacking = frequent.filter(({ has }) => has === '')
const share = (list: readonly { times: number }[]): number => list.reduce((sum, { times }) => sum + times, 0)
console.log(`verbs before أن/إن/بأن, ب, على or إلى more than ${FREQUENT} times (${articles.length} articles, taken up to all): ${frequent.length}; with a frame ${frequent.filter(({ has }) => has === 'frame').length}, no event ${frequent.filter(({ has }) => has === 'no event').length}, lacking ${lacking.length}`)
console.log(`of their occurrences ${((100 * (share(frequent) - share(lacking))) / share(frequent)).toFixed(1)} % are of verbs with a frame or known to be no event`)
for (const { written, times, has } of process.argv.includes('--all') ? frequent : lacking) console.log(`  ${times}\t${written}\t${has}`)

function opens(p: Parsed, q: Predicate): boolean {
  return q.complement !== null || q.slots.some((k) => before.has(p.phrases[k].prep))
}

function count({ doc }: Parsed, { at }: Predicate): void {
  const { lemma, lexeme } = doc.word[at]
  const known = counts.get(lemma)
  if (known) known.times++
  else counts.set(lemma, { times: 1, written: lexeme >= 0 ? lexicon.lexemes[lexeme].lemma : lemma })
}

function held(lemma: string): string {
  if (frames.verbs.get(lemma) || frames.light.has(lemma)) return 'frame'
  return noEvent.has(lemma) ? 'no event' : ''
}
