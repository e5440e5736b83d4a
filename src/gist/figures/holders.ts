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

export interface Offices {
  /** The office that a title means (folded), or null. */
  office(title: string): string | null
  /** Everybody known to have held an office in a country. */
  holders(office: string, country: string): readonly Holder[]
}

/** Offices of `lexicon/figures/offices.tsv` and who held them by `lexicon/actors/persons.tsv`. */
export function officesOf(lexicon: Lexicon): Offices {
  const offices = new Map(rowsOf(lexicon, 'figures/offices').flatMap(({ cells }) => valuesOf(cells.titles).map((title) => [foldWord(lexicon.spelling, title), cells.en])))
  const held = new Map<string, Holder[]>()
  const add = ({ id, ar, en, country, offices: terms }: Actor): void => {
    for (const { title, from, to } of terms) {
      const office = offices.get(foldWord(lexicon.spelling, title))
      if (!office) continue
      const key = `${office}:${country}`
      const holders = held.get(key) ?? []
      if (holders.length === 0) held.set(key, holders)
      holders.push({ entity: id, name: ar[0], nameEn: en, from, to })
    }
  }
  for (const [, actor] of rosterOf(lexicon).all()) if (actor.offices.length > 0) add(actor)
  return { office: (title) => offices.get(title) ?? null, holders: (office, country) => held.get(`${office}:${country}`) ?? [] }
}
