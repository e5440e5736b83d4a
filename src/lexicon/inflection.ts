import type { Form } from './conjugation.js'
import type { NounEnding, NounEndings } from './endings.js'
import { type Features, Gender, Num } from './features.js'

/** What is known of a noun or adjective, spelling folded. */
export interface NominalSpec {
  readonly form: string
  readonly pos: number
  readonly gender: number
  readonly deriv: number
  /** Sets of endings that make a sound plural (`ون`, `ات`), or whole plural forms, folded. */
  readonly plurals: readonly string[]
  /** Also has a regular feminine in ة. */
  readonly feminine: boolean
  /** Irregular feminine (حمراء), folded. */
  readonly feminineForm?: string
}

/** All inflected forms of a noun or adjective, in folded spelling, without clitics. */
export function inflect(n: NominalSpec, endings: NounEndings): Form[] {
  const of = (word: string, set: string, gender: number, number: number): Form[] =>
    (endings.get(set) ?? []).filter((ending) => fits(ending, word, n)).map((ending) => withEnding(word, ending, { pos: n.pos, gender, number, deriv: n.deriv }))
  const feminines = n.feminine ? of(n.form, 'feminine', Gender.F, Num.SG).map(({ form }) => form) : []
  return [
    ...of(n.form, 'singular', n.gender, Num.SG),
    ...of(n.form, 'dual', n.gender, Num.DU),
    ...(n.feminineForm ? of(n.feminineForm, 'singular', Gender.F, Num.SG) : []),
    ...feminines.flatMap((form) => [...of(form, 'singular', Gender.F, Num.SG), ...of(form, 'dual', Gender.F, Num.DU)]),
    ...(n.feminine ? of(n.form, 'feminine-plural', Gender.F, Num.PL) : []),
    ...n.plurals.flatMap((plural) => (endings.has(plural) ? of(n.form, plural, n.feminine ? Gender.F : n.gender, Num.PL) : of(plural, 'singular', n.gender, Num.PL))),
  ]
}

function fits({ end, unless, over, pos, of }: NounEnding, word: string, n: NominalSpec): boolean {
  return word.endsWith(end) && !unless.some((other) => word.endsWith(other)) && word.length > over && (pos === 0 || pos === n.pos) && (of === 0 || of === n.gender)
}

function withEnding(word: string, { end, becomes, gender, features }: NounEnding, own: Features): Form {
  return { form: word.slice(0, word.length - end.length) + becomes, features: { ...own, ...features, gender: gender || own.gender } }
}
