import type { Actor } from '../lexicon/actors.js'
import type { Described } from './describe.js'

export type EntityKind = 'person' | 'state' | 'body' | 'group' | 'people' | 'agency' | 'thing'

/** Somebody or something the article speaks of, as known at one mention. Two mentions of one are the same object when nothing new is said. */
export interface Referent {
  /** Same key: same referent in this article. */
  readonly key: string
  readonly kind: EntityKind
  readonly actor: Actor | null
  /** Fullest Arabic form so far. */
  readonly name: string
  /** English name; null for one that is to be spelled from the Arabic when somebody asks (`Mentions.english`), since few are ever shown. */
  readonly nameEn: string | null
  /** The words that are put into English when somebody asks, where it has no name. */
  readonly told: Described | null
  readonly country: string | null
  readonly sectors: readonly string[]
  /** Has a proper name of its own. */
  readonly named: boolean
  /** An unnamed source: officials, witnesses. */
  readonly anonymous: boolean
  /** Could act: a person, body, group, state or people rather than a thing. */
  readonly acts: boolean
  readonly gender: number
  readonly number: number
  /** Tokens of the mention, and its head. */
  readonly from: number
  readonly to: number
  readonly head: number
  readonly headLemma: string
  readonly count: number | null
  /** Rules and entries this rests on. */
  readonly why: readonly string[]
}

/** Written out rather than spread, so that all referents have one hidden class. */
export const referent = ({ key, kind, actor, name, nameEn, told, country, sectors, named, anonymous, acts, gender, number, from, to, head, headLemma, count, why }: Referent): Referent => ({
  key, kind, actor, name, nameEn, told, country, sectors, named, anonymous, acts, gender, number, from, to, head, headLemma, count, why,
})
