import { Pos } from '../../lexicon/features.js'
import { type Lexicon, rowsOf } from '../../lexicon/lexicon.js'
import { type Fault, type Row, valuesOf } from '../../lexicon/table.js'
import { foldWord } from '../../text/spelling.js'
import { cliticsOf, type Proclitic } from '../../words/clitics.js'
import { type PerType, perType } from '../../words/memory.js'
import type { Unit } from './when.js'

/** Classes of words that a mention can begin with; the first of them make a time by themselves, the last govern one. */
const BEGINNERS = [
  'month', 'weekday', 'ordinal', 'tens', 'offset', 'this', 'daypart', 'edge', 'decade', 'unit', 'last', 'article',
  'from', 'between', 'since', 'before', 'after', 'within', 'for', 'by', 'term', 'grant',
] as const
/** Classes of words in the tables of `lexicon/time/`; its README says what each is for. */
const CLASSES = [...BEGINNERS, 'teen', 'step', 'other', 'in', 'to', 'of', 'and', 'approx', 'half', 'era', 'equals', 'future', 'lapsed', 'pending', 'every', 'named'] as const
export type TimeClass = (typeof CLASSES)[number]

/** The bit of a class in `TimeForm.begins`, 0 for one that begins nothing. */
export const beginning = (...names: TimeClass[]): number => names.reduce((bits, name) => bits | (BEGINNERS.includes(name as never) ? 1 << BEGINNERS.indexOf(name as never) : 0), 0)

/** One meaning of a form, with the clitics it was written with. */
export interface TimeWord {
  readonly class: TimeClass
  readonly value: number
  readonly mark: string
  /** Only units. */
  readonly unit: UnitName | null
  /** Only months: whether the name may stand without day and year. */
  readonly alone: string
  /** Folded words after the first, for phrases. */
  readonly rest: readonly string[]
  /** A conjunction or preposition is attached. */
  readonly joined: boolean
  readonly conj: boolean
  readonly det: boolean
}

/** `pair`: the dual before a genitive (يومي السبت والأحد). */
export interface UnitName {
  readonly name: Unit
  readonly number: 'sg' | 'du' | 'pair' | 'pl'
}

export interface TimeForm {
  /** Longest phrases first. */
  readonly words: readonly TimeWord[]
  /** Bits of the classes that a mention can begin with here; 0: nothing is tried at this word. */
  readonly begins: number
}

export interface Vocabulary {
  /** What the word at a token can mean, null for one that says nothing of time. */
  readonly formAt: PerType<TimeForm | null>
  /** Folded lemmas of words that put what follows in the future: `set` for terms only, `plan` for any date. */
  readonly outlook: ReadonlyMap<string, 'set' | 'plan'>
  /** ISO number of the day that a week begins with. */
  readonly firstWeekday: number
  /** Value of each lexeme that is a whole number in words, 0 for others. */
  readonly numbers: Float64Array
}

type Entry = { words: TimeWord[]; begins: number }
type Meaning = Pick<TimeWord, 'class' | 'value' | 'mark' | 'alone' | 'unit'>

/** Reads the tables of `lexicon/time/`. A class or number they do not know is a fault, and its row is left out. */
export function readVocabulary(lexicon: Lexicon, faults: Fault[] = []): Vocabulary {
  const proclitics = cliticsOf(lexicon).before.filter((c) => c.on !== 'verb' && !c.fut)
  const forms = new Map<string, Entry>()
  const outlook = new Map<string, 'set' | 'plan'>()
  let firstWeekday = 7
  for (const row of rowsOf(lexicon, 'time/', faults)) {
    const { cells } = row
    if (cells.class === 'set' || cells.class === 'plan') {
      for (const lemma of valuesOf(cells.form)) outlook.set(foldWord(lexicon.spelling, lemma), cells.class)
      continue
    }
    if (cells.first === 'y') firstWeekday = Number(cells.iso)
    const meaning = meaningOf(row, faults)
    if (meaning) for (const form of valuesOf(cells.form)) addForm(forms, form.split(/\s+/).map((w) => foldWord(lexicon.spelling, w)), meaning, proclitics)
  }
  for (const form of forms.values()) form.words.sort((a, b) => b.rest.length - a.rest.length)
  return { formAt: perType<TimeForm | null>(lexicon.spelling, null, (form) => forms.get(form) ?? null), outlook, firstWeekday, numbers: numbersOf(lexicon) }
}

function meaningOf(row: Row, faults: Fault[]): Meaning | null {
  const { cells } = row
  const [name, value, mark] = classOf(cells)
  const number = Number(value)
  const unknown = !CLASSES.includes(name as TimeClass) ? `unknown class ${name}` : Number.isNaN(number) ? `${value} is no number` : null
  if (unknown) {
    faults.push({ file: row.file, line: row.line, code: 'time', message: `${cells.form}: ${unknown}` })
    return null
  }
  return { class: name as TimeClass, value: number, mark, alone: cells.alone ?? '', unit: name === 'unit' ? { name: cells.unit as Unit, number: cells.number as UnitName['number'] } : null }
}

/** Class, value and mark: months, weekdays and units have tables and columns of their own. */
function classOf(cells: Row['cells']): readonly [name: string, value: string, mark: string] {
  if (cells.month !== undefined) return ['month', cells.month, cells.calendar]
  if (cells.iso !== undefined) return ['weekday', cells.iso, cells.also ?? '']
  if (cells.unit !== undefined) return ['unit', '0', '']
  return [cells.class, cells.value || '0', cells.mark ?? '']
}

function addForm(forms: Map<string, Entry>, [first, ...rest]: string[], meaning: Meaning, proclitics: readonly Proclitic[]): void {
  const begins = beginning(meaning.class)
  const { class: name, value, mark, alone, unit } = meaning
  for (const clitic of proclitics) {
    const written = clitic.form + first
    let entry = forms.get(written)
    if (!entry) forms.set(written, (entry = { words: [], begins: 0 }))
    entry.words.push({ class: name, value, mark, alone, unit, rest, joined: clitic.conj !== '' || clitic.prep !== '', conj: clitic.conj !== '', det: clitic.det })
    entry.begins |= begins
  }
}

/** Whole numbers only: ربع and نصف are numerals too. */
function numbersOf(lexicon: Lexicon): Float64Array {
  const numbers = new Float64Array(lexicon.lexemes.length)
  lexicon.lexemes.forEach(({ pos, tags }, i) => {
    const tag = pos === Pos.NUM ? tags.find((t) => t.startsWith('value=')) : undefined
    const value = tag ? Number(tag.slice(6)) : 0
    if (Number.isInteger(value) && !tags.includes('approx')) numbers[i] = value
  })
  return numbers
}
