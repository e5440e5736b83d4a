import { foldWord, type Spelling } from '../text/spelling.js'
import { cellFault, LETTERS } from './morphology-cells.js'
import { type Fault, type Row, valuesOf } from './table.js'
import { type Condition, readConditions, type VerbClass, verbForms, type VerbSpec } from './verb-classes.js'

/** A row of `stems.tsv`: what one stem of the verbs of a form and class looks like. */
export interface StemRow {
  readonly row: Row
  /** `*` for every form, as is `class` for every class. */
  readonly form: string
  readonly class: string
  readonly traits: readonly string[]
  /** Vowels of form I for which the row holds, `*` for any; none: for all. */
  readonly vowels: readonly string[]
  readonly stem: string
  /** Folded letters, digits for radicals, `{stem}` for another stem; none where the verbs lack the stem. */
  readonly patterns: readonly string[]
}

/** A row of `assimilation.tsv`: what becomes of a piece of a form's patterns. */
export interface Assimilation {
  readonly form: string
  readonly holds: Condition
  readonly piece: string
  readonly becomes: string
}

/** What the shapes of a verb's stems are worked out from. */
export interface StemTables {
  readonly classes: readonly VerbClass[]
  /** In order of the table: a later row that fits takes the place of an earlier one. */
  readonly stems: readonly StemRow[]
  readonly assimilations: readonly Assimilation[]
}

/** Spellings of a verb's stem of that name, in folded letters; none when the verb lacks it. */
export type Stems = (name: string) => readonly string[]

const ANY = '*'
const ABSENT = '-'
const NAME = /^[a-z][a-z-]*$/
const VOWELS = /^[aiu*]-[aiu*]$/
const PIECE = new RegExp(`^[1-4${LETTERS}]+$`)
const PATTERN = new RegExp(`^(?:[1-4${LETTERS}]|\\{[a-z-]+\\})+$`)

/** Names of other stems in a pattern. */
export const stemsIn = (pattern: string): string[] => [...pattern.matchAll(/\{([a-z-]+)\}/g)].map(([, name]) => name)

export function readStems(rows: readonly Row[], classes: readonly VerbClass[], spelling: Spelling, faults: Fault[]): StemRow[] {
  const namesOf = (trait: boolean): ReadonlySet<string> => new Set(classes.filter((c) => c.trait === trait).map((c) => c.name))
  const [mains, traits] = [namesOf(false), namesOf(true)]
  return rows.flatMap((row) => {
    const { form = '', class: cell = '', vowels = '', stem = '', pattern = '' } = row.cells
    const [main, ...also] = cell.split('+')
    const unknownTrait = also.find((name) => !traits.has(name))
    const patterns = pattern === ABSENT ? [] : pattern.split('|')
    const wrong = patterns.find((written) => !PATTERN.test(written) || highestRadical(written) > radicalsOf(form))
    if (form !== ANY && !verbForms.includes(form)) return cellFault(row, 'form', `unknown form ${form || 'nothing'} (known: ${verbForms.join(' ')})`, faults)
    if (main !== ANY && !mains.has(main)) return cellFault(row, 'class', `unknown class ${main || 'nothing'} (known: ${[...mains].join(' ')})`, faults)
    if (unknownTrait !== undefined) return cellFault(row, 'class', `unknown trait ${unknownTrait || 'nothing'} (known: ${[...traits].join(' ')})`, faults)
    if (valuesOf(vowels).some((pair) => !VOWELS.test(pair))) return cellFault(row, 'vowels', `${vowels}: expected pairs such as a-u or *-i`, faults)
    if (vowels !== '' && form !== 'I') return cellFault(row, 'vowels', `${vowels}: only verbs of form I are told apart by their vowels`, faults)
    if (!NAME.test(stem)) return cellFault(row, 'stem', `${stem || 'nothing'}: expected lower-case ASCII`, faults)
    if (wrong !== undefined) return cellFault(row, 'pattern', `${wrong || 'nothing'}: expected letters, digits 1 to ${radicalsOf(form)} for radicals and {stem} for another stem`, faults)
    return [{ row, form, class: main, traits: also, vowels: valuesOf(vowels), stem, patterns: patterns.map((written) => foldWord(spelling, written)) }]
  })
}

const radicalsOf = (form: string): number => (form.startsWith('Q') ? 4 : 3)
const highestRadical = (pattern: string): number => Math.max(0, ...[...pattern.matchAll(/\d/g)].map(Number))

export function readAssimilations(rows: readonly Row[], spelling: Spelling, faults: Fault[]): Assimilation[] {
  return rows.flatMap((row) => {
    const { form = '', when = '', piece = '', becomes = '' } = row.cells
    const holds = readConditions(when, spelling)
    if (!verbForms.includes(form)) return cellFault(row, 'form', `unknown form ${form || 'nothing'} (known: ${verbForms.join(' ')})`, faults)
    if (!holds || when === '') return cellFault(row, 'when', `${when || 'nothing'}: expected conditions such as 1=ء or 1=و|ي`, faults)
    if (!PIECE.test(piece)) return cellFault(row, 'piece', `${piece || 'nothing'}: expected letters and digits`, faults)
    if (!PIECE.test(becomes)) return cellFault(row, 'becomes', `${becomes || 'nothing'}: expected letters and digits`, faults)
    return [{ form, holds, piece: foldWord(spelling, piece), becomes: foldWord(spelling, becomes) }]
  })
}

/** The stems of a verb. One that is made from itself has no spelling. */
export function stemsOf(verb: VerbSpec, tables: StemTables): Stems {
  const patterns = patternsOf(verb, tables)
  const assimilation = tables.assimilations.find((candidate) => candidate.form === verb.form && candidate.holds(verb))
  const known = new Map<string, readonly string[]>()
  const stems: Stems = (name) => {
    const found = known.get(name)
    if (found) return found
    known.set(name, [])
    const spellings = (patterns.get(name) ?? []).flatMap((pattern) => fill(assimilation ? pattern.replaceAll(assimilation.piece, assimilation.becomes) : pattern, verb.radicals, stems))
    known.set(name, spellings)
    return spellings
  }
  return stems
}

/** Patterns of the verb's stems by name. */
function patternsOf(verb: VerbSpec, { classes, stems }: StemTables): ReadonlyMap<string, readonly string[]> {
  const ofForm = stems.filter(({ form }) => form === verb.form)
  const main = classes.find(({ name, trait, holds }) => !trait && holds(verb) && ofForm.some((row) => row.class === name))?.name
  const traits = new Set(classes.filter(({ trait, holds }) => trait && holds(verb)).map(({ name }) => name))
  const fits = (row: StemRow): boolean =>
    (row.form === ANY || row.form === verb.form) && (row.class === ANY || row.class === main) &&
    row.traits.every((trait) => traits.has(trait)) && (row.vowels.length === 0 || row.vowels.some((pair) => isPair(pair, verb.vowels)))
  return new Map(stems.filter(fits).map((row) => [row.stem, row.patterns]))
}

const isPair = (pair: string, vowels: string): boolean => [...pair].every((c, i) => c === ANY || c === vowels[i])

/** Every spelling of a pattern: several where a stem in it has several. */
function fill(pattern: string, radicals: readonly string[], stems: Stems): string[] {
  let spellings = ['']
  for (const [part] of pattern.matchAll(/\{[a-z-]+\}|\d|[^{\d]+/g)) {
    const values = part.startsWith('{') ? stems(part.slice(1, -1)) : [/\d/.test(part) ? radicals[Number(part) - 1] : part]
    spellings = spellings.flatMap((head) => values.map((value) => head + value))
  }
  return spellings
}
