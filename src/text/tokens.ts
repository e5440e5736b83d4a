import { Class, characterClass, joinsDigits } from './characters.js'

export const Kind = { WORD: 0, NUMBER: 1, LATIN: 2, PUNCTUATION: 3, OTHER: 4 } as const

/** A run of letters is cut after so many code units (the longest of 15 million words in news has 27): what is done with a word may cost more than its length. */
const LONGEST = 100

/** Tokens of a text in order. What lies between two tokens is white space, line ends or lone marks: nothing of the text is lost. */
export interface Tokens {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** One of `Kind`. */
  readonly kind: Uint8Array
  /** 1 where a line end stands between this token and the one before it (and on the first token). */
  readonly line: Uint8Array
}

export function tokenize(text: string): Tokens {
  // A token has at least one code unit, so the text's length bounds their number; short texts are the rule.
  let capacity = Math.max(16, (text.length >> 2) + 16)
  let start = new Int32Array(capacity)
  let end = new Int32Array(capacity)
  let kind = new Uint8Array(capacity)
  let line = new Uint8Array(capacity)
  let count = 0
  let newline = 1
  let i = 0
  while (i < text.length) {
    const c = characterClass[text.charCodeAt(i)]
    if (c === Class.SPACE || c === Class.MARK) {
      i++
      continue
    }
    if (c === Class.NEWLINE) {
      newline = 1
      i++
      continue
    }
    const from = i
    let k: number
    if (c === Class.ARABIC) {
      i = skipLetters(text, i + 1, Class.ARABIC)
      k = Kind.WORD
    } else if (c === Class.DIGIT) {
      i = skipNumber(text, i + 1)
      k = Kind.NUMBER
    } else if (c === Class.LATIN) {
      i = skipLetters(text, i + 1, Class.LATIN)
      k = Kind.LATIN
    } else if (c === Class.PUNCTUATION) {
      i++
      k = Kind.PUNCTUATION
    } else {
      i = skipOther(text, i + 1)
      k = Kind.OTHER
    }
    if (count === capacity) {
      capacity *= 2
      start = grown(start, new Int32Array(capacity))
      end = grown(end, new Int32Array(capacity))
      kind = grown(kind, new Uint8Array(capacity))
      line = grown(line, new Uint8Array(capacity))
    }
    start[count] = from
    end[count] = i
    kind[count] = k
    line[count] = newline
    newline = 0
    count++
  }
  return { count, start, end, kind, line }
}

function grown<A extends Int32Array | Uint8Array>(from: A, to: A): A {
  to.set(from as never)
  return to
}

/** Marks belong to the word only when a letter follows or precedes; trailing ones are kept so that a vowelled word is whole. */
function skipLetters(text: string, i: number, letter: number): number {
  let last = i
  const limit = Math.min(text.length, i + LONGEST - 1)
  for (; i < limit; i++) {
    const c = characterClass[text.charCodeAt(i)]
    if (c === letter) last = i + 1
    else if (c === Class.MARK) {
      const code = text.charCodeAt(i)
      // Vowel marks close a word; invisible marks at its end do not belong to it.
      if (code < 0x2000) last = i + 1
    } else break
  }
  return last
}

function skipNumber(text: string, i: number): number {
  for (;;) {
    while (i < text.length && characterClass[text.charCodeAt(i)] === Class.DIGIT) i++
    if (i + 1 < text.length && joinsDigits(text.charCodeAt(i)) && characterClass[text.charCodeAt(i + 1)] === Class.DIGIT) i++
    else return i
  }
}

function skipOther(text: string, i: number): number {
  while (i < text.length && characterClass[text.charCodeAt(i)] === Class.OTHER) i++
  return i
}
