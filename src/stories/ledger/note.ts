import type { EventType, Link, Status } from '../../record/record.js'

/** What kind of entry a record makes. */
export const kinds = ['demand', 'threat', 'promise', 'offer', 'ultimatum'] as const
export type Kind = (typeof kinds)[number]

/** How a later record answers an entry. `repeated` is a mention of a later day, `expired` a deadline that passed without an answer. */
export const answers = ['granted', 'refused', 'carried-out', 'broken', 'withdrawn', 'overtaken', 'expired', 'repeated'] as const
export type Answer = (typeof answers)[number]

/** A party, as far as the ledger has to know it again in other articles. */
export interface Party {
  /** Lexicon id, or `name:` with name and country. */
  readonly id: string
  readonly country: string | null
  /** Speaks or acts for its state: a demand of the minister is one of the country. */
  readonly official: boolean
  readonly name: string
  readonly nameEn: string
  readonly sectors: readonly string[]
}

/** What a record is about, in words that are compared. */
export interface Matter {
  /** Search keys, each once, in order of text; verbal nouns under their verb. */
  readonly keys: readonly string[]
  /** Where the words were taken from: the content, the clause after the trigger, or the whole sentence. */
  readonly from: 'content' | 'clause' | 'sentence'
  /** Types of the act that the first words name: الإفراج عن → RETREAT. */
  readonly acts: readonly EventType[]
  /** The same where it is to cease or not to be: وقف القصف → ASSAULT. */
  readonly against: readonly EventType[]
  /** Kinds of entries that the first words name: رفض الطلب → demand. */
  readonly names: readonly Kind[]
}

/** A record as the ledger keeps it: enough to be compared with records of other articles, without those articles' texts. */
export interface Note {
  /** Article and record: `12:0f3a…`. */
  readonly id: string
  readonly article: number
  readonly record: string
  readonly outlet: string | null
  /** When the article was published, as given; null where nobody knows. */
  readonly published: string | null
  /** Days since 1970 of `published`. */
  readonly day: number | null
  readonly event: EventType
  readonly mode: string | null
  readonly status: Status
  /** The trigger's, as words are compared. */
  readonly lemma: string
  readonly confidence: number
  /** What entry it makes; null for records that can only answer. */
  readonly kind: Kind | null
  readonly actor: readonly Party[]
  readonly recipient: readonly Party[]
  readonly matter: Matter
  /** When it happened or is to happen, where the article says so: first and last day since 1970. Of a deed without a date, that of the first dated record in its sentence. */
  readonly when: readonly [number, number] | null
  /** The trigger is a noun: القمة may be one that is still to come. */
  readonly noun: boolean
  /** What the sentence says of its acts: that they cease (رفعت العقوبات), are still to come (القمة المرتقبة), or were long before (وكانت … قد). */
  readonly tense: readonly ('ended' | 'pending' | 'background')[]
  /** Kinds of entries that words of the sentence name: what it tells of may be no more than threatened or demanded. */
  readonly names: readonly Kind[]
  /** Where its sentence begins in the article, and its words. */
  readonly sentence: number
  readonly words: readonly string[]
  /** Only for those that make an entry. */
  readonly said: Said | null
}

/** What a reader is shown of an entry. */
export interface Said {
  readonly what: string
  readonly condition: string | null
  /** As the record gives it: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null without one. */
  readonly deadline: string | null
  readonly through: Way
}

/** Through whom a thing is known: the outlet, and the chain from it outward. */
export interface Way {
  readonly outlet: string | null
  readonly chain: readonly Pick<Link, 'hop' | 'kind' | 'name' | 'nameEn' | 'count'>[]
}
