import type { Lexicon } from '../lexicon/lexicon.js'
import type { Fault } from '../lexicon/table.js'
import type { Phrase } from '../phrases/phrase.js'
import type { Worded } from '../words/doc.js'
import { classesOf } from './classes.js'
import { parseRules } from './parse-rules.js'
import type { RuleMatch } from './rule.js'
import { compileRules, type RuleSet } from './rule-set.js'

/** The rules of every `grammar/*.rules`, compiled as one set, so that each word is looked up once for all. */
export function rulesOf(lexicon: Lexicon, faults: Fault[] = []): RuleSet {
  const rules = Object.entries(lexicon.source).filter(([path]) => path.startsWith('grammar/') && path.endsWith('.rules')).flatMap(([file, text]) => parseRules(file, text, faults))
  return compileRules(rules, { spelling: lexicon.spelling, classOf: classesOf(lexicon, faults), faults })
}

/** All matches of a rule set in an article, in order. */
export function matchesIn(rules: RuleSet, doc: Worded, phrases: readonly Phrase[]): RuleMatch[] {
  const out: RuleMatch[] = []
  for (let s = 0; s + 1 < doc.sentenceStart.length; s++) out.push(...rules.run(doc, phrases, s))
  return out
}

/** Of those matches the ones by rules of `grammar/NAME.rules`. */
export function matchesOf(matches: readonly RuleMatch[], name: string): RuleMatch[] {
  const file = `grammar/${name}.rules`
  return matches.filter(({ rule }) => rule.file === file)
}
