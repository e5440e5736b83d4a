import type { Entity } from '../../record/record.js'
import type { Party } from './note.js'

/** PLOVER sectors whose members act for their state. */
const OFFICIAL = new Set(['GOV', 'MIL', 'LEG', 'JUD', 'SPY', 'COP'])

export function partyOf({ entity, name, nameEn, country, sector }: Entity): Party {
  return { id: entity ?? `name:${name}:${country ?? ''}`, country, official: sector.length > 0 && OFFICIAL.has(sector[0]), name, nameEn, sectors: sector }
}

/** Two mentions of one party, the same state speaking through two of its bodies, or nothing that ties them. */
export const SAME = 1
export const SAME_STATE = 0.7
export const OTHER = 0

/** The best that any of one side has in common with any of the other. */
export function sameness(a: readonly Party[], b: readonly Party[]): number {
  let best = OTHER
  for (const x of a) for (const y of b) best = Math.max(best, pairSameness(x, y))
  return best
}

function pairSameness(a: Party, b: Party): number {
  if (a.id === b.id) return SAME
  return a.official && b.official && a.country !== null && a.country === b.country ? SAME_STATE : OTHER
}

/** All of one side have another country than all of the other: where one has none, or the same, it may be spoken of in other words. */
export const areForeign = (a: readonly Party[], b: readonly Party[]): boolean => a.every((x) => b.every((y) => x.country !== null && y.country !== null && x.country !== y.country))

/** What a party is filed under: parties with nothing in common here are not the same. */
export function handlesOf({ id, country, official }: Party): readonly string[] {
  return official && country !== null ? [id, country] : [id]
}
