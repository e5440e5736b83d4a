import type { Titled } from '../../gist/figures/titles.js'
import { calledInEnglish } from './called.js'
import type { SourceKnowledge } from './knowledge.js'
import type { Mention } from './mention.js'

/** Who an office without a name means, by what reports of one story say: `الرئيس الأميركي` is whom others of them call الرئيس الأميركي دونالد ترامب. */
export type OfficeHolder = (mention: Mention) => Titled | null

/** An office has the holder whom more than half of its tellings name: one report may be mistaken. */
export function officeHoldersIn(titled: readonly Titled[], knowledge: SourceKnowledge): OfficeHolder {
  const tellings = new Map<string, Titled[]>()
  for (const one of titled) {
    const office = `${one.office}:${one.country}`
    const known = tellings.get(office)
    if (known) known.push(one)
    else tellings.set(office, [one])
  }
  const holders = new Map([...tellings].map(([office, all]) => [office, mostNamed(all)]))
  return (mention) => {
    const office = mention.country === null ? undefined : knowledge.offices.get(roleOf(mention, knowledge))
    return office === undefined ? null : (holders.get(`${office}:${mention.country}`) ?? null)
  }
}

function mostNamed(all: readonly Titled[]): Titled | null {
  const named = new Map<string, Titled[]>()
  for (const one of all) {
    const who = one.entity ?? one.key.join(' ')
    named.set(who, [...(named.get(who) ?? []), one])
  }
  const most = [...named.values()].find((some) => 2 * some.length > all.length)
  return most?.[0] ?? null
}

/** What a mention is called in English, without its country: `president` of `US president` and of `president (United States)`. */
function roleOf({ nameEn, country }: Mention, { adjectives }: SourceKnowledge): string {
  const called = calledInEnglish(nameEn)
  const adjective = `${adjectives.get(country ?? '')?.toLowerCase()} `
  return called.startsWith(adjective) ? called.slice(adjective.length) : called
}
