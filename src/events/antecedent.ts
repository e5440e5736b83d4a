import type { Predicate } from '../phrases/predicate.js'
import type { Filler } from './candidate.js'
import type { Parsed } from './syntax.js'

/** What the relative clause of a predicate belongs to: a phrase, or a genitive inside it. */
export function antecedentOf(p: Parsed, { antecedent, antecedentFrom }: Predicate): Filler {
  return antecedentFrom >= 0 ? { type: 'part', from: antecedentFrom, to: p.phrases[antecedent].end } : { type: 'phrase', phrase: antecedent }
}

export function subjectOf(p: Parsed, predicate: Predicate): Filler {
  if (predicate.subject < 0) return { type: 'dropped', predicate: predicate.index }
  return predicate.subjectPlace === 'antecedent' ? antecedentOf(p, predicate) : { type: 'phrase', phrase: predicate.subject }
}
