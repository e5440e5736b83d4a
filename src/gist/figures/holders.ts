import { type Actor, rosterOf } from '../../lexicon/actors.js'
import { type Lexicon, rowsOf } from '../../lexicon/lexicon.js'
import { valuesOf } from '../../lexicon/table.js'
import { foldWord } from '../../text/spelling.js'

/** Somebody who holds an office, by the lexicon. Dates are as precise as it has them; '' for an open end. */
export interface Holder {
  readonly entity: string
  readonly name: string
  readonly nameEn: string
  readonly from: string
  readonly to: string
}

/** The same with all names of the lexicon, fullest first. */
export type NamedHolder = Omit<Holder, 'name'> & { readonly names: readonly string[] }

export interface Offices {
  /** The office that a title means, or null. */
  office(title: string): string | null
  /** Everybody known to have held an office in a country. */
  holders(office: string, country: string): readonly NamedHolder[]
  /** Whether somebody of the lexicon holds any office on a day. */
  inOffice(entity: string, day: string): boolean
}

/** Whether a term covers a day; `2018` lasts until the year's end. */
export const holdsOn = ({ from, to }: Pick<Holder, 'from' | 'to'>, day: string): boolean => (from === '' || from <= day) && (to === '' || day <= `${to}-99-99`.slice(0, 10))

/** Offices of `lexicon/figures/offices.tsv` and who held them by `lexicon/actors/persons.tsv`. */
export function officesOf(lexicon: Lexicon): Offices {
  const fold = (title: string): string => foldWord(lexicon.spelling, title)
  const offices = new Map(rowsOf(lexicon, 'figures/offices').flatMap(({ cells }) => valuesOf(cells.titles).map((title) => [fold(title), cells.en])))
  const held = new Map<string, NamedHolder[]>()
  const terms = new Map<string, Actor['offices']>()
  for (const [, actor] of rosterOf(lexicon).all()) {
    if (actor.offices.length === 0) continue
    terms.set(actor.id, actor.offices)
    for (const { title, from, to } of actor.offices) {
      const office = offices.get(fold(title))
      if (!office) continue
      const key = `${office}:${actor.country}`
      const holders = held.get(key) ?? []
      if (holders.length === 0) held.set(key, holders)
      holders.push({ entity: actor.id, names: fullNames(actor), nameEn: actor.en, from, to })
    }
  }
  return {
    office: (title) => offices.get(fold(title)) ?? null,
    holders: (office, country) => held.get(`${office}:${country}`) ?? [],
    inOffice: (entity, day) => terms.get(entity)?.some((term) => holdsOn(term, day)) ?? false,
  }
}

/** A surname alone is like too many others. */
const fullNames = ({ ar }: Actor): readonly string[] => (ar[0].includes(' ') ? ar.filter((name) => name.includes(' ')) : ar)
