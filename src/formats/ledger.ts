import { stringify } from 'csv-stringify/sync'
import pc from 'picocolors'
import type { Entry, EntryAnswer, State } from '../stories/ledger/entry.js'
import type { Party } from '../stories/ledger/note.js'
import { type GridColumn, gridRow, gridWidths } from '../terminal/grid.js'
import { clip, isolated, withoutControls } from '../terminal/width.js'
import { chainText } from './chain-text.js'
import { guarded } from './csv.js'

/** An entry as the command shows it. */
export interface LedgerRow extends Entry {
  readonly id: number
  /** On the day asked for: what has run out has expired. */
  readonly state: State
  readonly answers: readonly ShownAnswer[]
}

export interface ShownAnswer extends EntryAnswer {
  readonly outlet: string | null
  /** The sentence of the record; null when it is no longer in the store. */
  readonly sentence: string | null
}

export const ledgerFormats = ['table', 'json', 'csv'] as const
export type LedgerFormat = (typeof ledgerFormats)[number]

export interface LedgerTableOptions {
  /** Columns of the terminal. */
  readonly width: number
  readonly colour: boolean
}

type Colours = ReturnType<typeof pc.createColors>
type Paint = (text: string) => string

const noPaint: Paint = (text) => text
/** A narrower terminal gets lines that it has to break itself. */
const NARROWEST = 80
/** Answers that the table shows of an entry; the other formats have all. */
const ANSWERS_SHOWN = 2

interface Column extends GridColumn {
  readonly head: string
  readonly cell: (row: LedgerRow) => string
  readonly paint?: (row: LedgerRow, colours: Colours) => Paint
}

const columns: readonly Column[] = [
  { head: 'kind', fixed: 9, lines: 1, cell: ({ kind }) => kind },
  { head: 'who → to whom', share: 0.24, lines: 4, cell: ({ actor, recipient }) => `${partiesText(actor)} → ${partiesText(recipient)}` },
  { head: 'what', share: 0.34, lines: 3, cell: ({ what }) => what },
  { head: 'condition', share: 0.18, lines: 3, cell: ({ condition }) => condition ?? '', paint: (_, c) => c.dim },
  { head: 'due', fixed: 10, lines: 1, cell: ({ due }) => due ?? '' },
  { head: 'state', fixed: 11, lines: 1, cell: ({ state }) => state, paint: ({ state }, c) => stateColours(c)[state] },
  { head: 'through', share: 0.24, lines: 3, cell: throughText, paint: (_, c) => c.cyan },
]

const stateColours = (c: Colours): Record<State, Paint> => ({ open: c.bold, granted: c.green, 'carried-out': c.yellow, refused: c.red, broken: c.red, withdrawn: noPaint, overtaken: noPaint, expired: c.dim })

/** The English name, else the Arabic one. */
const partiesText = (parties: readonly Party[]): string => parties.map(({ nameEn, name }) => nameEn || name).join(', ') || '–'

/** The first way it came, when, and how many others told it. */
function throughText({ through, first, last, reports }: LedgerRow): string {
  const days = first === null ? '' : ` (${first === last ? first : `${first} to ${last}`})`
  return `${chainText(through[0], through[0].chain)}${reports > 1 ? ` and ${reports - 1} more` : ''}${days}`
}

/** A table for a terminal: a few lines for each entry, and under it the records that answer it. Nothing a text holds can command the terminal. */
export function ledgerTable(rows: readonly LedgerRow[], { width, colour }: LedgerTableOptions): string {
  if (rows.length === 0) return 'nothing in the ledger fits\n'
  const colours = pc.createColors(colour)
  const total = Math.max(width, NARROWEST)
  const widths = gridWidths(columns, total)
  const heads = gridRow(columns.map(({ head }) => ({ text: head, paint: colours.underline })), columns, widths)
  const lines = rows.flatMap((row) => [
    ...gridRow(columns.map(({ cell, paint }) => ({ text: withoutControls(cell(row)), paint: paint?.(row, colours) ?? noPaint })), columns, widths),
    ...answersText(row.answers).map((text) => colours.dim(clip(text, total))),
  ])
  return `${[...heads, ...lines].join('\n')}\n`
}

