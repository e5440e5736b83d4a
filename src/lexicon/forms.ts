/**
 * Every inflected form the lexicon knows, in folded spelling, with its readings (lexeme, features).
 * Letters are stored one byte each (`code − 0x600`), forms in code order; a hash of the letters finds them without building strings.
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
  readonly slots: Int32Array
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

export function indexForms(table: FormTable): FormIndex {
  let size = 1024
  while (size < table.count * 2) size *= 2
  const slots = new Int32Array(size).fill(-1)
  const { letters, offsets } = table
  for (let i = 0; i < table.count; i++) {
    let h = 0
    for (let k = offsets[i]; k < offsets[i + 1]; k++) h = (Math.imul(h, 31) + letters[k]) | 0
    let slot = spread(h) & (size - 1)
    while (slots[slot] >= 0) slot = (slot + 1) & (size - 1)
    slots[slot] = i
  }
  return { ...table, slots }
}

const spread = (h: number): number => h ^ (h >>> 15) ^ (h >>> 7)

/** Index of the form written in `word[from, to)` (folded), or −1. */
export function findForm({ letters, offsets, slots }: FormIndex, word: string, from: number, to: number): number {
  let h = 0
  for (let k = from; k < to; k++) h = (Math.imul(h, 31) + (word.charCodeAt(k) - BASE)) | 0
  const mask = slots.length - 1
  let slot = spread(h) & mask
  for (;;) {
    const i = slots[slot]
    if (i < 0) return -1
    if (offsets[i + 1] - offsets[i] === to - from) {
      let k = from
      while (k < to && letters[offsets[i] + k - from] === word.charCodeAt(k) - BASE) k++
      if (k === to) return i
    }
    slot = (slot + 1) & mask
  }
}
