import { sectors } from '../lexicon/codes.js'
import type { Directory } from '../lexicon/directory.js'
import type { Who } from '../store/find/filter.js'
import { isNameKey } from '../text/name-key.js'
import { nearest } from '../text/nearest.js'
import type { Fault } from './asked.js'
import { countryCodes, isCountry } from './countries.js'
import { nearestInLexicon } from './nearest-name.js'

/** An id as the lexicon writes them. */
const ID = /^[a-z]+\.[\w-]+$/i

/** Somebody by a code, an id, a name, or the key of the store for somebody whom the lexicon does not have (`unnamed:police (Iraq):IRQ`). */
export function whoCalled(value: string, directory: Directory, fault: Fault): Who | null {
  if (value === '') return fault('a name or code is missing')
  if (isNameKey(value)) return { ids: [value] }
  const coded = codedWho(value)
  if (coded !== null) return coded
  if (/^[^:\s]*:[^:\s]*$/.test(value) && /^[\x20-\x7e]*$/.test(value)) {
    const wrong = value.split(':').find((code) => !isCountry(code) && !sectors.has(code)) ?? value
    const meant = nearest(wrong, [...countryCodes, ...sectors])
    return fault(`${value} is not a country code and a sector code (IRN:GOV)`, meant === null ? [] : [value.replace(wrong, meant)])
  }
  if (ID.test(value)) {
    if (directory.hasId(value)) return { ids: [value] }
    if (directory.called(value).length === 0) {
      const meant = nearestInLexicon(value, directory)
      return fault(`the lexicon has no actor ${value}`, meant === null ? [] : [meant])
    }
  }
  const called = directory.called(value).map(({ id }) => id)
  if (called.length > 0) return { ids: called }
  const within = directory.withWords(value).map(({ id }) => id)
  return within.length > 0 ? { ids: within, called: value } : { called: value }
}

/** `IRN`, `GOV` or both, in either order. */
function codedWho(value: string): Who | null {
  const parts = value.split(':')
  const country = parts.find(isCountry)
  const sector = parts.find((part) => sectors.has(part))
  const given = [country, sector].filter((part) => part !== undefined)
  if (given.length === 0 || given.length !== parts.length) return null
  return { ...(country !== undefined && { country }), ...(sector !== undefined && { sector }) }
}

const PUBLISHERS: ReadonlySet<string> = new Set(['outlet', 'agency'])

/** The name with the others that the lexicon has for the same outlet, which may have a noun before it there: العربية, قناة العربية. */
export function outletNames(value: string, directory: Directory): string[] {
  const called = directory.called(value)
  const name = directory.fold(value)
  const behindNoun = (full: string): boolean => directory.fold(full).replace(/^ \S+/, '') === name
  const meant = called.some(({ kind }) => PUBLISHERS.has(kind)) ? called : [...called, ...directory.withWords(value).filter(({ kind, ar }) => PUBLISHERS.has(kind) && ar.some(behindNoun))]
  return [value, ...meant.flatMap(({ ar, en }) => [...ar, en])]
}
