import { foldWord, type Spelling } from '../text/spelling.js'
import { Case, type Features, Gender, Join, Num, Pos, Tense } from './features.js'
import { cellFault, isWritten, LETTERS, valueOf } from './morphology-cells.js'
import { type Fault, type Row, valuesOf } from './table.js'

/** A row of `verb-endings.tsv`: what stands around a stem in one form of the verb. */
export interface VerbEnding {
  readonly row: Row
  /** `past`, `present` or `imperative`: also the name of that tense's first stem. */
  readonly tense: string
  readonly passive: boolean
  readonly stem: string
  /** A stem that makes this form superfluous when it is written alike; '' for none. */
  readonly unless: string
  readonly prefix: string
  readonly suffix: string
  readonly features: Omit<Features, 'pos' | 'voice'>
}

/** A row of `noun-endings.tsv`: how the end of a noun or adjective changes in one of its forms. */
export interface NounEnding {
  /** The end of the word that is replaced; '' for none. */
  readonly end: string
  readonly becomes: string
  /** Ends of words for which the row does not hold. */
  readonly unless: readonly string[]
  /** The word has more letters than this. */
  readonly over: number
  /** Part of speech and gender of the words for which the row holds; `NONE` (0) for all. */
  readonly pos: number
  readonly of: number
  /** Gender of the form where it is not the word's own; `NONE` where it is. */
  readonly gender: number
  readonly features: Pick<Features, 'kase' | 'construct' | 'join'>
}

/** The set of endings that participles, nisbas and names of groups take in the plural. */
export const SOUND_PLURAL = 'ون'

/** Endings of nouns by the name of their set: `singular`, `dual`, `feminine`, `feminine-plural`, or a sound plural as the word tables write it. */
export type NounEndings = ReadonlyMap<string, readonly NounEnding[]>

const tenses = { past: Tense.PAST, present: Tense.PRES, imperative: Tense.IMP }
const voices = { act: false, pass: true }
const moods = { '': false, dep: true }
const persons = { 1: 1, 2: 2, 3: 3 }
const genders = { '': Gender.NONE, m: Gender.M, f: Gender.F }
const numbers = { sg: Num.SG, du: Num.DU, pl: Num.PL }
const joins = { free: Join.FREE, conn: Join.CONN, both: Join.BOTH }
const parts = { '': Pos.X, NOUN: Pos.NOUN, ADJ: Pos.ADJ }
const cases = { '': Case.NONE, nom: Case.NOM, obl: Case.OBL, acc: Case.ACC }
const states = { '': false, construct: true }

export function readVerbEndings(rows: readonly Row[], spelling: Spelling, faults: Fault[]): VerbEnding[] {
  return rows.flatMap((row) => {
    const before = faults.length
    const passive = valueOf(row, 'voice', voices, faults) ?? false
    const features = {
      tense: valueOf(row, 'tense', tenses, faults), dependent: valueOf(row, 'mood', moods, faults), person: valueOf(row, 'person', persons, faults),
      gender: valueOf(row, 'gender', genders, faults), number: valueOf(row, 'number', numbers, faults), join: valueOf(row, 'join', joins, faults),
    }
    isWritten(row, 'prefix', faults)
    isWritten(row, 'suffix', faults)
    const { tense, stem = '', unless = '', prefix, suffix } = row.cells
    return faults.length > before ? [] : [{ row, tense, passive, stem, unless, prefix: foldWord(spelling, prefix), suffix: foldWord(spelling, suffix), features }]
  })
}

const SET = new RegExp(`^(?:singular|dual|feminine|feminine-plural|[${LETTERS}]+)$`)

export function readNounEndings(rows: readonly Row[], spelling: Spelling, faults: Fault[]): NounEndings {
  const sets = new Map<string, NounEnding[]>()
  for (const row of rows) {
    const before = faults.length
    const { set = '', end, unless = '', over = '', becomes } = row.cells
    if (!SET.test(set)) cellFault(row, 'set', `unknown set ${set || 'nothing'} (known: singular dual feminine feminine-plural, or a plural as the word tables write it)`, faults)
    if (!/^\d?$/.test(over)) cellFault(row, 'over', `${over}: expected a number of letters`, faults)
    isWritten(row, 'end', faults)
    isWritten(row, 'becomes', faults)
    const [pos = 0, of = 0, gender = 0] = [valueOf(row, 'pos', parts, faults), valueOf(row, 'of', genders, faults), valueOf(row, 'gender', genders, faults)]
    const features = { kase: valueOf(row, 'case', cases, faults), construct: valueOf(row, 'state', states, faults), join: valueOf(row, 'join', joins, faults) }
    if (faults.length > before) continue
    const fold = (word: string): string => foldWord(spelling, word)
    const ending = { end: fold(end), becomes: fold(becomes), unless: valuesOf(unless).map(fold), over: Number(over), pos, of, gender, features }
    sets.set(set, [...(sets.get(set) ?? []), ending])
  }
  return sets
}

/** The oblique of a word in the sound plural (الحوثيون → الحوثيين), null for other words. A word of `shortest` letters and fewer is none. */
export function soundObliques(endings: NounEndings, shortest: number): (word: string) => string | null {
  const free = (endings.get(SOUND_PLURAL) ?? []).filter(({ end, features }) => end === '' && !features.construct)
  const nominative = free.find(({ features }) => features.kase === Case.NOM)?.becomes
  const oblique = free.find(({ features }) => features.kase === Case.OBL)?.becomes
  return (word) => (nominative !== undefined && oblique !== undefined && word.length > shortest && word.endsWith(nominative) ? word.slice(0, -nominative.length) + oblique : null)
}
