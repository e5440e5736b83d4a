import { foldWord } from '../text/spelling.js'
import { indexNames, openNames } from './actor-names.js'
import { type Lexicon, rowsOf } from './lexicon.js'
import { morphologyOf } from './morphology.js'
import { type Row, valuesOf } from './table.js'
import { whenAsked } from './when-asked.js'

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
  /** Names by their first folded word, longest first. */
  readonly byFirstWord: { get(word: string): readonly Name[] | undefined }
  /** Folded nisba adjective or demonym → country. */
  readonly countryOfNisba: ReadonlyMap<string, string>
  /** ISO3 → state. */
  readonly states: ReadonlyMap<string, Actor>
}

/** Actors of the shipped tables, and what is known of nationalities, are made when they are met; the names have been indexed by the build step. */
export function actorsOf(lexicon: Lexicon): Actors {
  const roster = whenAsked(() => rosterOf(lexicon))
  const fold = (w: string): string => foldWord(lexicon.spelling, w)
  const nisbas = whenAsked(() => nisbasOf(lexicon, fold))
  const states = whenAsked(() => new Map(roster().states.filter(({ kind }) => kind === 'state').reverse().map((state) => [state.country, state])))
  return {
    byFirstWord: lexicon.names === null ? indexNames(roster(), { spelling: lexicon.spelling, morphology: morphologyOf(lexicon.source, lexicon.spelling, []) }) : openNames(lexicon.names, (key) => roster().at(key)),
    get countryOfNisba() { return nisbas() },
    get states() { return states() },
  }
}

function nisbasOf(lexicon: Lexicon, fold: (w: string) => string): Map<string, string> {
  const countries = new Map<string, string>()
  for (const { cells } of rowsOf(lexicon, 'actors/states')) {
    for (const n of [...valuesOf(cells.nisba), ...valuesOf(cells.people)].map(fold)) if (!countries.has(n)) countries.set(n, cells.iso3)
  }
  for (const { cells } of rowsOf(lexicon, 'actors/nisbas')) for (const n of [...valuesOf(cells.nisba), ...valuesOf(cells.people)]) countries.set(fold(n), cells.country)
  return countries
}

/** All actors in the order of their tables. An actor's key is its table's letter and its number in it. */
export interface Roster {
  /** States, capitals and governments. */
  readonly states: readonly Actor[]
  at(key: string): Actor
  all(): Iterable<readonly [key: string, actor: Actor]>
}

const TABLES: Readonly<Record<string, string>> = { p: 'actors/persons', g: 'actors/groups', b: 'actors/bodies' }
const STATES = 's'

export function rosterOf(lexicon: Pick<Lexicon, 'source'>): Roster {
  const states = rowsOf(lexicon, 'actors/states').flatMap(statesOf)
  const made = new Map<string, Actor>(states.map((actor, i) => [STATES + i, actor]))
  const rows = new Map<string, Row[]>()
  const rowsIn = (table: string): Row[] => {
    let known = rows.get(table)
    if (!known) rows.set(table, (known = rowsOf(lexicon, TABLES[table])))
    return known
  }
  const at = (key: string): Actor => {
    let actor = made.get(key)
    if (!actor) made.set(key, (actor = actorOf(rowsIn(key[0])[Number(key.slice(1))])))
    return actor
  }
  return {
    states,
    at,
    *all() {
      for (let i = 0; i < states.length; i++) yield [STATES + i, states[i]]
      for (const table of Object.keys(TABLES)) for (let i = 0; i < rowsIn(table).length; i++) yield [table + i, at(table + i)]
    },
  }
}

/** A state, its capital and its government, which speak for it. */
function statesOf({ cells }: Row): Actor[] {
  const base = { country: cells.iso3, sectors: ['GOV'], offices: [] }
  const [capital, government] = [valuesOf(cells.capital), valuesOf(cells.gov)]
  const actors: Actor[] = [{ ...base, id: `state.${cells.iso3}`, kind: 'state', ar: valuesOf(cells.ar), en: cells.en }]
  if (capital.length) actors.push({ ...base, id: `capital.${cells.iso3}`, kind: 'capital', ar: capital, en: cells.capital_en })
  if (government.length) actors.push({ ...base, id: `gov.${cells.iso3}`, kind: 'government', ar: government, en: `${cells.en} government` })
  return actors
}

function actorOf({ cells }: Row): Actor {
  const person = cells.offices !== undefined
  return { id: cells.id, kind: person ? 'person' : (cells.kind as ActorKind), ar: valuesOf(cells.ar), en: cells.en, country: cells.country, sectors: valuesOf(cells.sectors), offices: person ? officesOf(cells.offices) : [] }
}

const OFFICE = /^(.+?)(?:\[(\w+)\])?@([\d-]*)\.\.([\d-]*)$/

function officesOf(cell: string): Office[] {
  return cell.split(';').map((o) => OFFICE.exec(o.trim())).filter((m) => m !== null).map((m) => ({ title: m[1], sector: m[2] ?? null, from: m[3], to: m[4] }))
}
