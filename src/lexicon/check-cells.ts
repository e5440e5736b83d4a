import { countries, modesOf, sectors, supranational } from './codes.js'
import { valuesOf } from './table.js'

/** What cells may refer to. Words are compared under the lexicon's spelling. */
export interface Known {
  /** Whether a word is a lemma of `verbs/`. */
  isVerb(word: string): boolean
  /** Whether a word is a form of a noun, adjective, verbal noun or participle. */
  isNominal(word: string): boolean
  /** Whether a word (or several) is a preposition, and so a slot of frames. */
  isPreposition(words: string): boolean
}

/** What is wrong with a cell, or null. `cells` is the whole row, for what depends on another column. */
export type CellCheck = (cell: string, cells: Readonly<Record<string, string>>, known: Known) => string | null

/** One of a closed set; an empty cell is another check's affair. */
export function oneOf(values: Iterable<string>, what = 'value'): CellCheck {
  const set = new Set(values)
  return (cell) => (cell === '' || set.has(cell) ? null : `unknown ${what} ${cell} (known: ${[...set].slice(0, 24).join(' ')}${set.size > 24 ? ' …' : ''})`)
}

/** Several values of a closed set, or of a pattern, separated by `|`. */
export function allOf(values: Iterable<string>, what: string, pattern?: RegExp): CellCheck {
  const one = oneOf(values, what)
  return (cell, cells, known) => valuesOf(cell).map((value) => (pattern?.test(value) ? null : one(value, cells, known))).find((fault) => fault !== null) ?? null
}

export const isCountry: CellCheck = (cell) => (cell === '' || countries.has(cell) ? null : `unknown country ${cell}: ISO 3166 alpha-3`)

export const isCountryOrBloc: CellCheck = (cell) => (cell === '' || countries.has(cell) || supranational.has(cell) ? null : `unknown country ${cell}: ISO 3166 alpha-3, or ${[...supranational].join(' ')}`)

export const areSectors: CellCheck = allOf(sectors, 'sector')

export const isPrior: CellCheck = (cell) => (/^(0|1|0?\.\d+|1\.0+)$/.test(cell) ? null : `${cell || 'nothing'} is no number from 0 to 1`)

export const isNumber: CellCheck = (cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? null : `${cell || 'nothing'} is no number`)

/** Vowel marks, tatweel, direction and zero-width marks: a text is compared without them, so a word written with them would hide what it is. */
const MARKS = /[\u0640\u064b-\u065f\u0670\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/

export const isPlainWord: CellCheck = (cell) => {
  const mark = MARKS.exec(cell)
  if (mark) return `${cell.replace(MARKS, '')} is written with a mark (U+${mark[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')})`
  return / {2,}/.test(cell) ? `${cell}: two blanks in a row` : null
}

/** A phrase of attribution, in which a one-letter preposition that joins the next word is written with a tatweel (`وفقا لـ`). */
export const isPhrase: CellCheck = (cell, cells, known) => isPlainWord(cell.replace(/(^|\s)(\p{L})\u0640(?=\s|$)/gu, '$1$2'), cells, known)

/** Words separated by `|`, without marks, none given twice. */
export const arePlainWords: CellCheck = (cell, cells, known) => {
  const words = cell.split('|')
  if (cell !== '' && words.some((word) => word.trim() === '')) return 'an empty alternative between two |'
  const seen = new Set<string>()
  for (const word of words) {
    const fault = isPlainWord(word, cells, known)
    if (fault) return fault
    if (seen.has(word.trim())) return `${word.trim()} is given twice`
    seen.add(word.trim())
  }
  return null
}

export const isEvent: CellCheck = oneOf(Object.keys(modesOf), 'event')

export const isModeOfEvent: CellCheck = (cell, { event }) => {
  const modes = modesOf[event]
  if (cell === '' || !modes || modes.includes(cell)) return null
  return `${event} has no mode ${cell} (${modes.length ? modes.join(' ') : 'it has none'})`
}

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

export const isDate: CellCheck = (cell) => (cell === '' || DATE.test(cell) ? null : `${cell} is no date (YYYY, YYYY-MM or YYYY-MM-DD)`)

/** A date that does not lie before the one in column `from`. Dates of different precision are compared as far as both go. */
export const isNotBefore = (from: string): CellCheck => (cell, cells, known) => isDate(cell, cells, known) ?? (isEarlier(cell, cells[from] ?? '') ? `${cell} lies before ${cells[from]}` : null)

function isEarlier(to: string, from: string): boolean {
  const shared = Math.min(to.length, from.length)
  return shared > 0 && to.slice(0, shared) < from.slice(0, shared)
}

export interface Office {
  readonly title: string
  readonly sector: string
  readonly from: string
  readonly to: string
}

const OFFICE = /^([^@[\]]+)(?:\[([^\]]*)\])?@([^.@]*)\.\.([^.@]*)$/

/** The parts of an office `title[SECTOR]@from..to`, or null when it is not written so. */
export function parseOffice(office: string): Office | null {
  const m = OFFICE.exec(office.trim())
  return m && { title: m[1].trim(), sector: m[2] ?? '', from: m[3], to: m[4] }
}

export const areOffices: CellCheck = (cell, cells, known) => {
  if (cell === '') return null
  for (const written of cell.split(';')) {
    const office = parseOffice(written)
    if (!office) return `office ${written.trim() || 'nothing'}: expected office@from..to`
    const fault = isPlainWord(office.title, cells, known) ?? isDate(office.from, cells, known) ?? isNotBefore('from')(office.to, { from: office.from }, known) ?? oneOf(sectors, 'sector')(office.sector, cells, known)
    if (fault) return `office ${office.title}: ${fault}`
  }
  return null
}
