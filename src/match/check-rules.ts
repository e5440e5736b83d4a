import type { Fault } from '../lexicon/table.js'
import type { Phrase } from '../phrases/phrase.js'
import type { Worded } from '../words/doc.js'
import type { RuleSet } from './rule-set.js'
import type { Example, Rule, RuleMatch } from './rule.js'

/** Takes a sentence through the stages that rules build on. */
export type ReadSentence = (text: string) => { readonly doc: Worded; readonly phrases: readonly Phrase[] }

/**
 * Holds every rule to its own sentences: in each `yes` the rule is found and wins over the others, with its first part where braces mark it;
 * in no `no` is it found.
 */
export function checkRules(set: RuleSet, read: ReadSentence): Fault[] {
  return set.rules.flatMap((rule) => [
    ...rule.yes.flatMap((example) => faultOfYes(set, rule, example, read)),
    ...rule.no.flatMap((example) => faultOfNo(set, rule, example, read)),
  ])
}

function faultOfYes(set: RuleSet, rule: Rule, example: Example, read: ReadSentence): Fault[] {
  const { doc, phrases } = read(example.text)
  const found = inAllSentences(doc, (s) => set.run(doc, phrases, s))
  const own = found.filter((m) => m.rule === rule)
  if (own.length === 0) {
    const others = found.filter((m) => m.give === rule.give).map((m) => m.rule.name)
    return [fault(rule, example, others.length ? `only ${others.join(', ')} in: ${example.text}` : `not found in: ${example.text}`)]
  }
  if (!example.marked || own.some((m) => isMarked(doc, m, example))) return []
  return [fault(rule, example, `${rule.args[0] ?? 'the match'} is not the part in braces but ${own.map((m) => textOf(doc, m)).join(', ')} in: ${example.text}`)]
}

function faultOfNo(set: RuleSet, rule: Rule, example: Example, read: ReadSentence): Fault[] {
  const { doc, phrases } = read(example.text)
  const own = inAllSentences(doc, (s) => set.run(doc, phrases, s)).find((m) => m.rule === rule)
  return own ? [fault(rule, example, `matches ${textOf(doc, own)} in: ${example.text}`)] : []
}

function inAllSentences(doc: Worded, find: (sentence: number) => RuleMatch[]): RuleMatch[] {
  return Array.from({ length: doc.sentenceStart.length - 1 }, (_, s) => find(s)).flat()
}

function fault({ file, name }: Rule, { line }: Example, message: string): Fault {
  return { file, line, code: 'example', message: `${name}: ${message}` }
}

/** The rule's first part; the whole match for a rule that names none. */
function partOf({ parts, args, from, to }: RuleMatch): { from: number; to: number } {
  return args.length > 0 && args[0] in parts ? parts[args[0]] : { from, to }
}

function isMarked({ tokens }: Worded, match: RuleMatch, { marked }: Example): boolean {
  const { from, to } = partOf(match)
  return tokens.start[from] === marked!.start && tokens.end[to - 1] === marked!.end
}

function textOf({ text, tokens }: Worded, match: RuleMatch): string {
  const { from, to } = partOf(match)
  return text.slice(tokens.start[from], tokens.end[to - 1])
}
