import type { Phrase } from '../phrases/phrase.js'
import type { Worded } from '../words/doc.js'
import { attemptIn, matchAt, type Program, type RuleSet } from './rule-set.js'
import type { RuleMatch } from './rule.js'

/** How far one pattern of a rule got in a sentence. */
export interface PatternTrace {
  readonly pattern: string
  /** The words, lemmas or classes the sentence must have one of; `met`: it has. */
  readonly needs: readonly string[]
  readonly met: boolean
  /** Where the pattern's best attempt began, the token it did not get past, and the element that did not fit there; null when it matched or never began. */
  readonly stopped: { readonly from: number; readonly token: number; readonly element: string } | null
}

export interface RuleTrace {
  readonly name: string
  readonly patterns: readonly PatternTrace[]
  /** Matches of the rule before overlaps are resolved. */
  readonly candidates: readonly RuleMatch[]
  /** For each candidate that lost to another rule: which one won. */
  readonly lost: readonly { readonly candidate: RuleMatch; readonly to: RuleMatch }[]
}

/** Why a rule does or does not hold in a sentence; null when the set has no rule of that name. Tries every place, so it is for people, not for runs. */
export function traceRule(set: RuleSet, name: string, doc: Worded, phrases: readonly Phrase[], sentence: number): RuleTrace | null {
  const programs = set.programs.filter((p) => p.rule.name === name)
  if (programs.length === 0) return null
  const candidates = set.candidates(doc, phrases, sentence).filter((m) => m.rule.name === name)
  const kept = set.run(doc, phrases, sentence)
  const lost = candidates.flatMap((candidate) => {
    const winner = kept.find((m) => m.give === candidate.give && m.from < candidate.to && candidate.from < m.to)
    return winner && winner.rule.name !== name ? [{ candidate, to: winner }] : []
  })
  return { name, patterns: programs.map((program) => tracePattern(set, program, doc, phrases, sentence)), candidates, lost }
}

function tracePattern(set: RuleSet, program: Program, doc: Worded, phrases: readonly Phrase[], sentence: number): PatternTrace {
  const attempt = attemptIn(doc, phrases, sentence, Math.max(program.parts.length, program.variables.length))
  let stopped: PatternTrace['stopped'] = null
  let matched = false
  let met = false
  for (let from = doc.sentenceStart[sentence]; from < attempt.limit; from++) {
    const furthest = { token: -1, text: '' }
    attempt.furthest = furthest
    matched ||= matchAt(program, attempt, from) !== null
    met ||= set.neededBy(doc.word[from], doc.form[from]).includes(program)
    // An attempt that fails on its first element never began.
    if (furthest.token > from && (!stopped || furthest.token - from > stopped.token - stopped.from)) stopped = { from, token: furthest.token, element: furthest.text }
  }
  return { pattern: program.text, needs: program.need.keys.map((key) => key.slice(1)), met, stopped: matched ? null : stopped }
}
