import { foldWord } from '../../text/spelling.js'
import type { Report } from '../../store/report.js'
import type { SourceKnowledge } from './knowledge.js'
import { calledInEnglish } from './called.js'
import { foldedWords } from './media.js'
import type { Mention } from './mention.js'
import { officeHoldersIn } from './office-holders.js'
import { spellingsOf } from './spellings.js'

/** Says which mentions, in whatever article, are of the same source. */
export interface Identity {
  /**
   * A key that the mentions of one source share. Agencies go by the lexicon's id under any of their names, persons by it or by their full name (a last name alone by the one person who bears it),
   * however it is spelled by ear, an office without a name by whom the reports name in it. Bodies go by the lexicon's id or by their English description and country, and who holds an office of a body by that body. Those without a name go by description, country, first sector and number: such a key holds only behind one and the same teller (`keyBehind`).
   */
  key(mention: Mention): string
  /** `key`, bound to who tells of the source where the source has no name of its own: officials who spoke to one agency are not those who spoke to another. */
  keyBehind(mention: Mention, teller: string): string
  /** How many an unnamed source is: as a text says, else by the form of its noun. Null for all others. */
  number(mention: Mention): number | 'several' | null
  /** The publishing outlet: the lexicon's id where it is known, so that an agency that publishes itself is one with the agency others relay. */
  outletKey(report: Report): string
}

const SEVERAL = 'several'

export function identityOf(mentions: readonly Mention[], reports: readonly Report[], knowledge: SourceKnowledge): Identity {
  const { media, spelling } = knowledge
  const nameOf = (name: string): string => foldedWords(name, spelling).join(' ')
  const fullNames = byLastWord(mentions, nameOf)
  const countries = countriesByName(mentions, nameOf)
  const counts = countsByDescription(mentions)
  const bodies = namedBodies(mentions, nameOf)
  const holderOf = officeHoldersIn(reports.flatMap(({ gist }) => gist.offices), knowledge)
  const spelled = spellingsOf(mentions, nameOf, knowledge.nameKey)
  /** Known mentions are few and asked for often. */
  const known = new Map<Mention, string>()

  const countryOf = (mention: Mention): string => {
    if (mention.country !== null) return mention.country
    const told = countries.get(`${mention.kind} ${nameOf(mention.name)}`)
    return told?.size === 1 ? [...told][0] : ''
  }
  const personKey = (name: string): string => {
    const bearers = name.includes(' ') ? undefined : fullNames.get(name)
    return bearers?.size === 1 ? spelled([...bearers][0]) : spelled(`person:${name}`)
  }
  const officeKey = (mention: Mention): string | null => {
    const holder = holderOf(mention)
    return holder && (holder.entity ?? personKey(nameOf(holder.name.text)))
  }
  const numberOf = (mention: Mention): number | typeof SEVERAL => {
    if (mention.count !== null) return mention.count
    if (knowledge.isSingular(mention.name)) return 1
    const told = [...(counts.get(description(mention)) ?? [])].filter((n) => n > 1)
    return told.length === 1 ? told[0] : SEVERAL
  }
  /** مدير المرصد السوري speaks for المرصد السوري: of the bodies whose name stands within an office, the one with the longest. */
  const bodySpokenFor = ({ name }: Mention): string | undefined => {
    const words = ` ${nameOf(name)} `
    return bodies.find(([body]) => words.includes(` ${body} `) && words.length > body.length + 2)?.[1]
  }
  const made = (mention: Mention): string => {
    switch (mention.kind) {
      case 'agency': return mention.entity ?? `agency:${nameOf(mention.name)}:${countryOf(mention)}`
      case 'person': return mention.entity ?? officeKey(mention) ?? personKey(nameOf(mention.name))
      case 'body': return mention.entity ?? officeKey(mention) ?? bodySpokenFor(mention) ?? `body:${calledInEnglish(mention.nameEn) || nameOf(mention.name)}:${countryOf(mention)}`
      case 'anonymous': return `anonymous:${description(mention)}:${numberOf(mention)}`
      case 'document': return `document:${knowledge.documentNoun(mention.name) || nameOf(mention.name)}`
      case 'unspecified': return 'unspecified'
    }
  }
  const key = (mention: Mention): string => {
    let found = known.get(mention)
    if (found === undefined) known.set(mention, (found = made(mention)))
    return found
  }
  return {
    key,
    number: (mention) => (mention.kind === 'anonymous' ? numberOf(mention) : null),
    keyBehind: (mention, teller) => (mention.kind === 'anonymous' || mention.kind === 'document' ? `${key(mention)} @ ${teller}` : key(mention)),
    outletKey: ({ article, text: { outlet } }) => (outlet ? (media.outlet(outlet)?.id ?? `outlet:${foldWord(spelling, outlet.trim().toLowerCase())}`) : `outlet:? ${article}`),
  }
}

const description = ({ nameEn, country, sector }: Mention): string => `${calledInEnglish(nameEn)}:${country ?? ''}:${sector[0] ?? ''}`

/** Keys of the persons named in full, by their last word. */
function byLastWord(mentions: readonly Mention[], nameOf: (name: string) => string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const { kind, name, entity } of mentions) {
    const words = kind === 'person' ? nameOf(name) : ''
    if (!words.includes(' ')) continue
    const last = words.slice(words.lastIndexOf(' ') + 1)
    found.set(last, (found.get(last) ?? new Set()).add(entity ?? `person:${words}`))
  }
  return found
}

/** Names of bodies of the lexicon with their ids, longest first. A state is none: not all who have its name in theirs speak for it. */
function namedBodies(mentions: readonly Mention[], nameOf: (name: string) => string): [string, string][] {
  const found = new Map<string, string>()
  for (const { kind, name, entity } of mentions) if (kind === 'body' && entity !== null && !STATE.test(entity)) found.set(nameOf(name), entity)
  return [...found].sort((a, b) => b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))
}

const STATE = /^(?:state|capital|gov)\./

function countriesByName(mentions: readonly Mention[], nameOf: (name: string) => string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const { kind, name, country } of mentions) {
    if (country === null) continue
    const key = `${kind} ${nameOf(name)}`
    found.set(key, (found.get(key) ?? new Set()).add(country))
  }
  return found
}

function countsByDescription(mentions: readonly Mention[]): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>()
  for (const mention of mentions) {
    if (mention.kind !== 'anonymous' || mention.count === null) continue
    const key = description(mention)
    found.set(key, (found.get(key) ?? new Set()).add(mention.count))
  }
  return found
}
