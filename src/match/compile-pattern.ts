import { Pos, type posNames } from '../lexicon/features.js'
import { foldWord, type Spelling } from '../text/spelling.js'
import { Kind } from '../text/tokens.js'
import type { Analysis } from '../words/analysis.js'
import type { Worded } from '../words/doc.js'
import type { Phrase } from '../phrases/phrase.js'
import type { ClassOf } from './classes.js'
import { compileTest, readAgreement, type Subject } from './features.js'
import { ANY } from './parse-pattern.js'
import { LONGEST_CLAUSE, LONGEST_PHRASE } from './needs.js'
import type { ClauseElement, Element, PhraseElement, Test, WordElement } from './rule.js'

/** One attempt to match a pattern at one place. Matchers write into it and undo what they wrote when they fail. */
export interface Attempt {
  readonly doc: Worded
  /** First token of the sentence (after a dateline) and the token after its last. */
  readonly first: number
  readonly limit: number
  /** Phrases of the sentence by first token, and by that and every word of the prepositions before them. */
  readonly byStart: (token: number) => Phrase | undefined
  readonly byPrep: (token: number) => Phrase | undefined
  /** Per part: where it was opened, and the tokens it took; −1 where it has none. */
  readonly opened: number[]
  readonly from: number[]
  readonly to: number[]
  /** Value of each agreement variable, 0 for none yet. */
  readonly agreed: number[]
  /** Token after the match. */
  end: number
  /** Elements looked at so far, and how many may be. */
  steps: number
  readonly most: number
  /** For a trace: the furthest token at which an element did not fit, and that element. */
  furthest: { token: number; text: string } | null
}

/** Tries to match from token `i` on, to the pattern's end. */
export type Matcher = (a: Attempt, i: number) => boolean

export interface PatternProgram {
  readonly matcher: Matcher
  readonly parts: readonly string[]
  readonly variables: readonly string[]
}

interface Context {
  readonly spelling: Spelling
  readonly classOf: ClassOf
  readonly parts: string[]
  readonly variables: string[]
}

/**
 * Compiles a pattern to nested functions, each of which knows what comes after it: the depth of matching is the pattern's
 * size, whatever the text. Repeats take as much as they can, gaps as little; options are tried in order.
 */
export function compilePattern(element: Element, spelling: Spelling, classOf: ClassOf): PatternProgram {
  const context: Context = { spelling, classOf, parts: [], variables: [] }
  const done: Matcher = (a, i) => {
    a.end = i
    return true
  }
  return { matcher: compile(element, done, context), parts: context.parts, variables: context.variables }
}

function compile(element: Element, next: Matcher, c: Context): Matcher {
  switch (element.kind) {
    case 'word': return wordMatcher(element, next, c)
    case 'phrase': return phraseMatcher(element, next, c)
    case 'clause': return clauseMatcher(element, next, c)
    case 'gap': return gapMatcher(element.min, element.max, next)
    case 'first': return (a, i) => (i === a.first ? next(a, i) : misfit(a, i, '^'))
    case 'last': return (a, i) => (onlyPunctuationFrom(a, i) ? next(a, i) : misfit(a, i, '$'))
    case 'sequence': return element.items.reduceRight((after, item) => compile(item, after, c), next)
    case 'choice': {
      const options = element.options.map((option) => compile(option, next, c))
      return (a, i) => options.some((option) => option(a, i))
    }
    case 'repeat': return repeatMatcher(element.item, element.min, element.max, next, c)
    case 'part': return partMatcher(element.name, element.item, next, c)
  }
}

/** Counts an element looked at; false when the attempt has looked at too many. */
function spend(a: Attempt): boolean {
  return ++a.steps <= a.most
}

function misfit(a: Attempt, i: number, text: string): false {
  if (a.furthest && i >= a.furthest.token) {
    a.furthest.token = i
    a.furthest.text = text
  }
  return false
}

function wordMatcher({ by, values, tests, text }: WordElement, next: Matcher, c: Context): Matcher {
  const fits = wordTest(by, values, c)
  const { holds, agrees } = compileTests(tests, 'word', c)
  return (a, i) => {
    if (!spend(a)) return false
    if (i >= a.limit || !fits(a.doc, i)) return misfit(a, i, text)
    if (tests.length === 0) return next(a, i + 1)
    const subject: Subject = { doc: a.doc, token: i, word: a.doc.word[i], prep: a.doc.word[i].prep, phrase: null }
    if (!holds(subject)) return misfit(a, i, text)
    return agrees(a, subject, i + 1, next) || misfit(a, i, text)
  }
}

