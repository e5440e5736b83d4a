import { endsOf, type Part } from '../columns/columns.js'
import { confidenceNumber, type Field, type LabelKind, type List, QUAD_FROM } from '../columns/fields.js'
import type { Labels, PlaceLabel } from '../columns/labels.js'
import { foldName } from '../keys.js'
import { dayNumber } from './calendar.js'
import type { Box, Filter, Where, Who } from './filter.js'
import { hasWords } from './names.js'

/** Keeps of the first `count` rows of a segment those that pass, in place; gives how many. */
export type Test = (part: Part, rows: Int32Array, count: number) => number

/** What tests need that is known only inside the transaction. */
export interface Known {
  readonly labels: Labels
  /** Stored names that each `Who` with `ids` or `called` means. */
  readonly names: ReadonlyMap<Who, ReadonlySet<number>>
  /** Per segment, 1 for each record with the words asked for. */
  readonly withWords: ReadonlyMap<number, Uint8Array>
}

const partyLists = { actor: ['actor'], recipient: ['recipient'], party: ['actor', 'recipient'], through: ['link'] } as const satisfies Readonly<Record<string, readonly List[]>>
type PartyFilter = keyof typeof partyLists
export const partyFilters = Object.keys(partyLists) as PartyFilter[]

/** The columns a filter looks into. */
export function fieldsOf(filter: Filter): Field[] {
  const fields: Field[] = (['event', 'mode', 'status', 'quad', 'origin', 'outlet'] as const).filter((field) => filter[field] !== undefined)
  if (filter.since !== undefined || filter.until !== undefined) fields.push(...(filter.time === 'published' ? ['published' as const] : ['day' as const, 'until' as const]))
  if (filter.place !== undefined || filter.box !== undefined) fields.push('place')
  if (filter.minConfidence !== undefined) fields.push('confidence')
  for (const of of partyFilters) {
    for (const who of filter[of] ?? []) for (const list of partyLists[of]) fields.push(endsOf(list), ...partsOf(list, who))
  }
  return fields
}

function partsOf(list: List, { ids, called, country, sector }: Who): Field[] {
  const fields: Field[] = []
  if (ids !== undefined || called !== undefined) fields.push(`${list}.name`)
  if (country !== undefined) fields.push(`${list}.country`)
  if (sector !== undefined) fields.push(`${list}.sectors`)
  return fields
}

/** The filter as tests, the cheap ones first. */
export function testsOf(filter: Filter, { labels, names, withWords }: Known): Test[] {
  const tests: Test[] = []
  const { words, box, place } = filter
  if (words !== undefined) tests.push((part, rows, count) => keepWhere(withWords.get(part.segment)!, rows, count))
  for (const field of ['event', 'mode', 'status', 'origin'] as const) {
    const values = filter[field]
    if (values !== undefined) tests.push(oneOf(field, maskOf(labels, field, (value) => (values as readonly string[]).includes(value))))
  }
  if (filter.quad !== undefined) tests.push(oneOf('quad', Uint8Array.from({ length: 6 }, (_, number) => Number(filter.quad!.includes(number - QUAD_FROM)))))
  if (filter.outlet !== undefined) tests.push(oneOf('outlet', maskOf(labels, 'outlet', outletCalled(filter.outlet))))
  if (filter.since !== undefined || filter.until !== undefined) tests.push(within(filter))
  if (filter.minConfidence !== undefined) tests.push(atLeast('confidence', confidenceNumber(filter.minConfidence)))
  if (place !== undefined) tests.push(oneOf('place', maskOf(labels, 'place', placeMeant(place))))
  if (box !== undefined) tests.push(oneOf('place', maskOf(labels, 'place', inBox(box))))
  for (const of of partyFilters) {
    const whos = filter[of]
    if (whos !== undefined) tests.push(anyParty(partyLists[of], whos.map((who) => masksOf(who, labels, names.get(who)))))
  }
  return tests
}

/** A byte for each number: 1 where the label is of the kind and passes. */
function maskOf(labels: Labels, kind: LabelKind, passes: (value: string) => boolean): Uint8Array {
  const mask = new Uint8Array(labels.end)
  for (const [value, id] of labels.of(kind)) if (passes(value)) mask[id] = 1
  return mask
}

function outletCalled(outlets: readonly (readonly string[])[]): (value: string) => boolean {
  const names = new Set(outlets.flat().map(outletKey))
  return (value) => names.has(outletKey(value))
}

