import type { Parsed } from '../events/syntax.js'
import { Pos, Tense, tenseOf } from '../lexicon/features.js'
import { beginningIn } from '../text/beginning-in.js'
import { Kind } from '../text/tokens.js'
import type { Worded } from '../words/doc.js'
import { weights } from '../lexicon/packed-weights.js'
import { whenAsked } from '../lexicon/when-asked.js'
import { createScorer } from '../weigh/scorer.js'
import { type NumberedWeights, unpackWeights } from '../weigh/numbered.js'
import type { Evidence } from '../weigh/weights.js'
import type { Opening, OpeningReader } from './openings.js'
import { type Paragraph, paragraphsOf } from './paragraphs.js'

/** A part of a text that tells of other articles, in UTF-16 code units, half-open. */
export interface Passage {
  readonly start: number
  readonly end: number
}

/** Whether an offset lies in one of the passages. */
export const standsIn = (passages: readonly Passage[], at: number): boolean => passages.some(({ start, end }) => at >= start && at < end)

/** The parts of an article's text that are not its own: lines that point to another article, and the beginnings of others that some outlets leave standing at the end. In order. */
export type TeaserFinder = (title: Parsed | null, text: Parsed) => readonly Passage[]

/** One paragraph at the end of a text says too little. */
const LEAST_TEASERS = 2
/** Log-odds that the teasers at an end must reach together; chosen so that of the articles of four outlets without teasers one in 1,000 loses a paragraph. */
const LEAST = 2

/** The weights are those of `grammar/weights/teaser.tsv` or of a trainer. */
export function teaserFinder(opening: OpeningReader, given?: NumberedWeights): TeaserFinder {
  const scorer = whenAsked(() => createScorer([given ?? unpackWeights(weights.teaser)]))
  const weigh = (evidence: Evidence): number => Math.log(scorer().odds(evidence)[0])
  return (title, text) => {
    const { tokens } = text.doc
    const paragraphs = paragraphsOf(tokens)
    const openings = opening(text.doc, paragraphs)
    const end = endOf(tailOf(title, text, paragraphs, openings), weigh)
    return paragraphs.filter((_, i) => i >= end || openings[i] === 'points-elsewhere').map(({ from, to }) => ({ start: tokens.start[from], end: tokens.end[to - 1] }))
  }
}

/** A paragraph that may be a teaser: all after it may be ones too. */
export interface TailParagraph {
  /** Its place among the paragraphs. */
  readonly at: number
  readonly evidence: Evidence
}

/** The paragraphs at the end of a text none of which carries it on, without the first, which is the article's own. In order. */
export function tailOf(title: Parsed | null, text: Parsed, paragraphs: readonly Paragraph[], openings: readonly Opening[]): readonly TailParagraph[] {
  let first = paragraphs.length
  while (first > 1 && openings[first - 1] !== 'carries-on') first--
  const tail = paragraphs.map((paragraph, at) => ({ paragraph, at })).slice(first).filter(({ at }) => openings[at] === null)
  if (tail.length < LEAST_TEASERS) return []
  const lead = contentOf(text.doc, paragraphs[0])
  if (title) for (const key of contentOf(title.doc, { from: 0, to: title.doc.tokens.count })) lead.add(key)
  const body = new Set(lead)
  for (const paragraph of paragraphs.slice(1, first)) for (const key of contentOf(text.doc, paragraph)) body.add(key)
  return tail.map(({ paragraph, at }) => ({ at, evidence: evidenceOf(text, paragraph, tail.length, lead, body) }))
}

/** The paragraph from which on all are teasers: their odds together are best, and good enough. */
function endOf(tail: readonly TailParagraph[], weigh: (evidence: Evidence) => number): number {
  let best = LEAST
  let end = Number.POSITIVE_INFINITY
  let sum = 0
  for (let k = tail.length - 1; k >= 0; k--) {
    sum += weigh(tail[k].evidence)
    if (sum < best || tail.length - k < LEAST_TEASERS) continue
    best = sum
    end = tail[k].at
  }
  return end
}

/** So many paragraphs in a row without a word that carries on are as telling as more. */
const LONG_TAIL = 6
/** Steps in which what a paragraph shares with others is told apart. */
const STEPS = 5
/** Lengths in tokens, by which teasers and paragraphs differ. */
const LENGTHS = [8, 15, 25, 40, 60, 90]
/** A teaser dates its event within so many tokens. */
const BEGINNING = 20

function evidenceOf({ doc, dates }: Parsed, { from, to }: Paragraph, tail: number, lead: ReadonlySet<string>, body: ReadonlySet<string>): Evidence {
  const content = contentOf(doc, { from, to })
  const shared = (others: ReadonlySet<string>): number => [...content].filter((key) => others.has(key)).length / Math.max(1, content.size)
  const step = (share: number): string => String(Math.ceil(share * STEPS))
  return (f) => {
    const run = f.part(String(Math.min(tail, LONG_TAIL)))
    f.add('tail', run)
    f.add('lead', f.part(step(shared(lead))))
    f.add('body', f.part(step(shared(body))))
    f.add('body', f.part(step(shared(body))), run)
    f.add('opens', f.part(openedBy(doc, from)))
    f.add('length', f.part(String(LENGTHS.filter((length) => to - from >= length).length)))
    if (beginningIn(dates, from, Math.min(to, from + BEGINNING)).length > 0) f.add('dated')
    if (doc.tokens.kind[to - 1] !== Kind.PUNCTUATION) f.add('unended')
  }
}

function openedBy(doc: Worded, i: number): string {
  if (doc.tokens.kind[i] !== Kind.WORD) return doc.tokens.kind[i] === Kind.PUNCTUATION ? 'mark' : doc.tokens.kind[i] === Kind.NUMBER ? 'number' : 'other'
  const { pos, features } = doc.word[i]
  if (pos === Pos.VERB) return tenseOf(features) === Tense.PAST ? 'past' : 'verb'
  return pos === Pos.PROPN ? 'name' : pos === Pos.NOUN || pos === Pos.ADJ ? 'noun' : 'particle'
}

const NAMING = new Set<number>([Pos.NOUN, Pos.ADJ, Pos.PROPN, Pos.X])

/** What a paragraph speaks of: verbs and numbers are alike in all news. */
function contentOf(doc: Worded, { from, to }: Paragraph): Set<string> {
  const content = new Set<string>()
  for (let i = from; i < to; i++) if (doc.tokens.kind[i] === Kind.WORD && NAMING.has(doc.word[i].pos)) content.add(doc.word[i].lemma || doc.form[i])
  return content
}
