import type { Lexicon } from '../lexicon/lexicon.js'
import type { Fault } from '../lexicon/table.js'
import type { Phrase } from '../phrases/phrase.js'
import type { Worded } from '../words/doc.js'
import { classesOf } from './classes.js'
import { parseRules } from './parse-rules.js'
import type { RuleMatch } from './rule.js'
import { compileRules, type RuleSet } from './rule-set.js'

/** The rules of `grammar/NAME.rules`, compiled. */
export function rulesNamed(lexicon: Lexicon, name: string, faults: Fault[] = []): RuleSet {
  const file = `grammar/${name}.rules`
  const rules = parseRules(file, lexicon.source[file] ?? '', faults)
  return compileRules(rules, { spelling: lexicon.spelling, classOf: classesOf(lexicon, faults), faults })
}

/** All matches of a rule set in an article, in order. */
export function matchesIn(rules: RuleSet, doc: Worded, phrases: readonly Phrase[]): RuleMatch[] {
  const out: RuleMatch[] = []
  for (let s = 0; s + 1 < doc.sentenceStart.length; s++) out.push(...rules.run(doc, phrases, s))
  return out
}
