import { type Lexicon, rowsOf } from '../lexicon/lexicon.js'
import { foldWord } from '../text/spelling.js'
import { Kind } from '../text/tokens.js'
import type { Worded } from '../words/doc.js'
import type { Paragraph } from './paragraphs.js'

/** What the first words of a paragraph do: carry the text on, or send the reader to another article. */
export type Opening = 'carries-on' | 'points-elsewhere' | null

/** Of each paragraph of a text. */
export type OpeningReader = (doc: Worded, paragraphs: readonly Paragraph[]) => readonly Opening[]

/** A line that points to another article is a headline with its marker: longer ones are sentences (the longest of 400 in news had 26 tokens). */
const LONGEST_LINE = 30

/** Reads `lexicon/search/openings.tsv`: the longest phrase counts. و and ف before a word carry on as well. */
export function openingReader(lexicon: Lexicon): OpeningReader {
  const phrases = new Map<string, { readonly rest: readonly string[]; readonly does: Exclude<Opening, null> }[]>()
  for (const { cells } of rowsOf(lexicon, 'search/openings')) {
    const [first, ...rest] = cells.words.split(' ').map((word) => foldWord(lexicon.spelling, word))
    const known = phrases.get(first) ?? []
    known.push({ rest, does: cells.does as Exclude<Opening, null> })
    phrases.set(first, known.sort((a, b) => b.rest.length - a.rest.length))
  }
  const openingOf = (doc: Worded, { from, to }: Paragraph): Opening => {
    if (doc.word[from].conj !== '') return 'carries-on'
    const phrase = phrases.get(doc.form[from])?.find(({ rest }) => rest.every((word, k) => from + 1 + k < to && doc.form[from + 1 + k] === word))
    if (phrase?.does !== 'points-elsewhere') return phrase?.does ?? null
    const next = from + 1 + phrase.rest.length
    return to - from <= LONGEST_LINE && (next === to || doc.tokens.kind[next] !== Kind.WORD) ? 'points-elsewhere' : null
  }
  return (doc, paragraphs) => {
    const openings = paragraphs.map((paragraph) => openingOf(doc, paragraph))
    // The marker may have a line to itself, above the headline.
    for (let i = 1; i < openings.length; i++) if (openings[i] === null && openings[i - 1] === 'points-elsewhere' && isMarkerAlone(doc, paragraphs[i - 1]) && isHeadline(doc, paragraphs[i])) openings[i] = 'points-elsewhere'
    return openings
  }
}

const MARKER_WORDS = 4
const isMarkerAlone = ({ tokens }: Worded, { from, to }: Paragraph): boolean => tokens.kind.subarray(from, to).filter((kind) => kind === Kind.WORD).length <= MARKER_WORDS
/** Of one line, without a mark at its end. */
const isHeadline = ({ tokens }: Worded, { from, to }: Paragraph): boolean => to - from <= LONGEST_LINE && tokens.kind[to - 1] !== Kind.PUNCTUATION
