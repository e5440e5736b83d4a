/**
 * Every inflected form the lexicon knows, in folded spelling, with its readings (lexeme, features).
 * Letters are stored one byte each (`code − 0x600`), forms in code order; they are found by their first two letters and halving, without building strings.
 */
export interface FormTable {
  readonly count: number
  readonly letters: Uint8Array
  /** `offsets[i]` … `offsets[i + 1]`: the letters of form `i`. */
  readonly offsets: Uint32Array
  /** `first[i]` … `first[i + 1]`: the readings of form `i`. */
  readonly first: Uint32Array
  readonly lexeme: Uint16Array
  readonly features: Uint32Array
}

export interface FormIndex extends FormTable {
  /** `starts[key]` … `starts[key + 1]`: the forms whose first two letters make `key`. */
  readonly starts: Uint32Array
}

const BASE = 0x600

/** Forms with letters outside the Arabic block (none after folding, save foreign ones) cannot be stored. */
export const storable = (form: string): boolean => form.length > 0 && form.length < 40 && [...form].every((c) => c.charCodeAt(0) >= BASE && c.charCodeAt(0) < BASE + 0x100)

export function buildForms(entries: Iterable<readonly [form: string, lexeme: number, features: number]>): FormTable {
  const readings = new Map<string, number[]>()
  for (const [form, lexeme, features] of entries) {
    if (!storable(form)) continue
    let list = readings.get(form)
    if (!list) readings.set(form, (list = []))
    let known = false
    for (let i = 0; i < list.length; i += 2) if (list[i] === lexeme && list[i + 1] === features) known = true
    if (!known) list.push(lexeme, features)
  }
  const forms = [...readings.keys()].sort()
  const count = forms.length
  const offsets = new Uint32Array(count + 1)
  const first = new Uint32Array(count + 1)
  forms.forEach((form, i) => {
    offsets[i + 1] = offsets[i] + form.length
    first[i + 1] = first[i] + readings.get(form)!.length / 2
  })
  const letters = new Uint8Array(offsets[count])
  const lexeme = new Uint16Array(first[count])
  const features = new Uint32Array(first[count])
  forms.forEach((form, i) => {
    for (let k = 0; k < form.length; k++) letters[offsets[i] + k] = form.charCodeAt(k) - BASE
    const list = readings.get(form)!
    for (let k = 0; k < list.length; k += 2) {
      lexeme[first[i] + k / 2] = list[k]
      features[first[i] + k / 2] = list[k + 1]
    }
  })
  return { count, letters, offsets, first, lexeme, features }
}

/** First letter, then second; 0 where a form has but one. */
const KEYS = 0x10000

export function indexForms(table: FormTable): FormIndex {
  const { count, letters, offsets } = table
  const starts = new Uint32Array(KEYS + 1)
  let filled = 0
  for (let i = 0; i < count; i++) {
    const key = (letters[offsets[i]] << 8) | (offsets[i + 1] - offsets[i] > 1 ? letters[offsets[i] + 1] : 0)
    while (filled <= key) starts[filled++] = i
  }
  starts.fill(count, filled)
  return { ...table, starts }
}

/** Index of the form written in `word[from, to)` (folded), or −1. */
export function findForm({ letters, offsets, starts }: FormIndex, word: string, from: number, to: number): number {
  const length = to - from
  const one = word.charCodeAt(from) - BASE
  const two = length > 1 ? word.charCodeAt(from + 1) - BASE : 0
  if (length < 1 || one < 0 || one > 0xff || two < 0 || two > 0xff) return -1
  const key = (one << 8) | two
  let low = starts[key]
  let high = starts[key + 1]
  while (low < high) {
    const middle = (low + high) >> 1
    const order = compare(letters, offsets[middle], offsets[middle + 1], word, from, to)
    if (order === 0) return middle
    if (order < 0) low = middle + 1
    else high = middle
  }
  return -1
}

/** Below 0 where the form comes before the word, above 0 where after. The first two letters are known to be equal. */
function compare(letters: Uint8Array, start: number, end: number, word: string, from: number, to: number): number {
  const length = Math.min(end - start, to - from)
  for (let k = 2; k < length; k++) {
    const difference = letters[start + k] - (word.charCodeAt(from + k) - BASE)
    if (difference !== 0) return difference
  }
  return end - start - (to - from)
}
