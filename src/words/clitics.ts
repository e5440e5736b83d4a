import { foldWord } from '../text/spelling.js'
import { Gender, Num } from '../lexicon/features.js'
import { type Lexicon, rowsOf } from '../lexicon/lexicon.js'
import type { Pronoun } from './analysis.js'

export interface Proclitic {
  readonly form: string
  readonly conj: string
  readonly prep: string
  readonly det: boolean
  readonly fut: boolean
  readonly on: 'noun' | 'verb' | 'any'
}

export interface Enclitic extends Pronoun {
  readonly on: 'noun' | 'verb' | 'both'
}

export interface Clitics {
  /** Every sequence of a conjunction and what may follow it, the empty one first. */
  readonly before: readonly Proclitic[]
  /** Those that a word may begin with, and those it may end with. */
  readonly beginning: ByLetter<Proclitic>
  readonly ending: ByLetter<Enclitic>
}

/** A clitic before a name: what is cut from the word, and what is put back (للعراق → العراق). */
export interface NameClitic {
  readonly cut: string
  readonly put: string
}

/** The clitics that may stand before a name, none first. Names keep their article, so that only the one whose first letter is not written is put back. */
export function nameCliticsOf(lexicon: Lexicon): NameClitic[] {
  const { before } = cliticsOf(lexicon)
  const article = before.find((c) => c.det && c.conj === '' && c.prep === '')?.form ?? ''
  const own = before.filter((c) => c.on !== 'verb' && (!c.det || !c.form.endsWith(article)))
  return own.map(({ form, det }) => ({ cut: form, put: det ? article : '' })).filter(({ cut }, i, all) => all.findIndex((c) => c.cut === cut) === i)
}

/** Of clitics in order those that may stand at the beginning of a word, or at its end, by the letter there; the empty ones may stand anywhere. */
export type ByLetter<T> = (form: string) => readonly T[]

export function byFirstLetter<T>(clitics: readonly T[], formOf: (clitic: T) => string): ByLetter<T> {
  return byLetter(clitics, formOf, (form) => form.charCodeAt(0))
}

export function byLastLetter<T>(clitics: readonly T[], formOf: (clitic: T) => string): ByLetter<T> {
  return byLetter(clitics, formOf, (form) => form.charCodeAt(form.length - 1))
}

function byLetter<T>(clitics: readonly T[], formOf: (clitic: T) => string, letterOf: (form: string) => number): ByLetter<T> {
  const anywhere = clitics.filter((c) => formOf(c) === '')
  const lists = new Map<number, readonly T[]>()
  for (const c of clitics) {
    const letter = letterOf(formOf(c))
    if (!lists.has(letter)) lists.set(letter, clitics.filter((d) => formOf(d) === '' || letterOf(formOf(d)) === letter))
  }
  return (form) => lists.get(letterOf(form)) ?? anywhere
}

const GENDERS: Record<string, number> = { m: Gender.M, f: Gender.F }
const NUMBERS: Record<string, number> = { sg: Num.SG, du: Num.DU, pl: Num.PL }

export function cliticsOf(lexicon: Lexicon): Clitics {
  const first: Proclitic[] = [{ form: '', conj: '', prep: '', det: false, fut: false, on: 'any' }]
  const second: Proclitic[] = [{ form: '', conj: '', prep: '', det: false, fut: false, on: 'any' }]
  for (const { cells } of rowsOf(lexicon, 'morphology/proclitics')) {
    const clitic: Proclitic = { form: foldWord(lexicon.spelling, cells.form), conj: cells.conj, prep: cells.prep, det: cells.det === 'y', fut: cells.fut === 'y', on: cells.on as Proclitic['on'] }
    if (cells.layer === '1') first.push(clitic)
    else second.push(clitic)
  }
  const before = first.flatMap((a) => second.map((b) => ({ ...b, form: a.form + b.form, conj: a.conj })))
  const after = rowsOf(lexicon, 'morphology/enclitics').map(({ cells }) => ({
    form: foldWord(lexicon.spelling, cells.form), person: Number(cells.person), gender: GENDERS[cells.gender] ?? Gender.NONE, number: NUMBERS[cells.number] ?? Num.NONE, on: cells.on as Enclitic['on'],
  }))
  return { before, beginning: byFirstLetter(before, (c) => c.form), ending: byLastLetter(after, (c) => c.form) }
}
