import { endsOf, type Part } from '../columns/columns.js'
import { type Field, type LabelKind, type List, QUAD_FROM } from '../columns/fields.js'
import type { Labels, PlaceLabel } from '../columns/labels.js'
import { periodNumber, periodText } from './calendar.js'
import type { Time } from './filter.js'
import { type CountField, type Period, periods } from './options.js'

const parties = ['actor', 'recipient', 'through'] as const
type Party = (typeof parties)[number]
const listOf: Readonly<Record<Party, List>> = { actor: 'actor', recipient: 'recipient', through: 'link' }

export const isPeriod = (field: CountField): field is Period => (periods as readonly string[]).includes(field)
export const isName = (field: CountField): field is Party => (parties as readonly string[]).includes(field)

/** What some rows of a segment have in a field. */
export interface Values {
  /** Where the values of each row end; null where each has one. */
  readonly ends: Int32Array | null
  /** The different values of each row, at least one. */
  readonly values: Int32Array
}

/** A field as numbers, of which 0 stands for nothing. */
export interface Counted {
  readonly fields: readonly Field[]
  /** How rows of one segment are read. */
  read(part: Part, rows: Int32Array, labels: Labels): Values
  /** One more than the largest value. */
  size(parts: readonly Part[], labels: Labels): number
  /** What a value stands for; of names it is their number still. */
  text(value: number, labels: Labels): string
}

export function countedBy(field: CountField, time: Time): Counted {
  if (isPeriod(field)) return byPeriod(field, time === 'published' ? 'published' : 'day')
  switch (field) {
    case 'quad': return { fields: ['quad'], read: oneValue('quad'), size: () => 8, text: (value) => String(value - QUAD_FROM) }
    case 'event': case 'mode': case 'status': case 'origin': case 'outlet': case 'place': return { fields: [field], read: oneValue(field), size: allLabels, text: labelText }
    case 'place-country': return byPlaceCountry()
    case 'actor': case 'recipient': case 'through': return byName(listOf[field])
    case 'actor-country': case 'recipient-country': case 'through-country': return byPartyCountry(listOf[field.split('-')[0] as Party])
    case 'actor-sector': case 'recipient-sector': return byPartySector(listOf[field.split('-')[0] as 'actor' | 'recipient'])
  }
}

const allLabels = (_: readonly Part[], labels: Labels): number => labels.end
const labelText = (value: number, labels: Labels): string => labels.valueOf(value)

const oneValue = (field: Field): Counted['read'] => (part, rows) => {
  const column = part.column(field)
  const values = new Int32Array(rows.length)
  for (let k = 0; k < rows.length; k++) values[k] = column[rows[k]]
  return { ends: null, values }
}

const largest = (field: Field) => (parts: readonly Part[]): number => {
  let most = 0
  for (const part of parts) for (const value of part.column(field)) if (value > most) most = value
  return most + 1
}

function byPeriod(period: Period, field: Field): Counted {
  const numberOf = periodNumber[period]
  /** By day, 0 until it is asked for: of a million records most share their days. */
  let numbers = new Int32Array(0)
  return {
    fields: [field],
    size(parts) {
      numbers = new Int32Array(largest(field)(parts))
      return numberOf(numbers.length) + 1
    },
    read(part, rows) {
      const column = part.column(field)
      const values = new Int32Array(rows.length)
      for (let k = 0; k < rows.length; k++) {
        const day = column[rows[k]]
        if (day !== 0) values[k] = numbers[day] || (numbers[day] = numberOf(day))
      }
      return { ends: null, values }
    },
    text: (value) => periodText(period, value),
  }
}

function byName(list: List): Counted {
  const field: Field = `${list}.name`
  return { fields: [endsOf(list), field], read: (part, rows) => listValues(rows, part.column(endsOf(list)), part.column(field), null), size: largest(field), text: String }
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

/** What is read out of labels of a kind, as labels of the query's own. */
interface Derived {
  readonly own: OwnLabels
  /** By number of the label. */
  of(labels: Labels): readonly (readonly number[])[]
  size(labels: Labels): number
}

function derived(kind: LabelKind, derive: (value: string) => readonly string[]): Derived {
  const own = new OwnLabels()
  let known: number[][] | null = null
  const of = (labels: Labels): readonly (readonly number[])[] => {
    if (known === null) {
      known = Array.from({ length: labels.end }, () => [])
      for (const [value, id] of labels.of(kind)) known[id] = derive(value).map((part) => own.of(part))
    }
    return known
  }
  return {
    own, of,
    size(labels) {
      of(labels)
      return own.end
    },
  }
}

function byPartyCountry(list: List): Counted {
  const field: Field = `${list}.country`
  return { fields: [endsOf(list), field], read: (part, rows) => listValues(rows, part.column(endsOf(list)), part.column(field), null), size: allLabels, text: labelText }
}

function byPartySector(list: List): Counted {
  const { own, of, size } = derived('sectors', (value) => value.split('|'))
  const field: Field = `${list}.sectors`
  return {
    fields: [endsOf(list), field],
    read: (part, rows, labels) => listValues(rows, part.column(endsOf(list)), part.column(field), of(labels)),
    size: (_, labels) => size(labels),
    text: (value) => own.valueOf(value),
  }
}

function byPlaceCountry(): Counted {
  const { own, of, size } = derived('place', (value) => {
    const [, , country] = JSON.parse(value) as PlaceLabel
    return country === null ? [] : [country]
  })
  return {
    fields: ['place'],
    read(part, rows, labels) {
      const column = part.column('place')
      const countries = of(labels)
      const values = new Int32Array(rows.length)
      for (let k = 0; k < rows.length; k++) {
        const country = countries[column[rows[k]]].at(0)
        if (country !== undefined) values[k] = country
      }
      return { ends: null, values }
    },
    size: (_, labels) => size(labels),
    text: (value) => own.valueOf(value),
  }
}

/** The different values that rows have in a list. A party without the value counts as nothing only where no other has it. */
function listValues(rows: Int32Array, listEnds: Int32Array, values: Int32Array, translated: readonly (readonly number[])[] | null): Values {
  const ends = new Int32Array(rows.length)
  let out = new Int32Array(rows.length * 2)
  let end = 0
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]
    const first = end
    for (let v = row === 0 ? 0 : listEnds[row - 1]; v < listEnds[row]; v++) {
      const value = values[v]
      if (value === 0) continue
      const most = end + (translated === null ? 1 : translated[value].length)
      if (most >= out.length) out = widened(out, most)
      if (translated === null) end = withValue(out, first, end, value)
      else for (const own of translated[value]) end = withValue(out, first, end, own)
    }
    if (end === first) {
      if (end === out.length) out = widened(out, end)
      out[end++] = 0
    }
    ends[k] = end
  }
  return { ends, values: out }
}

function withValue(out: Int32Array, first: number, end: number, value: number): number {
  for (let k = first; k < end; k++) if (out[k] === value) return end
  out[end] = value
  return end + 1
}

function widened(values: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(least * 2 + 1)
  wider.set(values)
  return wider
}