/** Outlets write themselves with and without blanks: Al Arabiya, AlArabiya. */
export const outletKey = (name: string): string => foldName(name).replaceAll(' ', '')

function placeMeant(wheres: readonly Where[]): (value: string) => boolean {
  const tests = wheres.map(({ called, places, country }) => {
    const words = called === undefined ? null : foldName(called)
    const listed = new Set(places?.map((p) => `${p.en}\t${p.country ?? ''}`))
    return ([name, nameEn, at]: PlaceLabel): boolean => {
      if (country !== undefined && at !== country) return false
      if (words === null && places === undefined) return true
      return listed.has(`${nameEn}\t${at ?? ''}`) || (words !== null && words !== '' && (hasWords(foldName(name), words) || hasWords(foldName(nameEn), words)))
    }
  })
  return (value) => {
    const label = JSON.parse(value) as PlaceLabel
    return tests.some((test) => test(label))
  }
}

function inBox({ south, west, north, east }: Box): (value: string) => boolean {
  return (value) => {
    const [, , , lat, lon] = JSON.parse(value) as PlaceLabel
    if (lat === null || lon === null || lat < south || lat > north) return false
    return west <= east ? lon >= west && lon <= east : lon >= west || lon <= east
  }
}

function keepWhere(passes: Uint8Array, rows: Int32Array, count: number): number {
  let kept = 0
  for (let k = 0; k < count; k++) if (passes[rows[k]] === 1) rows[kept++] = rows[k]
  return kept
}

const oneOf = (field: Field, mask: Uint8Array): Test => (part, rows, count) => {
  const column = part.column(field)
  let kept = 0
  for (let k = 0; k < count; k++) if (mask[column[rows[k]]] === 1) rows[kept++] = rows[k]
  return kept
}

const atLeast = (field: Field, least: number): Test => (part, rows, count) => {
  const column = part.column(field)
  let kept = 0
  for (let k = 0; k < count; k++) if (column[rows[k]] >= least) rows[kept++] = rows[k]
  return kept
}

/** Some day of the record is in the span; one that is not known is in none. */
function within({ since, until, time }: Filter): Test {
  const [from, to] = [since === undefined ? 1 : dayNumber(since), until === undefined ? Number.POSITIVE_INFINITY : dayNumber(until)]
  const [firstOf, lastOf]: [Field, Field] = time === 'published' ? ['published', 'published'] : ['day', 'until']
  return (part, rows, count) => {
    const [first, last] = [part.column(firstOf), part.column(lastOf)]
    let kept = 0
    for (let k = 0; k < count; k++) {
      const i = rows[k]
      if (first[i] !== 0 && first[i] <= to && last[i] >= from) rows[kept++] = i
    }
    return kept
  }
}

/** What a party must have, as masks by number; null where anything will do. */
interface PartyMasks {
  readonly name: Uint8Array | null
  readonly country: Uint8Array | null
  readonly sectors: Uint8Array | null
}

function masksOf({ country, sector }: Who, labels: Labels, names: ReadonlySet<number> | undefined): PartyMasks {
  return {
    name: names === undefined ? null : bitsOf(names),
    country: country === undefined ? null : maskOf(labels, 'country', (value) => value === country),
    sectors: sector === undefined ? null : maskOf(labels, 'sectors', (value) => value.split('|').includes(sector)),
  }
}

function bitsOf(numbers: ReadonlySet<number>): Uint8Array {
  let most = -1
  for (const number of numbers) if (number > most) most = number
  const bits = new Uint8Array(most + 1)
  for (const number of numbers) bits[number] = 1
  return bits
}

/** One party of the lists is one of those asked for. */
function anyParty(of: readonly List[], whos: readonly PartyMasks[]): Test {
  return (part, rows, count) => {
    const passes = new Uint8Array(part.count)
    for (const list of of) for (const who of whos) markParties(part, list, who, passes)
    return keepWhere(passes, rows, count)
  }
}

function markParties(part: Part, list: List, { name, country, sectors }: PartyMasks, passes: Uint8Array): void {
  const ends = part.column(endsOf(list))
  const names = name && part.column(`${list}.name`)
  const countries = country && part.column(`${list}.country`)
  const ofSectors = sectors && part.column(`${list}.sectors`)
  let k = 0
  for (let i = 0; i < ends.length; i++) {
    for (; k < ends[i]; k++) {
      if ((names === null || name![names[k]] === 1) && (countries === null || country![countries[k]] === 1) && (ofSectors === null || sectors![ofSectors[k]] === 1)) passes[i] = 1
    }
  }
}
