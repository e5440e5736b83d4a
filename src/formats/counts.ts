import { stringify } from 'csv-stringify/sync'
import pc from 'picocolors'
import type { CountField, Counts, Group, NameValue, Value } from '../store/index.js'
import { clip, displayWidth, isolated, withoutControls } from '../terminal/width.js'
import { guarded } from './csv.js'
import { jsonLine } from './jsonl.js'

export const countFormatNames = ['table', 'csv', 'json', 'jsonl'] as const
export type CountFormatName = (typeof countFormatNames)[number]

export interface CountTableOptions {
  readonly width: number
  readonly colour: boolean
  /** Draws the counts as bars as well. */
  readonly bars: boolean
}

export function countsAs(name: CountFormatName, counts: Counts, table: CountTableOptions): string {
  switch (name) {
    case 'table': return countTable(counts, table)
    case 'csv': return countCsv(counts)
    case 'jsonl': return rowsOf(counts).map((row) => `${jsonLine(row)}\n`).join('')
    case 'json': return `${JSON.stringify({ by: counts.by, of: counts.of, all: counts.all, allGroups: counts.allGroups, groups: rowsOf(counts) }, null, 1)}\n`
  }
}

type Row = Readonly<Record<string, string | number | null>>

/** A group as flat fields, called as the columns of records are. */
function rowsOf({ by, of, groups }: Counts): Row[] {
  return groups.map(({ values, count }) => ({ ...Object.assign({}, ...by.map((field, i) => cellsOf(field, values[i]))), [of]: count }))
}

function cellsOf(field: CountField, value: Value): Row {
  const name = field.replace('-', '_')
  if (!NAMES.has(field)) return { [name]: value as string | null }
  const named = value as NameValue | null
  return { [name]: named?.name ?? null, [`${name}_en`]: named?.nameEn ?? null, [`${name}_${field === 'place' ? 'country' : 'entity'}`]: named?.id ?? null }
}

const NAMES: ReadonlySet<CountField> = new Set(['actor', 'recipient', 'through', 'place'])

function countCsv(counts: Counts): string {
  const columns = Object.keys(Object.assign({}, ...counts.by.map((field) => cellsOf(field, null)), { [counts.of]: 0 }))
  const cell = (value: string | number | null): string | number | null => (typeof value === 'string' ? guarded(value) : value)
  return stringify([columns, ...rowsOf(counts).map((row) => columns.map((column) => cell(row[column])))])
}

const GAP = 2
const WIDEST_NAME = 40
const LONGEST_BAR = 40
/** A bar shorter than this says nothing. */
const SHORTEST_BAR = 8

/** Numbers to the right, and beside them what share of the largest they are. */
function countTable(counts: Counts, { width, colour, bars }: CountTableOptions): string {
  const colours = pc.createColors(colour)
  const { by, of, groups } = counts
  const cells = groups.map(({ values }) => values.map((value) => clip(withoutControls(textOf(value)), WIDEST_NAME)))
  const widths = by.map((field, i) => Math.max(field.length, ...cells.map((row) => displayWidth(row[i]))))
  const numbers = groups.map(({ count }) => count.toLocaleString('en-US'))
  const numberWidth = Math.max(of.length, ...numbers.map((number) => number.length))
  const room = Math.min(LONGEST_BAR, width - widths.reduce((sum, w) => sum + w + GAP, 0) - numberWidth - GAP)
  const most = groups.reduce((max, { count }) => Math.max(max, count), 0)
  const bar = ({ count }: Group): string => (bars && room >= SHORTEST_BAR ? `${' '.repeat(GAP)}${colours.cyan(barOf((count / most) * room))}` : '')
  const head = [...by.map((field, i) => colours.underline(field) + ' '.repeat(widths[i] - field.length)), ' '.repeat(numberWidth - of.length) + colours.underline(of)].join(' '.repeat(GAP))
  const lines = groups.map((group, g) => {
    const named = cells[g].map((text, i) => isolated(text) + ' '.repeat(widths[i] - displayWidth(text)))
    return `${[...named, numbers[g].padStart(numberWidth)].join(' '.repeat(GAP))}${bar(group)}`
  })
  return `${[head, ...lines, colours.dim(summary(counts))].join('\n')}\n`
}

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

/** A bar in steps of an eighth of a column. */
function barOf(length: number): string {
  const eighths = Math.max(1, Math.round(length * 8))
  return '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8]
}

function summary({ groups, allGroups, all, of }: Counts): string {
  const counted = `${all.toLocaleString('en-US')} ${all === 1 ? of.slice(0, -1) : of}`
  return groups.length < allGroups ? `the largest ${groups.length.toLocaleString('en-US')} of ${allGroups.toLocaleString('en-US')} groups; ${counted} in all` : `${counted} in all`
}

function textOf(value: Value): string {
  if (value === null) return '–'
  if (typeof value === 'string') return value
  return value.nameEn || value.name
}
