import type { EventRecord } from '../../record/record.js'
import type { Report } from '../../store/report.js'
import { type Contradiction, contradictionKinds, type Differences } from './contradiction.js'
import { nameContradictions } from './names.js'
import { numberDifferences } from './numbers.js'
import { ordinalContradictions } from './ordinals.js'
import { eventContradictions } from './events.js'
import { inOrder } from './time.js'

/** Records that are of one event, by id. */
export type SameEvent = readonly string[]

/**
 * What reports of one story contradict each other in, and which numbers grew from one to the next. The order of the reports changes nothing.
 *
 * @param events where the records of the story have been merged into events: numbers of different ones are not compared
 */
export function contradictionsOf(reports: readonly Report[], events: readonly SameEvent[] = []): Differences {
  const ordered = [...reports].sort(inOrder)
  const numbers = numberDifferences(ordered, apartIn(events))
  const contradictions = [...numbers.contradictions, ...ordinalContradictions(ordered), ...nameContradictions(ordered), ...eventContradictions(ordered)]
  return { contradictions: contradictions.sort(byWeight), updates: numbers.updates }
}

function apartIn(events: readonly SameEvent[]): (a: EventRecord, b: EventRecord) => boolean {
  const eventOf = new Map(events.flatMap((records, k) => records.map((id) => [id, k])))
  return (a, b) => {
    const [x, y] = [eventOf.get(a.id), eventOf.get(b.id)]
    return x !== undefined && y !== undefined && x !== y
  }
}

const byWeight = (a: Contradiction, b: Contradiction): number => b.weight - a.weight || contradictionKinds.indexOf(a.kind) - contradictionKinds.indexOf(b.kind) || (a.about < b.about ? -1 : 1)
