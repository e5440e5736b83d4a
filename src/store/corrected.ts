import type { EventRecord } from '../record/record.js'

/** What holds of a record that an editor has corrected: the last thing he said. */
export interface Ruling {
  /** Id of the record, which it keeps. */
  readonly record: string
  /** The record as the editor has it; null where he has rejected it. */
  readonly after: EventRecord | null
  /** As the coder last gave it; null when it no longer finds it. */
  readonly given: EventRecord | null
}

export interface Corrected {
  readonly records: readonly EventRecord[]
  /** What the coder gives now for each ruling, in their order. */
  readonly given: readonly (EventRecord | null)[]
}

/**
 * The coder's records with the editor's in their place. A record is known again by its id, or else, when another coder gave it another type or the text has moved,
 * by its trigger. What the editor has changed stays when the coder no longer finds it, unless its sentence has gone from the text.
 */
export function corrected(coded: readonly EventRecord[], rulings: readonly Ruling[], text: string): Corrected {
  const records = [...coded]
  const given = rulings.map(({ record, after, given: before }): EventRecord | null => {
    const moved = after && movedTo(text, after)
    const pattern = moved ?? (before && movedTo(text, before))
    const at = indexOf(records, record, pattern, rulings)
    const found = at < 0 ? null : records[at]
    if (found) records.splice(at, 1)
    if (moved) insert(records, { ...moved, id: record })
    return found
  })
  return { records, given }
}

function indexOf(records: readonly EventRecord[], id: string, pattern: EventRecord | null, rulings: readonly Ruling[]): number {
  const byId = records.findIndex((record) => record.id === id)
  if (byId >= 0 || pattern === null) return byId
  return records.findIndex((record) => record.trigger.start === pattern.trigger.start && record.trigger.end === pattern.trigger.end && !rulings.some((other) => other.record === record.id))
}

/** Records come in the order of their triggers. */
function insert(records: EventRecord[], record: EventRecord): void {
  const at = records.findIndex(({ trigger }) => trigger.start > record.trigger.start)
  records.splice(at < 0 ? records.length : at, 0, record)
}

/** The record where its sentence stands in a text that may be another version; null when it is not there, or more than once. */
function movedTo(text: string, record: EventRecord): EventRecord | null {
  const { sentence } = record
  const here = text.slice(sentence.start, sentence.end) === sentence.text ? sentence.start : text.indexOf(sentence.text)
  if (here < 0) return null
  const by = here - sentence.start
  if (by !== 0 && text.indexOf(sentence.text, here + 1) >= 0) return null
  const moved = by === 0 ? record : (shifted(record, by) as EventRecord)
  return standsIn(text, moved) ? moved : null
}

/** Every offset in it, wherever it stands. */
function shifted(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map((item) => shifted(item, by))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, (name === 'start' || name === 'end') && typeof part === 'number' ? part + by : shifted(part, by)]))
}

/** Whether every span of the record has the words that stand there. */
export function standsIn(text: string, record: EventRecord): boolean {
  const { trigger, sentence, content, condition, deadline, date, place, actor, recipient, chain } = record
  return [trigger, sentence, content, condition, deadline, date, place, ...actor, ...recipient, ...chain].every((span) => span === null || span.start === null || text.slice(span.start, span.end!) === span.text)
}
