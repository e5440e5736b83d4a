/** Which record words of the text belong to. */
import type { EventRecord } from '../../data/record.js'

/** The first record whose sentence holds the offset; null where there is none, or no offset is given. */
export function recordAt(records: readonly Pick<EventRecord, 'id' | 'sentence'>[], at: string | null): string | null {
  const offset = at === null || at === '' ? Number.NaN : Number(at)
  return records.find(({ sentence }) => sentence.start <= offset && offset < sentence.end)?.id ?? null
}
