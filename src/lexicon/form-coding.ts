import { decodeBase64, encodeBase64 } from './base64.js'
import type { FormTable } from './forms.js'

/**
 * A form table as one ASCII text, which engines keep and read at one byte a character. Its lines: how many forms, letters and readings; the letters used;
 * the forms in order, each as how many letters it shares with the one before it and its further letters; how many readings each has; the readings' lexemes;
 * their features as numbers of a set; the set.
 */
const COUNT = 0x23
const LETTER = 0x40
const BACKSLASH = 0x5c
/** Shared letters and readings are counted in one character below the letters'. */
const MOST = LETTER - COUNT - 1

export function encodeForms({ count, letters, offsets, first, lexeme, features }: FormTable): string {
  const alphabet = [...new Set(letters)].sort((a, b) => a - b)
  const code = new Map(alphabet.map((letter, i) => [letter, String.fromCharCode(LETTER + i + (LETTER + i >= BACKSLASH ? 1 : 0))]))
  const parts: string[] = []
  const readings: string[] = []
  for (let i = 0; i < count; i++) {
    const [from, to] = [offsets[i], offsets[i + 1]]
    const before = i > 0 ? offsets[i - 1] : from
    let shared = 0
    while (i > 0 && shared < MOST && before + shared < from && from + shared < to && letters[before + shared] === letters[from + shared]) shared++
    parts.push(String.fromCharCode(COUNT + shared))
    for (let k = from + shared; k < to; k++) parts.push(code.get(letters[k])!)
    const many = first[i + 1] - first[i]
    if (many > MOST) throw new Error(`a form has ${many} readings; at most ${MOST} can be stored`)
    readings.push(String.fromCharCode(COUNT + many))
  }
  const set = [...new Set(features)]
  const index = new Map(set.map((f, i) => [f, i]))
  const numbers = Uint16Array.from(features, (f) => index.get(f)!)
  return [`${count} ${letters.length} ${lexeme.length}`, alphabet.join(' '), parts.join(''), readings.join(''), encodeBase64(bytesOf(lexeme)), encodeBase64(bytesOf(numbers)), set.join(' ')].join('\n')
}

export function decodeForms(text: string): FormTable {
  const [sizes, alphabet, forms, readings, lexemes, features, set] = text.split('\n')
  const [count, lettersLength, readingsCount] = sizes.split(' ').map(Number)
  const code = Uint8Array.from(alphabet.split(' '), Number)
  const letters = new Uint8Array(lettersLength)
  const offsets = new Uint32Array(count + 1)
  const first = new Uint32Array(count + 1)
  let form = -1
  let at = 0
  for (let i = 0; i < forms.length; i++) {
    const c = forms.charCodeAt(i)
    if (c >= LETTER) {
      letters[at++] = code[c - LETTER - (c > BACKSLASH ? 1 : 0)]
      continue
    }
    form++
    offsets[form] = at
    const before = form > 0 ? offsets[form - 1] : 0
    for (let k = 0; k < c - COUNT; k++) letters[at++] = letters[before + k]
  }
  offsets[count] = at
  for (let i = 0; i < count; i++) first[i + 1] = first[i] + readings.charCodeAt(i) - COUNT
  const values = Uint32Array.from(set.split(' '), Number)
  const numbers = wordsOf(decodeBase64(features))
  const featuresOf = new Uint32Array(readingsCount)
  for (let i = 0; i < readingsCount; i++) featuresOf[i] = values[numbers[i]]
  return { count, letters, offsets, first, lexeme: wordsOf(decodeBase64(lexemes)), features: featuresOf }
}

/** Low halves first and then high halves, which compresses better. */
function bytesOf(values: Uint16Array): Uint8Array {
  const bytes = new Uint8Array(values.length * 2)
  for (let i = 0; i < values.length; i++) {
    bytes[i] = values[i] & 255
    bytes[values.length + i] = values[i] >> 8
  }
  return bytes
}

function wordsOf(bytes: Uint8Array): Uint16Array {
  const n = bytes.length / 2
  const values = new Uint16Array(n)
  for (let i = 0; i < n; i++) values[i] = bytes[i] | (bytes[n + i] << 8)
  return values
}
