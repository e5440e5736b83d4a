/**
 * A noun phrase without its relative clause: a head noun with its genitives, adjectives and names, or a run of names.
 * Indices are tokens; `end` is exclusive.
 */
export interface Phrase {
  readonly index: number
  readonly start: number
  readonly end: number
  /** The word the phrase is a phrase of; in `عدد من المسؤولين` the counted noun. */
  readonly head: number
  /** The genitive that follows the head directly (`وزير` **الدفاع**), −1 for none. */
  readonly genitive: number
  /** Folded preposition or slot the phrase stands after, '' for none. */
  readonly prep: string
  /** First token of the preposition; equals `start` for a proclitic one and for none. */
  readonly prepAt: number
  /** Joined by و to the phrase before it in the same role: index of the first phrase of the coordination; −1 for none. */
  joined: number
  /** Names the same as the phrase with this index (`رئيس الوزراء، مصطفى الكاظمي`); −1 for none. */
  apposition: number
  /** Whom the one named directly before speaks for (المتحدث | باسم الوزارة): not a party of its own. */
  represented: boolean
  /** Stands after somebody with a preposition of belonging (قائد الفيلق | بالحرس الثوري): what he belongs to. */
  belongs: boolean
  readonly sentence: number
  /** A number that counts the head, as a value; null for none. */
  readonly count: number | null
  /** A word of time (يوم الأحد، أمس): takes no part in the clause's roles. */
  time: boolean
}
