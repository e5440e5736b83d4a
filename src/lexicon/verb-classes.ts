import { foldWord, type Spelling } from '../text/spelling.js'
import { cellFault } from './morphology-cells.js'
import { type Fault, type Row, valuesOf } from './table.js'

/** Forms of verbs: I to X of three radicals, `Q1` `Q2` `Q4` of four. */
export const verbForms: readonly string[] = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'Q1', 'Q2', 'Q4']

/** What a verb's line in the table says. `radicals` are three or four letters, hamza as `ء`, weak ones as `و` or `ي`. */
export interface VerbSpec {
  readonly lemma: string
  readonly radicals: readonly string[]
  readonly form: string
  /** Vowels of past and present, form I only: `a-u`. */
  readonly vowels: string
  readonly intransitive: boolean
  readonly passive: boolean
  /** The weak middle radical stays a consonant throughout: استجوب. */
  readonly sound: boolean
}

/** Whether something holds of a verb's radicals. */
export type Condition = (verb: VerbSpec) => boolean

/** A row of `verb-classes.tsv`. A verb has one class and any number of traits; several rows of one name are alternatives. */
export interface VerbClass {
  readonly name: string
  readonly trait: boolean
  readonly holds: Condition
}

export function readVerbClasses(rows: readonly Row[], spelling: Spelling, faults: Fault[]): VerbClass[] {
  return rows.flatMap((row) => {
    const { class: name = '', kind = '', radicals = '', when = '' } = row.cells
    const conditions = readConditions(when, spelling)
    if (!/^[a-z][a-z-]*$/.test(name)) return cellFault(row, 'class', `${name || 'nothing'}: expected lower-case ASCII`, faults)
    if (kind !== 'class' && kind !== 'trait') return cellFault(row, 'kind', `unknown kind ${kind || 'nothing'} (known: class trait)`, faults)
    if (radicals !== '' && radicals !== '3' && radicals !== '4') return cellFault(row, 'radicals', `${radicals}: a root has 3 or 4`, faults)
    if (!conditions) return cellFault(row, 'when', `${when}: expected conditions such as 1=ء or 3!و|ي`, faults)
    return [{ name, trait: kind === 'trait', holds: (verb) => (radicals === '' || verb.radicals.length === Number(radicals)) && conditions(verb) }]
  })
}

const CONDITION = /^([1-4])([=!])((?:[1-4]|\p{Script=Arabic})(?:\|\p{Script=Arabic})*)$/u

/**
 * Conditions on radicals, separated by blanks, that must all hold: `3=و|ي` (one of these letters), `3!و|ي` (none of them), `3=2` (the same letter).
 * Null when the cell is not written so.
 */
export function readConditions(cell: string, spelling: Spelling): Condition | null {
  const conditions: Condition[] = []
  for (const part of cell.split(/\s+/).filter((written) => written !== '')) {
    const m = CONDITION.exec(part)
    if (!m) return null
    const at = Number(m[1]) - 1
    const values = valuesOf(m[3]).map((value) => foldWord(spelling, value))
    const other = Number(values[0]) - 1
    const isOneOf = (radicals: readonly string[]): boolean => (other >= 0 ? radicals[at] === radicals[other] : values.includes(radicals[at]))
    conditions.push((verb) => isOneOf(tested(verb)) === (m[2] === '='))
  }
  return (verb) => conditions.every((holds) => holds(verb))
}

/** Radicals as conditions see them: a weak middle radical that stays a consonant is no letter they know. */
function tested({ radicals, sound }: VerbSpec): readonly string[] {
  return sound ? radicals.map((letter, i) => (i === 1 ? '' : letter)) : radicals
}
