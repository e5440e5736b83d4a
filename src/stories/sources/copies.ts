import type { Spelling } from '../../text/spelling.js'
import type { Report } from '../../store/report.js'
import { type Fingerprint, fingerprintOf } from './fingerprint.js'
import { type HashedWords, hashedWords } from './hashed-words.js'
import { inOrder, precedence } from './order.js'
import { type Passage, sharedPassages } from './passages.js'

/** One article has text of another, by index of their reports. */
export interface Copy {
  /** The earlier report, `a` of the passages. Where `order` does not say which that is, the first by outlet and id. */
  readonly source: number
  readonly copy: number
  readonly order: 'known' | 'same-time' | 'unknown'
  /** Share of the words of the copy, and of its source, that stand in passages they share, 0–1. */
  readonly shareOfCopy: number
  readonly shareOfSource: number
  readonly passages: readonly Passage[]
  readonly longest: Passage
}

/** From when on two texts are one copied from the other. */
export interface Least {
  /** Share of words that stand in passages they share: of the copy's words, or of all its source has, when the copy is longer. */
  readonly share: number
  /** Words of the longest of them. The titles of a prince and the wording of a weather report have nearly twenty. */
  readonly longest: number
}

/** Reports of one event by different writers share quotations and names, seldom a third of their words; bench/copies.md shows what other limits bring. */
export const LEAST: Least = { share: 0.3, longest: 20 }
/** Numbers of the fingerprints that two articles must have in common to be compared word by word. */
const LEAST_COMMON = 2
/** A run of words that stands in more articles than this is boilerplate of an outlet and makes no pair. */
const MOST_ARTICLES = 64

/** The copies among reports, by source and copy in order of publication. Only articles that have runs of words in common are compared: work grows with the pairs that share text. */
export function copiesAmong(reports: readonly Report[], spelling: Spelling, least: Least = LEAST): Copy[] {
  const ordered = reports.map((_, i) => i).sort((a, b) => inOrder(reports[a], reports[b]))
  const words = new Map(ordered.map((i) => [i, hashedWords(reports[i].text.text, spelling)]))
  const prints = ordered.map((i) => fingerprintOf(words.get(i)!))
  return candidatePairs(prints).flatMap(([p, q]) => copyOf(reports, words, ordered[p], ordered[q], least) ?? [])
}

/** Pairs of indices, the smaller first, whose fingerprints have `LEAST_COMMON` numbers in common. */
export function candidatePairs(prints: readonly Fingerprint[]): [number, number][] {
  const holders = new Map<number, number[]>()
  prints.forEach((print, i) => {
    for (const n of print) {
      const known = holders.get(n)
      if (!known) holders.set(n, [i])
      else if (known.length <= MOST_ARTICLES) known.push(i)
    }
  })
  const common = new Map<number, number>()
  for (const articles of holders.values()) {
    if (articles.length < 2 || articles.length > MOST_ARTICLES) continue
    for (let k = 1; k < articles.length; k++) for (let j = 0; j < k; j++) {
      const pair = articles[j] * prints.length + articles[k]
      common.set(pair, (common.get(pair) ?? 0) + 1)
    }
  }
  return [...common].filter(([, n]) => n >= LEAST_COMMON).map(([pair]): [number, number] => [Math.floor(pair / prints.length), pair % prints.length]).sort((a, b) => a[0] - b[0] || a[1] - b[1])
}

function copyOf(reports: readonly Report[], words: ReadonlyMap<number, HashedWords>, source: number, copy: number, least: Least): Copy | null {
  const [a, b] = [words.get(source)!, words.get(copy)!]
  const passages = sharedPassages(a, b)
  if (passages.length === 0) return null
  const shared = passages.reduce((sum, passage) => sum + passage.words, 0)
  const [shareOfCopy, shareOfSource] = [shared / b.count, Math.min(1, shared / a.count)]
  const longest = passages.reduce((best, p) => (p.words > best.words ? p : best))
  if (Math.max(shareOfCopy, shareOfSource) < least.share || longest.words < least.longest) return null
  const order = precedence(reports[source], reports[copy])
  return { source, copy, order: order === 'before' ? 'known' : order === 'same-time' ? 'same-time' : 'unknown', shareOfCopy, shareOfSource, passages, longest }
}
