import { Flag } from '../lexicon/flags.js'
import type { Parsed } from './syntax.js'

/** بحسب الوزارة، وفقا لوكالة: the phrase stands after a preposition of attribution. */
export function isSourcePhrase(p: Parsed, k: number): boolean {
  const { start, prepAt } = p.phrases[k]
  const before = prepAt < start ? prepAt : start - 1
  return before >= 0 && (p.doc.word[before].flags & Flag.attr) !== 0
}

/** A source named no later than this, in tokens, opens its sentence. */
const OPENING = 4

/** Phrase of the source a sentence opens with (وفقا للوكالة فإن …), −1 for none. */
export function openingSource(p: Parsed, sentence: number): number {
  const from = p.doc.sentenceStart[sentence]
  for (let i = from; i < Math.min(from + OPENING, p.doc.sentenceStart[sentence + 1]); i++) {
    const k = p.phraseAt[i]
    if (k >= 0 && p.mentions.of[k].acts && isSourcePhrase(p, k)) return k
  }
  return -1
}