function wordTest(by: WordElement['by'], values: readonly string[], c: Context): TokenTest {
  if (by === 'pos') {
    if (values[0] === ANY) return (doc, i) => doc.word[i].pos !== Pos.PUNCT
    const pos = Pos[values[0] as (typeof posNames)[number]]
    return (doc, i) => doc.word[i].pos === pos
  }
  if (by === 'class') {
    const has = c.classOf(values[0]) ?? (() => false)
    return (doc, i) => has(doc.word[i], doc.form[i])
  }
  const folded = new Set(values.map((v) => foldWord(c.spelling, v)))
  return by === 'form' ? (doc, i) => folded.has(doc.form[i]) : (doc, i) => folded.has(doc.word[i].lemma)
}

interface CompiledTests {
  readonly holds: (s: Subject) => boolean
  /** Goes on at `to` with the variables set, and forgets them again if that fails. */
  readonly agrees: (a: Attempt, s: Subject, to: number, next: Matcher) => boolean
}

function compileTests(tests: readonly Test[], target: 'word' | 'phrase', c: Context): CompiledTests {
  const conditions = tests.filter((t) => t.variable === '').map((t) => compileTest(t, target, c.spelling, c.classOf))
  const variables = tests.filter((t) => t.variable !== '').map((t) => ({ slot: slotOf(c.variables, t.variable), read: readAgreement(t, target) }))
  const holds = (s: Subject): boolean => conditions.every((condition) => condition(s))
  if (variables.length === 0) return { holds, agrees: (a, _, to, next) => next(a, to) }
  return {
    holds,
    agrees(a, s, to, next) {
      const before = [...a.agreed]
      const forget = (): false => {
        for (let k = 0; k < before.length; k++) a.agreed[k] = before[k]
        return false
      }
      for (const { slot, read } of variables) {
        const value = read(s)
        // What a word does not show (a name's gender) agrees with everything.
        if (value === 0) continue
        if (a.agreed[slot] === 0) a.agreed[slot] = value
        else if (a.agreed[slot] !== value) return forget()
      }
      return next(a, to) || forget()
    },
  }
}

function slotOf(names: string[], name: string): number {
  const known = names.indexOf(name)
  return known >= 0 ? known : names.push(name) - 1
}

/**
 * A whole noun phrase. Without `prep` it must begin here and hold no preposition; with it the preposition may stand before the phrase
 * (في بيان) or on its first word (لوزير). A conjunction before it must be asked for. Where the words before it are part of an idafa
 * (لسان المتحدث), what is left of the idafa is a phrase too.
 */
function phraseMatcher({ tests, until, text }: PhraseElement, next: Matcher, c: Context): Matcher {
  const { holds, agrees } = compileTests(tests, 'phrase', c)
  const prepositional = tests.some((t) => t.feature === 'prep' && !t.negated)
  const joined = tests.some((t) => t.feature === 'conj')
  const ends = anyOf(until, c)
  return (a, i) => {
    if (!spend(a)) return false
    const phrase = (prepositional ? a.byPrep(i) : undefined) ?? a.byStart(i) ?? restOfPhrase(a, i)
    if (!phrase || phrase.end - i > LONGEST_PHRASE || phrase.end > a.limit) return misfit(a, i, text)
    const { doc } = a
    // A preposition that the pattern has passed already is not the phrase's any more.
    const prep = i < phrase.start ? phrase.prep : doc.word[i].prep
    if (!prepositional && prep !== '') return misfit(a, i, text)
    if (!joined && doc.word[i].conj !== '') return misfit(a, i, text)
    const subject: Subject = { doc, token: phrase.head, word: doc.word[phrase.head], prep, phrase }
    return (holds(subject) && agrees(a, subject, endOfPhrase(phrase, doc, ends), next)) || misfit(a, i, text)
  }
}

function endOfPhrase({ head, end }: Phrase, doc: Worded, ends: TokenTest): number {
  for (let k = head + 1; k < end; k++) if (ends(doc, k)) return k
  return end
}

type TokenTest = (doc: Worded, i: number) => boolean

