/** Articles of 2018 with the paragraphs of which it is known whether they are teasers: what stands word for word in several articles of one outlet is none of them's own. */
import { articlesOf, NEWS } from '../../bench/news.js'
import type { Coder } from '../../src/coder.js'
import type { Evidence } from '../../src/weigh/weights.js'
import { openingReader } from '../../src/gist/openings.js'
import { paragraphsOf } from '../../src/gist/paragraphs.js'
import { tailOf } from '../../src/gist/teasers.js'
import { loadLexicon } from '../../src/lexicon/lexicon.js'
import { shippedLexicon } from '../../src/lexicon/shipped.js'
import type { Article } from '../../src/text/article.js'

/** The outlet of the collection whose texts end in teasers; of the others none does. */
export const WITH_TEASERS = 'CNN'
/** Of the other outlets every so manyth article: they have no teasers to learn from. */
const EVERY = 4
/** A shorter paragraph may stand in two articles by chance. */
const LEAST_LENGTH = 60

export interface Marked {
  readonly article: Article
  /** Offset of each paragraph of which it is known whether it is a teaser. */
  readonly known: ReadonlyMap<number, boolean>
}

export async function markedArticles(): Promise<readonly Marked[]> {
  const all: Article[] = []
  for await (const article of articlesOf(NEWS[2018])) all.push(article)
  const titles = new Map<string, Set<string>>()
  for (const { outlet, text, title } of all) for (const { words } of linesOf(text)) if (words.length >= LEAST_LENGTH) (titles.get(`${outlet}\n${words}`) ?? setAt(titles, `${outlet}\n${words}`)).add(title ?? '')
  const repeated = ({ outlet }: Article, words: string): boolean => (titles.get(`${outlet}\n${words}`)?.size ?? 0) > 1
  return all.filter((article, i) => article.outlet === WITH_TEASERS || i % EVERY === 0).map((article) => ({ article, known: article.outlet === WITH_TEASERS ? knownOf(article, (words) => repeated(article, words)) : noneOf(article) }))
}

/** Where the last paragraph is repeated, so are teasers all from the first repeated one on; the two before it may be some that were shown once. */
function knownOf({ text }: Article, isRepeated: (words: string) => boolean): Map<number, boolean> {
  const lines = linesOf(text)
  const first = lines.findIndex(({ words }, i) => i > 0 && isRepeated(words))
  if (first < 0 || !isRepeated(lines[lines.length - 1].words)) return new Map()
  return new Map(lines.map(({ start }, i): [number, boolean] => [start, i >= first]).filter((_, i) => i >= first || i < first - 2))
}

const noneOf = ({ text }: Article): Map<number, boolean> => new Map(linesOf(text).map(({ start }) => [start, false]))

function linesOf(text: string): { readonly start: number; readonly words: string }[] {
  return [...text.matchAll(/[^\n]+/g)].filter(([line]) => line.trim() !== '').map((match) => ({ start: match.index + match[0].search(/\S/), words: match[0].trim() }))
}

function setAt(map: Map<string, Set<string>>, key: string): Set<string> {
  const set = new Set<string>()
  map.set(key, set)
  return set
}

export interface TeaserExample {
  readonly evidence: Evidence
  readonly teaser: boolean
}

/** The paragraphs at an article's end that are known and may be either. */
export function examplesIn(coder: Coder): (marked: Marked) => readonly TeaserExample[] {
  const opening = openingReader(loadLexicon(shippedLexicon()))
  return ({ article, known }) => {
    const text = coder.parse(article)
    const paragraphs = paragraphsOf(text.doc.tokens)
    const title = article.title ? coder.parse({ ...article, text: article.title }) : null
    return tailOf(title, text, paragraphs, opening(text.doc, paragraphs)).flatMap(({ at, evidence }) => {
      const teaser = known.get(text.doc.tokens.start[paragraphs[at].from])
      return teaser === undefined ? [] : [{ evidence, teaser }]
    })
  }
}
