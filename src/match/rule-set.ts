import type { Fault } from '../lexicon/table.js'
import type { Phrase } from '../phrases/phrase.js'
import type { Spelling } from '../text/spelling.js'
import type { Analysis } from '../words/analysis.js'
import { perReading } from '../words/memory.js'
import type { Worded } from '../words/doc.js'
import type { ClassOf } from './classes.js'
import { type Attempt, compilePattern, type PatternProgram } from './compile-pattern.js'
import { faultsOfRules } from './faults.js'
import { type Need, rarestNeed } from './needs.js'
import { withoutOverlaps } from './overlaps.js'
import type { Rule, RuleMatch, RulePart } from './rule.js'

/**
 * One pattern looks at no more elements than this from one place on. The patterns of the grammar look at some dozens, and a clause of the
 * longest kind at a hundred; the bound keeps nested repeats on hostile text linear.
 */
export const MOST_STEPS = 400

/** Counts the elements looked at, so that the cost of rules can be measured without a clock. */
export interface Meter {
  steps: number
}

export interface CompileOptions {
  readonly spelling: Spelling
  readonly classOf: ClassOf
  readonly faults: Fault[]
}

/** A rule's pattern, ready to run. */
export interface Program extends PatternProgram {
  readonly rule: Rule
  readonly index: number
  readonly text: string
  readonly need: Need
}

/** Rules compiled and filed under what they need. It keeps no state of the texts it reads and cannot be added to. */
export interface RuleSet {
  readonly rules: readonly Rule[]
  readonly programs: readonly Program[]
  /** The programs whose need a word meets. */
  neededBy(word: Analysis, form: string): readonly Program[]
  /** The rules found in a sentence, overlaps resolved (see `withoutOverlaps`), in order of text. `phrases` are those of the whole document. */
  run(doc: Worded, phrases: readonly Phrase[], sentence: number, meter?: Meter): RuleMatch[]
  /** All matches in order of rules, before overlaps are resolved; at most one for each pattern and first token. */
  candidates(doc: Worded, phrases: readonly Phrase[], sentence: number, meter?: Meter): RuleMatch[]
}

/** Rules with a fault (unknown class, no need, the name or pattern of another rule) are reported and left out. */
export function compileRules(rules: readonly Rule[], { spelling, classOf, faults }: CompileOptions): RuleSet {
  const found = faultsOfRules(rules, spelling, classOf)
  faults.push(...found.faults)
  const sound = rules.filter((rule) => !found.broken.has(rule))
  const programs: Program[] = []
  for (const rule of sound) {
    for (const { element, text } of rule.patterns) {
      const need = rarestNeed(element, spelling)!
      programs.push({ ...compilePattern(element, spelling, classOf), rule, text, need, index: programs.length })
    }
  }
  const lookUp = createIndex(programs, classOf, spelling)
  const slots = Math.max(0, ...programs.map((p) => Math.max(p.parts.length, p.variables.length)))
  const candidates: RuleSet['candidates'] = (doc, phrases, sentence, meter) => findCandidates(lookUp, slots, doc, phrases, sentence, meter)
  return Object.freeze({
    rules: sound,
    programs,
    candidates,
    neededBy: lookUp,
    run: (doc: Worded, phrases: readonly Phrase[], sentence: number, meter?: Meter) =>
      withoutOverlaps(candidates(doc, phrases, sentence, meter), doc.sentenceStart[sentence], doc.sentenceStart[sentence + 1]),
  })
}

const NONE: readonly Program[] = []
/** Beyond so many marks and numbers their memory is emptied and filled anew. */
const MOST_MARKS = 10_000

/** Words of one reading are asked once; readings are shared by all occurrences of a word. */
function createIndex(programs: readonly Program[], classOf: ClassOf, spelling: Spelling): RuleSet['neededBy'] {
  const byKey = new Map<string, Program[]>()
  for (const program of programs) for (const key of new Set(program.need.keys)) byKey.set(key, [...(byKey.get(key) ?? []), program])
  const classes = [...byKey.keys()].filter((key) => key[0] === 'c').map((key) => ({ has: classOf(key.slice(1))!, programs: byKey.get(key)! }))
  const find = (word: Analysis, form: string): readonly Program[] => {
    const found = new Set([...(byKey.get(`f${form}`) ?? NONE), ...(byKey.get(`l${word.lemma}`) ?? NONE)])
    for (const c of classes) if (c.has(word, form)) for (const program of c.programs) found.add(program)
    return found.size > 0 ? [...found] : NONE
  }
  const found = perReading(spelling, find)
  let marks = new Map<string, readonly Program[]>()
  return (word, form) => {
    // Marks and numbers share one reading among many forms; there is no end of numbers.
    if (word.lemma === '') {
      let known = marks.get(form)
      if (!known) {
        if (marks.size >= MOST_MARKS) marks = new Map()
        marks.set(form, (known = find(word, form)))
      }
      return known
    }
    return found(word, form)
  }
}

