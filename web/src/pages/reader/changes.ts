import type { Entity, EventRecord, Span } from '../../data/record.js'

const correctable = ['event', 'mode', 'status', 'actor', 'recipient', 'date'] as const

/** Only the fields that differ. */
export function changesOf(before: EventRecord, after: EventRecord): Partial<EventRecord> {
  return Object.fromEntries(correctable.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])).map((field) => [field, after[field]]))
}

/** A party of whom nothing is known but its words. */
export function entityAt({ start, end, text }: Span): Entity {
  return { start, end, text, name: text, nameEn: text, entity: null, country: null, sector: [] }
}
