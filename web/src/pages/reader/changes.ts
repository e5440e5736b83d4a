import type { Correction } from '../../api.js'
import type { DateValue, Entity, EventRecord, Link, Place, Span } from '../../data/record.js'

const correctable = ['event', 'mode', 'status', 'actor', 'recipient', 'date', 'deadline', 'place', 'condition', 'content', 'quote', 'chain'] as const
export const linkKinds = ['agency', 'person', 'body', 'anonymous', 'document', 'unspecified'] as const satisfies readonly Link['kind'][]

/** Only the fields that differ. */
export function changesOf(before: EventRecord, after: EventRecord): Partial<EventRecord> {
  return Object.fromEntries(correctable.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])).map((field) => [field, after[field]]))
}

/** What an editor last made of a record that stands; undefined where it is the coder's again. */
export function standingOf(corrections: readonly Correction[], record: string): Correction | undefined {
  const last = corrections.findLast((one) => one.record === record)
  return last?.action === 'change' || last?.action === 'add' ? last : undefined
}

/** A day that was put in by hand stands on the words that are selected, or those it stood on, or the trigger. No day: null. */
export function datedBy(day: string, before: DateValue | null, selected: Span | null, trigger: Span): DateValue | null {
  if (!day) return null
  const { start, end, text } = selected ?? before ?? trigger
  return { start, end, text, value: day, first: null, until: null, precision: 'day', basis: 'explicit' }
}

/** A party of whom nothing is known but its words. */
export function entityAt({ start, end, text }: Span): Entity {
  return { start, end, text, name: text, nameEn: text, entity: null, country: null, sector: [] }
}

/** A place of which nothing is known but its words. */
export function placeAt({ start, end, text }: Span): Place {
  return { start, end, text, name: text, nameEn: text, country: null, lat: null, lon: null, precision: 'city' }
}

/** With a source behind the last: whoever was there has it from him. */
export function chainWith(chain: readonly Link[], span: Span): Link[] {
  return [...chain, { ...entityAt(span), hop: Math.max(0, ...chain.map(({ hop }) => hop)) + 1, kind: 'person', via: '' }]
}

/** Without one; those behind him move up, and sources side by side stay side by side. */
export function chainWithout(chain: readonly Link[], gone: number): Link[] {
  const left = chain.filter((_, at) => at !== gone)
  const hops = [...new Set(left.map(({ hop }) => hop))].sort((a, b) => a - b)
  return left.map((link) => ({ ...link, hop: hops.indexOf(link.hop) + 1 }))
}
