import type { DateMention } from '../mentions/dates/date-mention.js'
import type { PlaceMention } from '../mentions/places/mention.js'
import type { Mentions } from '../mentions/mentions.js'
import type { RuleMatch } from '../match/rule.js'
import type { Phrase } from '../phrases/phrase.js'
import type { Predicate } from '../phrases/predicate.js'
import type { Worded } from '../words/doc.js'

/** Everything the event stage reads of an article. */
export interface Parsed {
  readonly doc: Worded
  readonly phrases: readonly Phrase[]
  readonly predicates: readonly Predicate[]
  readonly mentions: Mentions
  readonly dates: readonly DateMention[]
  readonly places: readonly PlaceMention[]
  /** Matches of the grammar's rules, in order of text. */
  readonly rules: readonly RuleMatch[]
  /** Phrase of each token, −1 for none. */
  readonly phraseAt: Int32Array
  /** Last phrase at or before each token, −1 for none. */
  readonly lastPhraseAt: Int32Array
  /** Predicate whose trigger is this token, −1 for none. */
  readonly predicateAt: Int32Array
  /** Last predicate at or before each token in its sentence, −1 for none. */
  readonly clauseAt: Int32Array
}

export function parsed(doc: Worded, phrases: readonly Phrase[], predicates: readonly Predicate[], mentions: Mentions, dates: readonly DateMention[], places: readonly PlaceMention[], rules: readonly RuleMatch[]): Parsed {
  const n = doc.tokens.count
  const phraseAt = new Int32Array(n).fill(-1)
  for (const p of phrases) phraseAt.fill(p.index, Math.min(p.start, p.prepAt), p.end)
  const lastPhraseAt = new Int32Array(n)
  for (let i = 0, last = -1; i < n; i++) {
    if (phraseAt[i] >= 0) last = phraseAt[i]
    lastPhraseAt[i] = last
  }
  const predicateAt = new Int32Array(n).fill(-1)
  for (const p of predicates) predicateAt[p.at] = p.index
  const clauseAt = new Int32Array(n).fill(-1)
  for (let i = 0, last = -1; i < n; i++) {
    if (i > 0 && doc.sentence[i] !== doc.sentence[i - 1]) last = -1
    if (predicateAt[i] >= 0) last = predicateAt[i]
    clauseAt[i] = last
  }
  return { doc, phrases, predicates, mentions, dates, places, rules, phraseAt, lastPhraseAt, predicateAt, clauseAt }
}
