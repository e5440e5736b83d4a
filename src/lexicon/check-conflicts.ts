import { parseOffice } from './check-cells.js'
import { type Fault, type Row, valuesOf } from './table.js'

/** A stretch of time; '' is an open end. */
interface Time {
  readonly from: string
  readonly to: string
}

/** Frames of one word under the same needs and with the same slots that name different events: nothing in a text could tell them apart. */
export function conflictingFrames(rows: readonly Row[]): Fault[] {
  const slotsOf = (row: Row): string => row.cells.roles.split(/\s+/).map((part) => part.split('=')[0]).sort().join(' ')
  return pairs(rows, (row) => [[row.cells.lemma, row.cells.pos, row.cells.needs.split(/\s+/).sort().join(' '), slotsOf(row)].join('\t')])
    .filter(([a, b]) => a.cells.event !== b.cells.event || a.cells.mode !== b.cells.mode)
    .map(([a, b]) => fault(b, 'contradiction', `${b.cells.lemma}: ${eventOf(b)} here and ${eventOf(a)} at ${at(a)}, with the same needs and slots`))
}

/** Verbs that are said to be no event and have a frame. */
export function framesOfNoEvent(noEvent: readonly Row[], frames: readonly Row[]): Fault[] {
  const first = new Map(frames.filter(({ cells }) => cells.pos === 'VERB').reverse().map((row) => [row.cells.lemma, row]))
  return noEvent.flatMap((row) => {
    const frame = first.get(row.cells.verb)
    return frame ? [fault(row, 'contradiction', `${row.cells.verb} is no event here and has a frame at ${at(frame)}`)] : []
  })
}

const eventOf = ({ cells }: Row): string => `${cells.event}${cells.mode ? ` (${cells.mode})` : ''}`

/**
 * Two actors of one kind with one name at one time. Of persons only names of two words or more count: a short form such as a family name
 * belongs to many, and the article's fuller mention decides.
 */
export function sharedNames(rows: readonly Row[]): Fault[] {
  return pairs(rows, (row) => namesOf(row).map((name) => `${kindOf(row)}\t${name}`))
    .filter(([a, b]) => a.cells.id !== b.cells.id && overlaps(timeOf(a), timeOf(b)))
    .map(([a, b]) => fault(b, 'contradiction', `${b.cells.id} and ${a.cells.id} (${at(a)}) share the name ${namesOf(b).find((name) => namesOf(a).includes(name))} at the same time`))
}

/** Names of states that stand for two countries. */
export function sharedStates(rows: readonly Row[]): Fault[] {
  return pairs(rows, (row) => valuesOf(row.cells.ar))
    .filter(([a, b]) => a.cells.iso3 !== b.cells.iso3)
    .map(([a, b]) => fault(b, 'contradiction', `${b.cells.iso3} and ${a.cells.iso3} (${at(a)}) share the name ${valuesOf(b.cells.ar).find((name) => valuesOf(a.cells.ar).includes(name))}`))
}

const isPerson = (row: Row): boolean => row.cells.offices !== undefined
const kindOf = (row: Row): string => (isPerson(row) ? 'person' : row.cells.kind)
const namesOf = (row: Row): string[] => valuesOf(row.cells.ar).filter((name) => !isPerson(row) || name.includes(' '))

/** When an actor exists; of a person the time of the first office named, which is the most prominent: a title goes with it (خادم الحرمين الشريفين). */
function timeOf({ cells }: Row): Time {
  return cells.offices === undefined ? { from: cells.from ?? '', to: cells.to ?? '' } : (parseOffice(cells.offices.split(';')[0]) ?? { from: '', to: '' })
}

const overlaps = (a: Time, b: Time): boolean => startsBeforeEnd(a, b) && startsBeforeEnd(b, a)
const startsBeforeEnd = (a: Time, b: Time): boolean => a.from === '' || b.to === '' || a.from.slice(0, b.to.length) < b.to.slice(0, a.from.length)

/** Each row with the first row before it that has a key in common; once for a pair. */
function pairs(rows: readonly Row[], keysOf: (row: Row) => readonly string[]): [Row, Row][] {
  const found: [Row, Row][] = []
  const byKey = new Map<string, Row[]>()
  for (const row of rows) {
    const met = new Set<Row>()
    for (const key of keysOf(row)) {
      const earlier = byKey.get(key) ?? []
      for (const other of earlier) {
        if (!met.has(other) && other !== row) found.push([other, row])
        met.add(other)
      }
      byKey.set(key, [...earlier, row])
    }
  }
  return found
}

export function fault(row: Pick<Row, 'file' | 'line'>, code: string, message: string): Fault {
  return { file: row.file, line: row.line, code, message }
}

export const at = (row: Row): string => `${row.file}:${row.line}`
