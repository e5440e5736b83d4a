import { foldWord } from '../text/spelling.js'
import { type Lexicon, rowsOf } from './lexicon.js'
import { valuesOf } from './table.js'

export type ActorKind = 'state' | 'capital' | 'government' | 'person' | 'group' | 'party' | 'body' | 'agency' | 'outlet' | 'ngo' | 'igo' | 'alliance' | 'people' | 'service'

/** A time in office. Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; '' for an open end. */
export interface Office {
  readonly title: string
  readonly sector: string | null
  readonly from: string
  readonly to: string
}

/** A named actor of the lexicon. */
export interface Actor {
  readonly id: string
  readonly kind: ActorKind
  /** Names as written in the table, fullest first. */
  readonly ar: readonly string[]
  readonly en: string
  readonly country: string
  readonly sectors: readonly string[]
  readonly offices: readonly Office[]
}

export interface Name {
  readonly actor: Actor
  /** Folded words. */
  readonly words: readonly string[]
  /** A person's name that is only used after fuller mention. */
  readonly short: boolean
}

export interface Actors {
  readonly list: readonly Actor[]
  readonly byId: ReadonlyMap<string, Actor>
  /** Names by their first folded word, longest first. */
  readonly byFirstWord: ReadonlyMap<string, readonly Name[]>
  /** Folded nisba adjective or demonym → country. */
  readonly countryOfNisba: ReadonlyMap<string, string>
  /** ISO3 → state. */
  readonly states: ReadonlyMap<string, Actor>
}

export function actorsOf(lexicon: Lexicon): Actors {
  const list: Actor[] = []
  const countryOfNisba = new Map<string, string>()
  const states = new Map<string, Actor>()
  const fold = (w: string): string => foldWord(lexicon.spelling, w)
  for (const { cells } of rowsOf(lexicon, 'actors/states')) {
    const base = { country: cells.iso3, sectors: ['GOV'], offices: [] }
    const state: Actor = { ...base, id: `state.${cells.iso3}`, kind: 'state', ar: valuesOf(cells.ar), en: cells.en }
    if (!states.has(cells.iso3)) states.set(cells.iso3, state)
    list.push(state)
    const capital = valuesOf(cells.capital)
    if (capital.length) list.push({ ...base, id: `capital.${cells.iso3}`, kind: 'capital', ar: capital, en: cells.capital_en })
    const gov = valuesOf(cells.gov)
    if (gov.length) list.push({ ...base, id: `gov.${cells.iso3}`, kind: 'government', ar: gov, en: `${cells.en} government` })
    for (const n of [...valuesOf(cells.nisba), ...valuesOf(cells.people)]) if (!countryOfNisba.has(fold(n))) countryOfNisba.set(fold(n), cells.iso3)
  }
  for (const { cells } of rowsOf(lexicon, 'actors/nisbas')) for (const n of [cells.nisba, ...valuesOf(cells.people)]) countryOfNisba.set(fold(n), cells.country)
  for (const { cells } of rowsOf(lexicon, 'actors/persons')) {
    list.push({ id: cells.id, kind: 'person', ar: valuesOf(cells.ar), en: cells.en, country: cells.country, sectors: valuesOf(cells.sectors), offices: officesOf(cells.offices) })
  }
  for (const table of ['actors/groups', 'actors/bodies']) {
    for (const { cells } of rowsOf(lexicon, table)) {
      list.push({ id: cells.id, kind: cells.kind as ActorKind, ar: valuesOf(cells.ar), en: cells.en, country: cells.country, sectors: valuesOf(cells.sectors), offices: [] })
    }
  }
  return { list, byId: new Map(list.map((a) => [a.id, a])), byFirstWord: nameIndex(list, fold), countryOfNisba, states }
}

const OFFICE = /^(.+?)(?:\[(\w+)\])?@([\d-]*)\.\.([\d-]*)$/

function officesOf(cell: string | undefined): Office[] {
  if (!cell) return []
  return cell.split(';').map((o) => OFFICE.exec(o.trim())).filter((m) => m !== null).map((m) => ({ title: m[1], sector: m[2] ?? null, from: m[3], to: m[4] }))
}

const WORD_ENDS = /[\s.\-–]+/

function nameIndex(list: readonly Actor[], fold: (w: string) => string): Map<string, Name[]> {
  const index = new Map<string, Name[]>()
  const add = (actor: Actor, words: string[], short: boolean): void => {
    const names = index.get(words[0])
    if (!names) index.set(words[0], [{ actor, words, short }])
    else if (!names.some((n) => n.actor === actor && isSame(n.words, words))) names.push({ actor, words, short })
  }
  for (const actor of list) {
    for (const name of actor.ar) {
      const words = fold(name).split(WORD_ENDS).filter((w) => w !== '')
      if (words.length === 0) continue
      const short = actor.kind === 'person' && words.length === 1
      add(actor, words, short)
      // الحوثيون stands as الحوثيين after a preposition or as an object.
      if (words.some(isSoundPlural)) add(actor, words.map((w) => (isSoundPlural(w) ? `${w.slice(0, -2)}ين` : w)), short)
    }
  }
  for (const names of index.values()) if (names.length > 1) names.sort((a, b) => b.words.length - a.words.length)
  return index
}

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((word, i) => word === b[i])

const isSoundPlural = (word: string): boolean => word.length > 5 && word.endsWith('ون')
