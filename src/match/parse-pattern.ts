import { posNames } from '../lexicon/features.js'
import { faultOfTest } from './features.js'
import type { Element, Test } from './rule.js'

/** `*`, `+` and an open `{n,}` repeat at most so often: no list in a sentence that a rule should walk is longer. */
export const MOST_REPEATS = 8
/** `...` passes over at most so many words: further apart, two words of one construction are a coincidence. */
export const MOST_GAP = 6
/** No stated count, of a repeat or of the words in a gap, is higher: beyond it a pattern means the whole sentence. */
const HIGHEST_COUNT = 20
/** Optional letters of one word; each doubles the forms looked for. */
const MOST_OPTIONAL_LETTERS = 3

/** Groups stand in groups at most so deep; the parser and the matcher go down with them. */
const DEEPEST = 12

/** Stands for a word of any part of speech, punctuation excepted. */
export const ANY = 'ANY'

export type PatternFault = { readonly code: string; readonly message: string }

/** Reads one pattern. A pattern that cannot be understood is a fault, never a rule that matches nothing. */
export function parsePattern(text: string): Element | PatternFault {
  const scanner: Scanner = { text, at: 0, depth: 0, fault: null }
  const element = choice(scanner)
  if (!scanner.fault && scanner.at < text.length) fail(scanner, 'bracket', `nothing opens ${text[scanner.at]}`)
  return scanner.fault ?? element
}

export const isPatternFault = (e: Element | PatternFault): e is PatternFault => 'code' in e

interface Scanner {
  readonly text: string
  at: number
  depth: number
  fault: PatternFault | null
}

/** Characters that mean something; `\` before one makes it a letter. */
const MARKS = new Set('()|[]{}?*+^$:=@.!\\')
const BLANK = /\s/

/** Only the first fault is kept: those after it are mostly its echoes. */
function fail(s: Scanner, code: string, message: string): void {
  s.fault ??= { code, message }
}

function choice(s: Scanner): Element {
  const options = [sequence(s)]
  while (!s.fault && s.text[s.at] === '|') {
    s.at++
    options.push(sequence(s))
  }
  return options.length === 1 ? options[0] : { kind: 'choice', options }
}

function sequence(s: Scanner): Element {
  const items: Element[] = []
  for (;;) {
    skipBlanks(s)
    if (s.fault || s.at >= s.text.length || s.text[s.at] === '|' || s.text[s.at] === ')') break
    items.push(repeated(s))
  }
  if (items.length === 0) fail(s, 'empty', `nothing stands ${s.at < s.text.length ? `before ${s.text.slice(s.at, s.at + 8)}` : 'in the pattern'}`)
  return items.length === 1 ? items[0] : { kind: 'sequence', items }
}

function repeated(s: Scanner): Element {
  const name = /^([a-z][a-z0-9-]*):/.exec(s.text.slice(s.at, s.at + 40))?.[1]
  if (name) s.at += name.length + 1
  const item = single(s)
  const bounds = quantifier(s)
  const after = s.text[s.at]
  if (after !== undefined && !BLANK.test(after) && after !== '|' && after !== ')') fail(s, 'glued', `a blank is missing before ${s.text.slice(s.at, s.at + 12)}`)
  const counted: Element = bounds ? { kind: 'repeat', item, ...bounds } : item
  return name ? { kind: 'part', name, item: counted } : counted
}

function single(s: Scanner): Element {
  const c = s.text[s.at]
  if (c === '(') return group(s)
  if (c === '^' || c === '$') {
    s.at++
    return { kind: c === '^' ? 'first' : 'last' }
  }
  if (c === '.') return gap(s)
  return word(s)
}

function group(s: Scanner): Element {
  const from = s.at++
  if (++s.depth > DEEPEST) fail(s, 'bracket', `groups stand in groups at most ${DEEPEST} deep`)
  const inner = choice(s)
  s.depth--
  if (s.text[s.at] === ')') s.at++
  else fail(s, 'bracket', `( is not closed: ${s.text.slice(from, from + 20)}`)
  return inner
}

function gap(s: Scanner): Element {
  if (s.text.startsWith('...', s.at)) {
    s.at += 3
    return { kind: 'gap', min: 0, max: MOST_GAP }
  }
  s.at += 2
  const bounds = s.text[s.at - 1] === '.' && s.text[s.at] === '{' ? quantifier(s) : null
  if (!bounds) fail(s, 'gap', 'a gap is written ... or ..{0,4}')
  return { kind: 'gap', ...(bounds ?? { min: 0, max: 0 }) }
}

