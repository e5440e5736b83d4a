import { areOneName, type NameKeyOf } from '../../gist/figures/same-name.js'
import type { Mention } from './mention.js'

interface Named {
  readonly key: string
  readonly words: readonly string[]
  readonly country: string | null
}

/**
 * Persons of one story whose full names may be spellings of one (`areOneName`) and whose countries do not differ are one: a name by the key of the one whom the lexicon knows, else of the longest, else of the first by
 * letters. The function gives the key that stands for a key.
 */
export function spellingsOf(mentions: readonly Mention[], nameOf: (name: string) => string, nameKey: NameKeyOf): (key: string) => string {
  const persons = new Map<string, Named>()
  for (const { kind, name, entity, country } of mentions) {
    const words = kind === 'person' ? nameOf(name) : ''
    const key = entity ?? `person:${words}`
    if (words.includes(' ') && !persons.has(key)) persons.set(key, { key, words: nameKey(name), country })
  }
  const isListed = ({ key }: Named): number => Number(!key.startsWith('person:'))
  const standing: Named[] = []
  const under = new Map<string, string>()
  for (const one of [...persons.values()].sort((a, b) => isListed(b) - isListed(a) || b.words.length - a.words.length || (a.key < b.key ? -1 : 1))) {
    const other = isListed(one) ? undefined : standing.find(({ words, country }) => (country === null || one.country === null || country === one.country) && areOneName(words, one.words))
    if (other) under.set(one.key, other.key)
    else standing.push(one)
  }
  return (key) => under.get(key) ?? key
}