function answersText(answers: readonly ShownAnswer[]): string[] {
  const answering = answers.filter(({ answer }) => answer !== 'repeated')
  const repeated = answers.length - answering.length
  return [
    ...answering.slice(0, ANSWERS_SHOWN).map(({ answer, probability, day, outlet, sentence, record }) =>
      `  ↳ ${answer}${day === null ? '' : ` ${day}`}, ${Math.round(probability * 100)} %: ${outlet === null ? '' : `${isolated(withoutControls(outlet))}: `}${sentence === null ? record : isolated(withoutControls(sentence))}`),
    ...(answering.length > ANSWERS_SHOWN ? [`  ↳ and ${answering.length - ANSWERS_SHOWN} more`] : []),
    ...(repeated > 0 ? [`  ↳ repeated ${repeated === 1 ? 'once' : `${repeated} times`}, last on ${answers.filter(({ answer }) => answer === 'repeated').map(({ day }) => day ?? '').sort().at(-1)}`] : []),
  ]
}

/** `asOf`: the day on which the states hold. */
export const ledgerJson = (rows: readonly LedgerRow[], asOf: string | null): string => `${JSON.stringify({ asOf, entries: rows }, null, 2)}\n`

const SEPARATOR = '|'
const list = (values: readonly (string | null)[]): string => values.map((value) => (value ?? '').replaceAll(SEPARATOR, '/')).join(SEPARATOR)

const csvColumns: readonly { readonly name: string; readonly value: (row: LedgerRow) => string | number | null }[] = [
  { name: 'id', value: ({ id }) => id },
  { name: 'kind', value: ({ kind }) => kind },
  { name: 'actor', value: ({ actor }) => list(actor.map(({ name }) => name)) },
  { name: 'actor_en', value: ({ actor }) => list(actor.map(({ nameEn }) => nameEn)) },
  { name: 'actor_country', value: ({ actor }) => list(actor.map(({ country }) => country)) },
  { name: 'recipient', value: ({ recipient }) => list(recipient.map(({ name }) => name)) },
  { name: 'recipient_en', value: ({ recipient }) => list(recipient.map(({ nameEn }) => nameEn)) },
  { name: 'recipient_country', value: ({ recipient }) => list(recipient.map(({ country }) => country)) },
  { name: 'what', value: ({ what }) => what },
  { name: 'condition', value: ({ condition }) => condition },
  { name: 'deadline', value: ({ deadline }) => deadline },
  { name: 'due', value: ({ due }) => due },
  { name: 'state', value: ({ state }) => state },
  { name: 'first', value: ({ first }) => first },
  { name: 'last', value: ({ last }) => last },
  { name: 'reports', value: ({ reports }) => reports },
  { name: 'outlets', value: ({ outlets }) => list(outlets) },
  { name: 'through', value: ({ through }) => list(through.map((way) => chainText(way, way.chain))) },
  { name: 'answers', value: ({ answers }) => list(answers.map(({ answer }) => answer)) },
  { name: 'answer_probability', value: ({ answers }) => list(answers.map(({ probability }) => probability.toFixed(2))) },
  { name: 'answer_day', value: ({ answers }) => list(answers.map(({ day }) => day)) },
  { name: 'answer_record', value: ({ answers }) => list(answers.map(({ record }) => record)) },
]

/** One row per entry under a header line; cells that a spreadsheet would take for a formula are guarded. */
export const ledgerCsv = (rows: readonly LedgerRow[]): string =>
  stringify([csvColumns.map(({ name }) => name), ...rows.map((row) => csvColumns.map(({ value }) => { const cell = value(row); return typeof cell === 'string' ? guarded(cell) : cell }))])
