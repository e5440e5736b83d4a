import { Case, caseOf, Gender, genderOf, Num, numberOf, Pos } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import type { Analysis } from './analysis.js'
import type { NameMatch } from './names.js'

/** A level of `frequency.tsv` from which on an adjective is more than a chance likeness. */
const FREQUENT = 7

/** مبلغ مالي: a name of a state or capital that is a frequent adjective is one beside a noun without the article that it agrees with, and that is nobody's or no place's (رئيس مالي، شمال مالي). */
export function isAdjectiveHere({ from, to, clitic, names }: NameMatch, sentence: Int32Array, readings: readonly (readonly Analysis[])[], levels: Uint8Array): boolean {
  if (to - from > 1 || clitic !== '' || from === 0 || sentence[from - 1] !== sentence[from] || !names.some(({ actor: { kind } }) => kind === 'state' || kind === 'capital')) return false
  // Feminine ones and those in ا are names far more often, and their adjective is mostly the state's own (سورية، روسيا).
  const isMasculine = readings[from].some((a) => a.pos === Pos.ADJ && !a.det && a.lexeme >= 0 && levels[a.lexeme] >= FREQUENT && genderOf(a.features) === Gender.M && numberOf(a.features) === Num.SG && caseOf(a.features) !== Case.ACC)
  return isMasculine && readings[from - 1].every((a) => a.pos === Pos.NOUN || a.pos === Pos.ADJ) && readings[from - 1].some((noun) => isBareThing(noun) && genderOf(noun.features) === Gender.M)
}

const isBareThing = (a: Analysis): boolean => a.pos === Pos.NOUN && a.lexeme >= 0 && !a.det && a.pron === null && !(a.flags & (Flag.hum | Flag.body | Flag.place))
