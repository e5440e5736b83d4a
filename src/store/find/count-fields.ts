import { endsOf, type Part } from '../columns/columns.js'
import { type Field, type LabelKind, type List, QUAD_FROM } from '../columns/fields.js'
import type { Labels, PlaceLabel } from '../columns/labels.js'
import { periodStart, periodText } from './calendar.js'
import type { Time } from './filter.js'
import { type CountField, type Period, periods } from './options.js'

const parties = ['actor', 'recipient', 'through'] as const
type Party = (typeof parties)[number]
const listOf: Readonly<Record<Party, List>> = { actor: 'actor', recipient: 'recipient', through: 'link' }

export const isPeriod = (field: CountField): field is Period => (periods as readonly string[]).includes(field)
export const isName = (field: CountField): field is Party => (parties as readonly string[]).includes(field)

/** A field as numbers, of which 0 stands for nothing. */
export interface Counted {
  readonly fields: readonly Field[]
  /** How the values of one segment are read: `read(i, out)` puts the different values of record `i` into `out` and gives how many, at least one. */
  open(part: Part, labels: Labels): (i: number, out: number[]) => number
  /** One more than the largest value. */
  size(parts: readonly Part[], labels: Labels): number
  /** What a value stands for; of names it is their number still. */
  text(value: number, labels: Labels): string
}

export function countedBy(field: CountField, time: Time): Counted {
  if (isPeriod(field)) return byPeriod(field, time === 'published' ? 'published' : 'day')
  switch (field) {
    case 'quad': return { fields: ['quad'], open: oneValue('quad'), size: () => 8, text: (value) => String(value - QUAD_FROM) }
    case 'event': case 'mode': case 'status': case 'origin': case 'outlet': case 'place': return { fields: [field], open: oneValue(field), size: allLabels, text: labelText }
    case 'place-country': return byPlaceCountry()
    case 'actor': case 'recipient': case 'through': return byName(listOf[field])
    case 'actor-country': case 'recipient-country': case 'through-country': return byPartyLabel(listOf[field.split('-')[0] as Party], 'country', (value) => [value])
    case 'actor-sector': case 'recipient-sector': return byPartyLabel(listOf[field.split('-')[0] as Party], 'sectors', (value) => value.split('|'))
  }
}

const allLabels = (_: readonly Part[], labels: Labels): number => labels.end
const labelText = (value: number, labels: Labels): string => labels.valueOf(value)

const oneValue = (field: Field): Counted['open'] => (part) => {
  const column = part.column(field)
  return (i, out) => {
    out[0] = column[i]
    return 1
  }
}

const largest = (field: Field) => (parts: readonly Part[]): number => {
  let most = 0
  for (const part of parts) for (const value of part.column(field)) if (value > most) most = value
  return most + 1
}

function byPeriod(period: Period, field: Field): Counted {
  const startOf = periodStart(period)
  return {
    fields: [field],
    open(part) {
      const column = part.column(field)
      return (i, out) => {
        out[0] = column[i] === 0 ? 0 : startOf(column[i])
        return 1
      }
    },
    size: largest(field),
    text: (value) => periodText(period, value),
  }
}

function byName(list: List): Counted {
  const field: Field = `${list}.name`
  return { fields: [endsOf(list), field], open: (part) => listReader(part.column(endsOf(list)), part.column(field), null), size: largest(field), text: String }
}

/** Labels of a query's own, where one that is stored stands for several or for a part of it. */
class OwnLabels {
  private readonly numbers = new Map<string, number>()
  private readonly values: string[] = ['']

  of(value: string): number {
    let number = this.numbers.get(value)
    if (number === undefined) {
      number = this.values.push(value) - 1
      this.numbers.set(value, number)
    }
    return number
  }

  get end(): number {
    return this.values.length
  }

  valueOf(number: number): string {
    return this.values[number]
  }
}

/** By what is read out of labels of a kind. */
function byDerived(kind: LabelKind, derive: (value: string) => readonly string[]): { translated(labels: Labels): readonly (readonly number[])[]; readonly own: OwnLabels } {
  const own = new OwnLabels()
  let known: number[][] | null = null
  return {
    own,
    translated(labels) {
      if (known === null) {
        known = Array.from({ length: labels.end }, () => [])
        for (const [value, id] of labels.of(kind)) known[id] = derive(value).map((part) => own.of(part))
      }
      return known
    },
  }
}

function byPartyLabel(list: List, part: 'country' | 'sectors', derive: (value: string) => readonly string[]): Counted {
  const { own, translated } = byDerived(part, derive)
  const field = `${list}.${part}` as Field
  return {
    fields: [endsOf(list), field],
    open: (of, labels) => listReader(of.column(endsOf(list)), of.column(field), translated(labels)),
    size: (_, labels) => (translated(labels), own.end),
    text: (value) => own.valueOf(value),
  }
}

function byPlaceCountry(): Counted {
  const { own, translated } = byDerived('place', (value) => {
    const [, , country] = JSON.parse(value) as PlaceLabel
    return country === null ? [] : [country]
  })
  return {
    fields: ['place'],
    open(part, labels) {
      const column = part.column('place')
      const countries = translated(labels)
      return (i, out) => {
        out[0] = countries[column[i]]?.[0] ?? 0
        return 1
      }
    },
    size: (_, labels) => (translated(labels), own.end),
    text: (value) => own.valueOf(value),
  }
}

/** The different values a record has in a list. A party without the value counts as nothing only where no other has it. */
function listReader(ends: Int32Array, values: Int32Array, translated: readonly (readonly number[])[] | null): (i: number, out: number[]) => number {
  return (i, out) => {
    let count = 0
    for (let k = i === 0 ? 0 : ends[i - 1]; k < ends[i]; k++) {
      const value = values[k]
      if (value === 0) continue
      if (translated === null) count = added(out, count, value)
      else for (const own of translated[value]) count = added(out, count, own)
    }
    if (count > 0) return count
    out[0] = 0
    return 1
  }
}

function added(out: number[], count: number, value: number): number {
  for (let k = 0; k < count; k++) if (out[k] === value) return count
  out[count] = value
  return count + 1
}
