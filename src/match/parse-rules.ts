import type { Fault } from '../lexicon/table.js'
import { isPatternFault, parsePattern } from './parse-pattern.js'
import { type Example, partNames, type Pattern, type Rule } from './rule.js'

/** A rule as its lines say it, before its patterns are read. */
interface Draft {
  readonly name: string
  readonly line: number
  readonly weight: number
  readonly patterns: { text: string; line: number }[]
  /** Blanks before the first pattern line; lines indented deeper go on with it. */
  indent: number
  give: { label: string; args: string[] } | null
  readonly yes: Example[]
  readonly no: Example[]
}

/**
 * Reads a file of rules (`grammar/README.md` has the notation). Faults are added to `faults` with file and line; a rule with a fault is left out.
 *
 *     rule said-in-medium  weight 2
 *       (في|خلال) medium:NP[is=doc]
 *       give medium(medium)
 *       yes  قال الوزير في {بيان} إن الحكومة باقية
 *       no   قال الوزير في نفسه كلاما
 */
export function parseRules(file: string, content: string, faults: Fault[]): Rule[] {
  const before = faults.length
  const drafts: Draft[] = []
  let line = 0
  for (const raw of content.split('\n')) {
    line++
    const text = raw.trimEnd()
    const words = text.trimStart()
    if (words === '' || words.startsWith('#')) continue
    const fault = (code: string, message: string): void => {
      faults.push({ file, line, code, message })
    }
    if (words.length === text.length) openRule(words, line, drafts, fault)
    else if (drafts.length === 0) fault('line', 'a line of a rule before the first rule')
    else readLine(drafts[drafts.length - 1], words, text.length - words.length, line, fault)
  }
  const broken = new Set(faults.slice(before).map((f) => ruleAt(drafts, f.line)))
  return drafts.map((draft) => finish(draft, file, faults)).filter((rule, i): rule is Rule => rule !== null && !broken.has(i))
}

/** Index of the rule whose lines include `line`. */
function ruleAt(drafts: readonly Draft[], line: number): number {
  return drafts.findLastIndex((d) => d.line <= line)
}

type Complain = (code: string, message: string) => void

function openRule(words: string, line: number, drafts: Draft[], fault: Complain): void {
  const found = /^rule\s+([a-z][a-z0-9-]*)(?:\s+weight\s+(\d+(?:\.\d+)?))?$/.exec(words)
  if (!found) fault('line', `expected "rule name" or "rule name weight 2", read: ${words.slice(0, 40)}`)
  // A rule whose first line is wrong still takes its lines, so that they are not laid to the rule before it.
  drafts.push({ name: found?.[1] ?? '', line, weight: Number(found?.[2] ?? 1), patterns: [], indent: 0, give: null, yes: [], no: [] })
}

function readLine(draft: Draft, words: string, indent: number, line: number, fault: Complain): void {
  const keyword = /^(give|yes|no)(?:\s+(.*))?$/.exec(words)
  if (keyword) {
    const rest = keyword[2] ?? ''
    if (keyword[1] === 'give') readGive(draft, rest, fault)
    else readExample(keyword[1] === 'yes' ? draft.yes : draft.no, rest, line, fault)
  } else if (words.startsWith('|')) {
    draft.patterns.push({ text: words.slice(1).trim(), line })
    draft.indent ||= indent
  } else if (draft.patterns.length === 0) {
    draft.patterns.push({ text: words, line })
    draft.indent = indent
  } else if (indent > draft.indent) {
    draft.patterns[draft.patterns.length - 1].text += ` ${words}`
  } else fault('line', 'a second pattern: write | before an alternative, or indent deeper to go on with the pattern above')
}

function readGive(draft: Draft, rest: string, fault: Complain): void {
  const found = /^([a-z][a-z0-9-]*)\(([a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)?\)$/.exec(rest)
  if (!found) fault('give', `expected "give label(part, part)", read: ${rest}`)
  else if (draft.give) fault('give', 'a second give')
  else draft.give = { label: found[1], args: found[2] ? found[2].split(/\s*,\s*/) : [] }
}

/** Braces mark what the rule's first part must be: `بحسب {وزير الدفاع}`. */
function readExample(list: Example[], rest: string, line: number, fault: Complain): void {
  const found = /^([^{}]*)(?:\{([^{}]+)\}([^{}]*))?$/.exec(rest)
  if (!found || rest === '') fault('example', rest === '' ? 'an example without a sentence' : 'braces mark one part of an example')
  else {
    const [, left, middle, right = ''] = found
    list.push({ text: left + (middle ?? '') + right, line, marked: middle === undefined ? null : { start: left.length, end: left.length + middle.length } })
  }
}

function finish(draft: Draft, file: string, faults: Fault[]): Rule | null {
  const { name, line, weight, yes, no, give } = draft
  const before = faults.length
  const fault = (at: number, code: string, message: string): void => {
    faults.push({ file, line: at, code, message: name ? `${name}: ${message}` : message })
  }
  const patterns: Pattern[] = []
  for (const { text, line: at } of draft.patterns) {
    const element = parsePattern(text)
    if (isPatternFault(element)) fault(at, element.code, element.message)
    else patterns.push({ text, line: at, element })
  }
  if (draft.patterns.length === 0) fault(line, 'pattern', 'no pattern')
  if (yes.length === 0) fault(line, 'yes', 'no sentence the rule is for')
  if (no.length === 0) fault(line, 'no', 'no sentence the rule is not for')
  if (!give) fault(line, 'give', 'nothing is given')
  const names = new Set(patterns.flatMap((p) => partNames(p.element)))
  const unbound = patterns.length === draft.patterns.length ? (give?.args.find((arg) => !names.has(arg)) ?? null) : null
  if (unbound !== null) fault(line, 'part', `no pattern names a part ${unbound}`)
  if (faults.length > before || !give || name === '') return null
  return { name, file, line, weight, patterns, give: give.label, args: give.args, yes, no }
}
