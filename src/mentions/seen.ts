import type { Actor } from '../lexicon/actors.js'
import type { Referent } from './entity.js'

/** A person's name bears on so many earlier persons with a word of it at most: more than an article names, and a bound for lists of a thousand namesakes. */
const NAMESAKES = 100

/**
 * Who has been mentioned so far, filed so that each question is answered without going through all of them: articles can be long.
 * Every answer is the last mention that fits.
 */
export interface Seen {
  add(r: Referent): void
  hasActor(id: string): boolean
  /** Another named person than this actor bears the surname. */
  surnameOfOther(surname: string, actor: Actor): boolean
  lastActor(kinds: ReadonlySet<string>, fits?: (actor: Actor) => boolean): Referent | null
  lastActorOf(kinds: ReadonlySet<string>, country: string): Referent | null
  /** A mention with this head that is named or whose country is known; `why` asks for a rule it must rest on. */
  lastHead(lemma: string, anonymous: boolean, why: string | null): Referent | null
  /** A person one of whose names holds all these words, or is held by them. */
  lastNamesake(words: readonly string[]): Referent | null
}

interface Mentioned {
  referent: Referent
  /** Number of the mention. */
  at: number
}

interface Person extends Mentioned {
  readonly words: readonly string[]
}

/** @param wordsOf the words of a name as they are compared */
export function createSeen(wordsOf: (name: string) => readonly string[]): Seen {
  let count = 0
  const byActor = new Map<string, Mentioned & { readonly actor: Actor }>()
  const byKind = new Map<string, (Mentioned & { readonly actor: Actor })[]>()
  const byCountry = new Map<string, Mentioned>()
  const byHead = new Map<string, Referent>()
  const surnames = new Map<string, Set<string>>()
  const persons = new Map<string, Person>()
  const byWord = new Map<string, Person[]>()

  const addActor = (referent: Referent, actor: Actor): void => {
    const known = byActor.get(actor.id)
    if (known) {
      known.referent = referent
      known.at = count
    } else {
      const first = { referent, at: count, actor }
      byActor.set(actor.id, first)
      listOf(byKind, actor.kind).push(first)
    }
    byCountry.set(`${actor.kind} ${referent.country ?? ''}`, { referent, at: count })
  }
  const addPerson = (referent: Referent): void => {
    const known = persons.get(referent.name)
    if (known) {
      known.referent = referent
      known.at = count
    } else {
      const person: Person = { referent, at: count, words: wordsOf(referent.name) }
      persons.set(referent.name, person)
      for (const word of new Set(person.words)) listOf(byWord, word).push(person)
    }
    const { words } = persons.get(referent.name)!
    const surname = words[words.length - 1]
    const bearers = surnames.get(surname)
    if (bearers) bearers.add(referent.actor?.id ?? '')
    else surnames.set(surname, new Set([referent.actor?.id ?? '']))
  }

  return {
    add(r) {
      count++
      if (r.actor) addActor(r, r.actor)
      if (r.named && r.kind === 'person') addPerson(r)
      if (!r.named && r.country === null) return
      const head = headKey(r.headLemma, r.anonymous)
      byHead.set(head, r)
      for (const w of r.why) if (w.startsWith('role:')) byHead.set(`${head} ${w}`, r)
    },
    hasActor: (id) => byActor.has(id),
    surnameOfOther(surname, actor) {
      const bearers = surnames.get(surname)
      return bearers !== undefined && (bearers.size > 1 || !bearers.has(actor.id))
    },
    lastActor: (kinds, fits) => latest([...kinds].flatMap((kind) => byKind.get(kind) ?? []), fits && ((m) => fits(m.actor))),
    lastActorOf: (kinds, country) => latest([...kinds].flatMap((kind) => byCountry.get(`${kind} ${country}`) ?? [])),
    lastHead: (lemma, anonymous, why) => byHead.get(why === null ? headKey(lemma, anonymous) : `${headKey(lemma, anonymous)} ${why}`) ?? null,
    lastNamesake(words) {
      const found = new Set<Person>()
      for (const word of words) for (const person of (byWord.get(word) ?? []).slice(-NAMESAKES)) found.add(person)
      return latest([...found], ({ words: known }) => words.every((w) => known.includes(w)) || (words.length > known.length && known.every((w) => words.includes(w))))
    },
  }
}

const headKey = (lemma: string, anonymous: boolean): string => `${anonymous ? '-' : '+'}${lemma}`

function listOf<T>(lists: Map<string, T[]>, key: string): T[] {
  let list = lists.get(key)
  if (!list) lists.set(key, (list = []))
  return list
}

function latest<T extends Mentioned>(list: readonly T[], fits?: (item: T) => boolean): Referent | null {
  let last: T | null = null
  for (const item of list) if ((!last || item.at > last.at) && (!fits || fits(item))) last = item
  return last?.referent ?? null
}
