import type { Actor, Office } from '../lexicon/actors.js'

/** The office a person holds on a day (`YYYY-MM-DD`), the latest begun first; without a day the last one held; null for none. */
export function personOffice(actor: Actor, day: string): Office | null {
  const held = actor.offices.filter((o) => day === '' || ((o.from === '' || o.from <= day) && (o.to === '' || day <= ceiling(o.to))))
  return held.sort((a, b) => (a.from < b.from ? 1 : -1))[0] ?? null
}

/** `2018` holds until the year's end. */
function ceiling(date: string): string {
  return `${date}-99-99`.slice(0, 10)
}