function anyOf(classes: readonly string[], c: Context): TokenTest {
  const known = classes.map((name) => c.classOf(name)).filter((has) => has !== null)
  return (doc, i) => known.some((has) => has(doc.word[i], doc.form[i]))
}

/** The phrase that a genitive begins, when `i` stands inside a longer phrase. */
function restOfPhrase({ doc, first, byStart }: Attempt, i: number): Phrase | undefined {
  if (i >= doc.word.length || !isBareNominal(doc.word[i])) return undefined
  for (let k = i - 1; k >= first && k > i - LONGEST_PHRASE; k--) {
    const whole = byStart(k)
    if (!whole) continue
    if (whole.end <= i || whole.head >= i) return undefined
    const governs = i + 1 < whole.end && doc.word[i + 1].pos !== Pos.ADJ
    // An adjective without the article is a noun only where it governs one: رئيس الحكومة, but باعتراف دولي.
    if (doc.word[i].pos === Pos.ADJ && !governs) return undefined
    return { ...whole, start: i, head: i, genitive: governs ? i + 1 : -1, prep: '', prepAt: i, count: null }
  }
  return undefined
}

function isBareNominal({ pos, det, prep, conj }: Analysis): boolean {
  return prep === '' && conj === '' && (pos === Pos.NOUN || pos === Pos.PROPN || (pos === Pos.ADJ && !det))
}

/** Marks that end a clause, as code units: , . : ; ! ? ، ؛ ؟ … – — and brackets. */
const CLAUSE_ENDS = new Set([0x2c, 0x2e, 0x3a, 0x3b, 0x21, 0x3f, 0x060c, 0x061b, 0x061f, 0x2026, 0x2013, 0x2014, 0x28, 0x29, 0x5b, 0x5d])

/** From here to the end of the clause: a mark that ends it, the end of the quotation it stands in, a word of `until`, or the sentence's end. */
function clauseMatcher({ until, text }: ClauseElement, next: Matcher, c: Context): Matcher {
  const ends = anyOf(until, c)
  return (a, i) => {
    const { doc } = a
    const stop = Math.min(a.limit, i + LONGEST_CLAUSE)
    const quote = i < stop ? doc.quotes.of[i] : -1
    let end = i
    while (end < stop && spend(a) && !endsClause(doc, end, quote) && !leavesQuote(doc, end, quote) && (end === i || !ends(doc, end))) end++
    return (end > i && next(a, end)) || misfit(a, i, text)
  }
}

function endsClause({ tokens, text, quotes }: Worded, i: number, quote: number): boolean {
  if (tokens.kind[i] !== Kind.PUNCTUATION) return false
  return CLAUSE_ENDS.has(text.charCodeAt(tokens.start[i])) || (quote >= 0 && quotes.list[quote].close === i)
}

/** A quotation inside the clause belongs to it; the one around it bounds it. */
function leavesQuote({ quotes }: Worded, i: number, quote: number): boolean {
  for (let q = quotes.of[i]; q !== quote; q = quotes.list[q].outer) if (q < 0) return true
  return false
}

function gapMatcher(min: number, max: number, next: Matcher): Matcher {
  return (a, i) => {
    for (let k = min; k <= max && i + k <= a.limit; k++) {
      if (!spend(a)) return false
      if (next(a, i + k)) return true
    }
    return false
  }
}

function repeatMatcher(item: Element, min: number, max: number, next: Matcher, c: Context): Matcher {
  let from = next
  for (let k = max; k > min; k--) {
    const more = compile(item, from, c)
    from = (a, i) => more(a, i) || next(a, i)
  }
  for (let k = 0; k < min; k++) from = compile(item, from, c)
  return from
}

function partMatcher(name: string, item: Element, next: Matcher, c: Context): Matcher {
  const slot = slotOf(c.parts, name)
  const inner = compile(item, (a, i) => {
    const from = a.from[slot]
    const to = a.to[slot]
    if (from < 0) a.from[slot] = a.opened[slot]
    a.to[slot] = i
    if (next(a, i)) return true
    a.from[slot] = from
    a.to[slot] = to
    return false
  }, c)
  return (a, i) => {
    const before = a.opened[slot]
    a.opened[slot] = i
    if (inner(a, i)) return true
    a.opened[slot] = before
    return false
  }
}

function onlyPunctuationFrom({ doc, limit }: Attempt, i: number): boolean {
  while (i < limit && doc.tokens.kind[i] === Kind.PUNCTUATION) i++
  return i === limit
}
