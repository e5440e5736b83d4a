/**
 * Morphological features of a word form packed in one integer. Field widths are fixed here and nowhere else.
 * Universal Dependencies' tags name the parts of speech.
 */
export const Pos = {
  X: 0, NOUN: 1, ADJ: 2, PROPN: 3, VERB: 4, AUX: 5, ADP: 6, CCONJ: 7, SCONJ: 8, PRON: 9, DET: 10, ADV: 11, PART: 12, NUM: 13, INTJ: 14, PUNCT: 15, SYM: 16,
} as const
export type Pos = (typeof Pos)[keyof typeof Pos]
export const posNames = Object.keys(Pos) as readonly (keyof typeof Pos)[]
/** The code of a part of speech; null for a name that is none. */
export const posNamed = (name: string): number | null => (Object.hasOwn(Pos, name) ? Pos[name as keyof typeof Pos] : null)

export const Gender = { NONE: 0, M: 1, F: 2 } as const
export const Num = { NONE: 0, SG: 1, DU: 2, PL: 3 } as const
export const Tense = { NONE: 0, PAST: 1, PRES: 2, IMP: 3 } as const
export const Voice = { NONE: 0, ACT: 1, PASS: 2, BOTH: 3 } as const
export const Case = { NONE: 0, NOM: 1, OBL: 2, ACC: 3 } as const
export const Deriv = { NONE: 0, MASDAR: 1, ACT: 2, PASS: 3, PART: 4, NISBA: 5 } as const
/** Whether a form stands free, takes an enclitic pronoun, or either. */
export const Join = { FREE: 1, CONN: 2, BOTH: 3 } as const

export interface Features {
  pos: number
  gender?: number
  number?: number
  person?: number
  tense?: number
  voice?: number
  /** Subjunctive or jussive only. */
  dependent?: boolean
  kase?: number
  /** A dual or plural that has dropped its nun, or another form that must be followed by a genitive. */
  construct?: boolean
  deriv?: number
  join?: number
}

export function pack(f: Features): number {
  return (
    f.pos | ((f.gender ?? 0) << 5) | ((f.number ?? 0) << 7) | ((f.person ?? 0) << 9) | ((f.tense ?? 0) << 11) | ((f.voice ?? 0) << 13) |
    ((f.dependent ? 1 : 0) << 15) | ((f.kase ?? 0) << 16) | ((f.construct ? 1 : 0) << 18) | ((f.deriv ?? 0) << 19) | ((f.join ?? Join.FREE) << 22)
  )
}

/** Gender, number, person, tense, voice, mood and case as one number. */
export const inflectionOf = (f: number): number => (f >> 5) & 0x1fff
export const posOf = (f: number): number => f & 31
export const genderOf = (f: number): number => (f >> 5) & 3
export const numberOf = (f: number): number => (f >> 7) & 3
export const personOf = (f: number): number => (f >> 9) & 3
export const tenseOf = (f: number): number => (f >> 11) & 3
export const voiceOf = (f: number): number => (f >> 13) & 3
export const isDependent = (f: number): boolean => ((f >> 15) & 1) === 1
export const caseOf = (f: number): number => (f >> 16) & 3
export const isConstruct = (f: number): boolean => ((f >> 18) & 1) === 1
export const derivOf = (f: number): number => (f >> 19) & 7
export const joinOf = (f: number): number => (f >> 22) & 3
