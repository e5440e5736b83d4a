/** Where a predicate's subject was found. */
export type SubjectPlace = 'after' | 'before' | 'antecedent' | 'governor' | 'dropped' | 'speaker'

/** A finite verb, or a participle that predicates (مضيفا، متوعدا), with its arguments. Indices of phrases and tokens; −1 for none. */
export interface Predicate {
  readonly index: number
  readonly at: number
  readonly sentence: number
  readonly verbal: boolean
  /** An auxiliary (كان، بدأ): what it governs follows. */
  readonly auxiliary: boolean
  /** Phrase of the subject, −1 when it is dropped or the speaker. */
  subject: number
  subjectPlace: SubjectPlace
  /** Phrases without a preposition after the subject. */
  readonly objects: number[]
  /** Phrases with a preposition, in order. */
  readonly slots: number[]
  /** Prepositions that carry a pronoun (عليه، لها): tokens, in order. */
  readonly pronounSlots: number[]
  /** Tokens of the clause, quotation or speech that is the verb's content. */
  complement: { readonly from: number; readonly to: number; readonly kind: 'clause' | 'quote' | 'colon' } | null
  /** Phrase a relative clause of this verb belongs to. */
  antecedent: number
  /** Token of the genitive within that phrase that it belongs to (كبح جماح الميليشيات التي …), −1 for the phrase's head. */
  antecedentFrom: number
  /** Predicate whose complement this stands in, −1 for a main clause. */
  governor: number
  /** Predicate this participle or coordinated verb hangs on for its subject. */
  leader: number
  /** First token after the predicate's own words. */
  end: number
  /** Token of a negation, mood or conjunction word that stands directly before it, −1 for none. */
  readonly particle: number
}

/** The same predicate with its subject dropped and other objects; written out, so that all predicates have one hidden class. */
export const withoutSubject = ({ index, at, sentence, verbal, auxiliary, slots, pronounSlots, complement, antecedent, antecedentFrom, governor, leader, end, particle }: Predicate, objects: number[]): Predicate => ({
  index, at, sentence, verbal, auxiliary, subject: -1, subjectPlace: 'dropped', objects, slots, pronounSlots, complement, antecedent, antecedentFrom, governor, leader, end, particle,
})
