import type { Texted } from './texted.js'
import { Kind, type Tokens } from './tokens.js'

const FULL_STOP = 0x2e
const QUESTION = 0x3f
const ARABIC_QUESTION = 0x061f
const EXCLAMATION = 0x21
const URDU_STOP = 0x06d4
const ELLIPSIS = 0x2026
/**
 * Where no mark ends it, a sentence ends after so many tokens (the longest of 480,000 in news had 691): what later stages do within one sentence may be
 * quadratic in its length, and a line of 5 MB without a full stop must not be.
 */
const LONGEST = 800

/**
 * Number of the sentence each token belongs to, counted from 0. A sentence ends at a line end, and after `.` `؟` `?` `!` `…`
 * together with the closing quotes and brackets that follow. A full stop between Latin letters or directly before a letter or digit (a web address, an abbreviation,
 * `3.5`) does not end one, nor does one between letters or names of letters (`أ.ف.ب`, `سي.بي.إس`).
 */
export function findSentences(text: string, tokens: Tokens): Int32Array {
  const { count, start, end, kind, line } = tokens
  const sentence = new Int32Array(count)
  let current = -1
  let first = 0
  let ended = true
  for (let i = 0; i < count; i++) {
    const c = text.charCodeAt(start[i])
    if (line[i] || i - first >= LONGEST || (ended && !(kind[i] === Kind.PUNCTUATION && (isCloser(c) || isStop(c))))) {
      current++
      first = i
      ended = false
    }
    sentence[i] = current
    if (kind[i] === Kind.PUNCTUATION && isStop(c)) {
      const glued = i + 1 < count && start[i + 1] === end[i] && kind[i + 1] !== Kind.PUNCTUATION
      const isAbbreviated = glued && i > 0 && end[i - 1] === start[i] && (kind[i - 1] === Kind.LATIN || isOfLetters(tokens, i - 1, 1) || (isOfLetters(tokens, i - 1, LETTER_NAME) && isOfLetters(tokens, i + 1, LETTER_NAME)))
      if (!(c === FULL_STOP && glued && (isAbbreviated || kind[i + 1] === Kind.LATIN || kind[i + 1] === Kind.NUMBER))) ended = true
    }
  }
  return sentence
}

/** Longest name of a Latin letter but w, in Arabic letters: إتش, جيه. */
const LETTER_NAME = 3

function isOfLetters({ start, end, kind }: Tokens, i: number, most: number): boolean {
  return kind[i] === Kind.WORD && end[i] - start[i] <= most
}

export function isStop(c: number): boolean {
  return c === FULL_STOP || c === ARABIC_QUESTION || c === QUESTION || c === EXCLAMATION || c === ELLIPSIS || c === URDU_STOP
}

/** Whether sentence `s` ends with a question mark, closing quotes and brackets behind it aside. */
export function isQuestion({ text, tokens, sentenceStart }: Texted, s: number): boolean {
  for (let i = sentenceStart[s + 1] - 1; i >= sentenceStart[s]; i--) {
    const c = text.charCodeAt(tokens.start[i])
    if (!isCloser(c)) return c === ARABIC_QUESTION || c === QUESTION
  }
  return false
}

function isCloser(c: number): boolean {
  return c === 0x22 || c === 0xbb || c === 0x201d || c === 0x2019 || c === 0x29 || c === 0x5d || c === 0x27
}
