import { Pos } from '../../lexicon/features.js'
import { digitValue } from '../../text/characters.js'
import { Kind } from '../../text/tokens.js'
import type { Worded } from '../../words/doc.js'
import type { TimeClass, TimeWord, Vocabulary } from './vocabulary.js'

/** Where the reading of one mention stands. Readers take a token and give what they read with the token after it, or null. */
export interface Scan {
  readonly doc: Worded
  readonly vocabulary: Vocabulary
  /** The token a part of the mention begins with: only there may a conjunction or preposition be attached. */
  from: number
  /** End of the sentence, which no mention crosses. */
  end: number
}

export interface Read<T> {
  readonly value: T
  readonly to: number
}

/** The word of this class at token `i`, its phrase whole; `joined` allows an attached conjunction or preposition anywhere. */
export function wordAt(s: Scan, i: number, name: TimeClass, joined = i === s.from): TimeWord | null {
  if (i < 0 || i >= s.end) return null
  const entry = s.vocabulary.formAt(s.doc, i)
  if (!entry) return null
  for (const word of entry.words) {
    if (word.class === name && (joined || !word.joined) && i + word.rest.length < s.end && followed(s, i, word.rest)) return word
  }
  return null
}

function followed(s: Scan, i: number, rest: readonly string[]): boolean {
  for (let k = 0; k < rest.length; k++) if (s.doc.form[i + 1 + k] !== rest[k]) return false
  return true
}

export const after = (i: number, word: TimeWord): number => i + 1 + word.rest.length

/** Bits of the classes that a mention can begin with at `i`. */
export function beginningsAt(s: Scan, i: number): number {
  return i < s.end ? (s.vocabulary.formAt(s.doc, i)?.begins ?? 0) : 0
}

export const isFigure = (s: Scan, i: number): boolean => i < s.end && s.doc.tokens.kind[i] === Kind.NUMBER

/** The token after a word of this class at `i`, or `i` itself when there is none. */
export function skip(s: Scan, i: number, name: TimeClass): number {
  const word = wordAt(s, i, name)
  return word ? after(i, word) : i
}

export function isMark(s: Scan, i: number, marks: string): boolean {
  return i >= 0 && i < s.end && s.doc.tokens.kind[i] === Kind.PUNCTUATION && marks.includes(s.doc.text[s.doc.tokens.start[i]])
}

/** A number written in digits alone, −1 for anything else. */
export function integerAt(s: Scan, i: number): number {
  const { kind, start, end } = s.doc.tokens
  if (i < 0 || i >= s.end || kind[i] !== Kind.NUMBER || end[i] - start[i] > 6) return -1
  let value = 0
  for (let c = start[i]; c < end[i]; c++) {
    const digit = digitValue(s.doc.text.charCodeAt(c))
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

/** A whole number in digits or words: `60`, `ثلاثة`, `خمسة عشر`, `خمسة وعشرين`, `مئة وعشرين`. */
export function numberAt(s: Scan, i: number): Read<number> | null {
  const digits = integerAt(s, i)
  if (digits > 0) return { value: digits, to: i + 1 }
  let total = numeralAt(s, i, false)
  if (total === 0) return null
  let to = i + 1
  if (total < 10 && numeralAt(s, to, false) === 10) {
    total += 10
    to++
  } else if (numeralAt(s, to, false) >= 100) {
    total *= numeralAt(s, to, false)
    to++
  }
  for (let next = numeralAt(s, to, true); next > 0; next = numeralAt(s, to, true)) {
    total += next
    to++
  }
  return { value: total, to }
}

function numeralAt(s: Scan, i: number, joined: boolean): number {
  if (i >= s.end) return 0
  for (const reading of s.doc.readings[i]) {
    if (reading.pos === Pos.NUM && reading.lexeme >= 0 && (reading.conj !== '') === joined && s.vocabulary.numbers[reading.lexeme] > 0) return s.vocabulary.numbers[reading.lexeme]
  }
  return 0
}