function findCandidates(lookUp: RuleSet['neededBy'], slots: number, doc: Worded, phrases: readonly Phrase[], sentence: number, meter?: Meter): RuleMatch[] {
  const start = doc.sentenceStart[sentence]
  const limit = doc.sentenceStart[sentence + 1]
  const found: { program: Program; match: RuleMatch }[] = []
  /** First place each program has not tried: needs stand in order of text, so each place is tried once. */
  let untried: number[] | null = null
  let attempt: Attempt | null = null
  for (let i = start; i < limit; i++) {
    const needing = lookUp(doc.word[i], doc.form[i])
    if (needing.length === 0) continue
    attempt ??= attemptIn(doc, phrases, sentence, slots)
    untried ??= []
    for (const program of needing) {
      const from = Math.max(untried[program.index] ?? start, i - program.need.max)
      const to = i - program.need.min
      for (let k = from; k <= to; k++) {
        const match = matchAt(program, attempt, k, meter)
        if (match) found.push({ program, match })
      }
      if (to >= from) untried[program.index] = to + 1
    }
  }
  return found.sort((a, b) => a.program.index - b.program.index || a.match.from - b.match.from).map((f) => f.match)
}

/** What patterns see of a sentence, with room for `slots` parts and variables. One attempt serves all patterns in turn. */
export function attemptIn(doc: Worded, phrases: readonly Phrase[], sentence: number, slots: number): Attempt {
  const start = doc.sentenceStart[sentence]
  const limit = doc.sentenceStart[sentence + 1]
  const startAt: (Phrase | undefined)[] = new Array(limit - start).fill(undefined)
  const prepAt: (Phrase | undefined)[] = new Array(limit - start).fill(undefined)
  for (let k = firstOfSentence(phrases, sentence); k < phrases.length && phrases[k].sentence === sentence; k++) {
    startAt[phrases[k].start - start] = phrases[k]
    for (let i = phrases[k].prepAt; i <= phrases[k].start; i++) prepAt[i - start] = phrases[k]
  }
  const none = (value: number): number[] => new Array<number>(slots).fill(value)
  const first = doc.bodyStart > start && doc.bodyStart < limit ? doc.bodyStart : start
  return { doc, first, limit, byStart: (i) => startAt[i - start], byPrep: (i) => prepAt[i - start], opened: none(-1), from: none(-1), to: none(-1), agreed: none(0), end: -1, steps: 0, most: MOST_STEPS, furthest: null }
}

/** Phrases come in order of text, so that a sentence's are found without passing over all of them. */
function firstOfSentence(phrases: readonly Phrase[], sentence: number): number {
  let low = 0
  let high = phrases.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (phrases[middle].sentence < sentence) low = middle + 1
    else high = middle
  }
  return low
}

/** A failed match leaves the attempt as it was; after one that succeeded it is cleared for the next place. */
export function matchAt(program: Program, attempt: Attempt, from: number, meter?: Meter): RuleMatch | null {
  attempt.steps = 0
  const matched = program.matcher(attempt, from)
  if (meter) meter.steps += attempt.steps
  if (!matched) return null
  const { rule } = program
  const match = attempt.end > from ? { rule, from, to: attempt.end, parts: partsOf(program, attempt), give: rule.give, args: rule.args } : null
  for (const places of [attempt.opened, attempt.from, attempt.to]) places.fill(-1)
  attempt.agreed.fill(0)
  return match
}

function partsOf({ parts }: PatternProgram, { from, to, byStart, byPrep }: Attempt): Record<string, RulePart> {
  const out: Record<string, RulePart> = {}
  parts.forEach((name, slot) => {
    if (from[slot] < 0 || from[slot] === to[slot]) return
    const phrase = [byStart(from[slot]), byPrep(from[slot])].find((p) => p?.end === to[slot])
    out[name] = { from: from[slot], to: to[slot], ...(phrase ? { phrase: phrase.index } : {}) }
  })
  return out
}
