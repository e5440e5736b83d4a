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
  /** Words that make a longer title of this one: of رئيس, الوزراء. */
  goesOn(title: string): readonly string[]
  /** Whether a state's name or nisba, folded, is that of a part of a state, whose offices are not the state's: اسكتلندا، شيشاني. */
  isOfPart(word: string): boolean
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
  const longer = new Map<string, string[]>()
  for (const title of offices.keys()) {
    const words = title.split(' ')
    for (let k = 1; k < words.length; k++) {
      const shorter = words.slice(0, k).join(' ')
      if (offices.has(shorter)) longer.set(shorter, [...(longer.get(shorter) ?? []), words[k]])
    }
  }
  const parts = partsOfStates(lexicon, fold)
  return {
    office: (title) => offices.get(fold(title)) ?? null,
    goesOn: (title) => longer.get(fold(title)) ?? [],
    isOfPart: (word) => parts.has(word),
    holders: (office, country) => held.get(`${office}:${country}`) ?? [],
    inOffice: (entity, day) => terms.get(entity)?.some((term) => holdsOn(term, day)) ?? false,
  }
}

/** Names and nisbas in the second and further rows of a state, without those that the state itself has. */
function partsOfStates(lexicon: Lexicon, fold: (word: string) => string): ReadonlySet<string> {
  const [whole, parts] = [new Map<string, string[]>(), new Set<string>()]
  for (const { cells } of rowsOf(lexicon, 'actors/states')) {
    const words = [cells.ar, cells.nisba, cells.people].flatMap(valuesOf).map(fold)
    if (!whole.has(cells.iso3)) whole.set(cells.iso3, words)
    else for (const word of words) parts.add(word)
  }
  for (const words of whole.values()) for (const word of words) parts.delete(word)
  return parts
}

/** A surname alone is like too many others. */
const fullNames = ({ ar }: Actor): readonly string[] => (ar[0].includes(' ') ? ar.filter((name) => name.includes(' ')) : ar)