function quantifier(s: Scanner): { min: number; max: number } | null {
  const c = s.text[s.at]
  if (c === '?' || c === '*' || c === '+') {
    s.at++
    return { min: c === '+' ? 1 : 0, max: c === '?' ? 1 : MOST_REPEATS }
  }
  if (c !== '{') return null
  const found = /^\{(\d{1,2})(?:(,)(\d{1,2})?)?\}/.exec(s.text.slice(s.at, s.at + 8))
  if (!found) {
    fail(s, 'quantifier', `a count is written {2}, {1,3} or {1,}: ${s.text.slice(s.at, s.at + 8)}`)
    return null
  }
  s.at += found[0].length
  const min = Number(found[1])
  const max = found[3] !== undefined ? Number(found[3]) : found[2] ? Math.max(min, MOST_REPEATS) : min
  if (max < min || max === 0 || max > HIGHEST_COUNT) fail(s, 'quantifier', `${found[0]} cannot be counted; at most ${HIGHEST_COUNT}`)
  return { min, max }
}

function word(s: Scanner): Element {
  const from = s.at
  const mark = s.text[s.at] === '=' || s.text[s.at] === '@' ? s.text[s.at++] : ''
  const { plain, forms } = letters(s)
  const target = mark === '' && plain === 'NP' ? 'phrase' : 'word'
  const clause = mark === '' && plain === 'CLAUSE'
  const { tests, until } = s.text[s.at] === '[' ? brackets(s, clause ? 'clause' : target) : { tests: [], until: [] }
  const text = s.text.slice(from, s.at)
  if (plain === '') fail(s, 'word', `no word begins with ${s.text.slice(from, from + 8)}`)
  if (target === 'phrase') return { kind: 'phrase', tests, until, text }
  if (clause) return { kind: 'clause', until, text }
  if (mark !== '') {
    if (forms.length > 1) fail(s, 'word', `${text}: only a word as it is written has optional letters`)
    return { kind: 'word', by: mark === '=' ? 'lemma' : 'class', values: [plain], tests, text }
  }
  if (/^[A-Z]+$/.test(plain)) {
    if (plain !== ANY && !(posNames as readonly string[]).includes(plain)) fail(s, 'pos', `unknown part of speech ${plain}; known are NP, CLAUSE, ANY, ${posNames.join(', ')}`)
    return { kind: 'word', by: 'pos', values: [plain], tests, text }
  }
  return { kind: 'word', by: 'form', values: forms, tests, text }
}

/** A run of letters. `?` inside the run makes the letter before it optional (`و?قال`); at its end it is the quantifier of the whole word. */
function letters(s: Scanner): { plain: string; forms: string[] } {
  let plain = ''
  let forms = ['']
  let optional = 0
  while (s.at < s.text.length) {
    let c = s.text[s.at]
    if (c === '\\') c = s.text[++s.at] ?? ''
    else if (BLANK.test(c) || MARKS.has(c)) break
    s.at++
    plain += c
    const inside = s.text[s.at] === '?' && s.at + 1 < s.text.length && !BLANK.test(s.text[s.at + 1]) && !MARKS.has(s.text[s.at + 1])
    if (inside) {
      s.at++
      if (++optional > MOST_OPTIONAL_LETTERS) fail(s, 'word', `${plain}: at most ${MOST_OPTIONAL_LETTERS} letters of a word can be optional`)
      else forms = [...forms, ...forms.map((f) => f + c)]
    } else forms = forms.map((f) => f + c)
  }
  return { plain, forms }
}

/** Tests of a word or phrase, and the classes that end a phrase or clause (`until=…`), which a clause has alone. */
function brackets(s: Scanner, target: 'word' | 'phrase' | 'clause'): { tests: Test[]; until: string[] } {
  const tests: Test[] = []
  const until: string[] = []
  const close = s.text.indexOf(']', s.at)
  const inside = s.text.slice(s.at + 1, close < 0 ? undefined : close)
  if (close < 0 || inside.includes('[')) {
    fail(s, 'bracket', `[ is not closed: ${s.text.slice(s.at, s.at + 20)}`)
    return { tests, until }
  }
  s.at = close + 1
  for (const item of inside.split(BLANK).filter((i) => i !== '')) {
    const found = /^(!?)([a-z]+)(?:(!?)=(\$?)(.+))?$/.exec(item)
    if (!found) {
      fail(s, 'feature', `${item} is no feature`)
      continue
    }
    const [, not, feature, unequal, dollar, value = ''] = found
    const test: Test = { feature, negated: not !== '' || unequal === '!', values: dollar || value === '' ? [] : value.split('|'), variable: dollar ? value : '' }
    if (feature === 'until' && target !== 'word' && !test.negated && test.values.length > 0) until.push(...test.values)
    else if (target === 'clause') fail(s, 'feature', `a clause has until=CLASS, not ${item}`)
    else {
      const fault = faultOfTest(test, target)
      if (fault) fail(s, fault.code, fault.message)
      tests.push(test)
    }
  }
  return { tests, until }
}

function skipBlanks(s: Scanner): void {
  while (s.at < s.text.length && BLANK.test(s.text[s.at])) s.at++
}
