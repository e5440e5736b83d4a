/** Which words of an article stand for which part of which record, cut so that overlaps can be shown. */
import type { EventRecord } from '../../data/record.js'
import { type Side, sideOf } from '../../words/codes.js'

/** Parts of records that are marked, in the order of the legend. */
export const layers = ['event', 'actor', 'recipient', 'content', 'source', 'when'] as const
export type Layer = (typeof layers)[number]

export interface Mark {
  readonly start: number
  readonly end: number
  readonly layer: Layer
  /** Index of the record. */
  readonly record: number
  readonly side: Side
}

/** A run of words under the same marks. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly marks: readonly Mark[]
}

export type Marked = Pick<EventRecord, 'trigger' | 'actor' | 'recipient' | 'content' | 'condition' | 'deadline' | 'date' | 'place' | 'chain' | 'quad'>

export function marksOf(records: readonly Marked[]): Mark[] {
  return records.flatMap((record, index) => {
    const mark = (layer: Layer, spans: readonly ({ readonly start: number | null; readonly end: number | null } | null)[]): Mark[] =>
      spans.flatMap((span) => (span && span.start !== null && span.end !== null && span.start < span.end ? [{ start: span.start, end: span.end, layer, record: index, side: sideOf(record.quad) }] : []))
    const { trigger, actor, recipient, content, condition, deadline, date, place, chain } = record
    return [...mark('event', [trigger]), ...mark('actor', actor), ...mark('recipient', recipient), ...mark('content', [content, condition]), ...mark('source', chain), ...mark('when', [date, deadline, place])]
  })
}

interface Range { readonly start: number; readonly end: number }

/** The lines of a text that hold anything, as half-open offsets. */
export function linesOf(text: string): Range[] {
  const lines: Range[] = []
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) if (line.trim()) lines.push({ start: index, end: index + line.length })
  return lines
}

/** The segments of one line, without a gap: every mark begins and ends at the edge of one. `also` are further places to cut at. */
export function segmentsOf(line: Range, marks: readonly Mark[], also: readonly number[] = []): Segment[] {
  const here = marks.filter(({ start, end }) => start < line.end && end > line.start)
  const edges = new Set([line.start, line.end])
  for (const edge of [...here.flatMap(({ start, end }) => [start, end]), ...also]) if (edge > line.start && edge < line.end) edges.add(edge)
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(1).map((end, i) => ({ start: cuts[i], end, marks: here.filter((mark) => mark.start < end && mark.end > cuts[i]) }))
}

/** The records that a segment points at: those that a part of its own names, else those in whose content it stands. */
export function recordsAt(segment: Segment): number[] {
  const named = segment.marks.filter(({ layer }) => layer !== 'content')
  return [...new Set((named.length > 0 ? named : segment.marks).map(({ record }) => record))].sort((a, b) => a - b)
}
