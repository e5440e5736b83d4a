import { Num, numberOf, Pos } from '../lexicon/features.js'
import { Flag } from '../lexicon/flags.js'
import type { Lexicon } from '../lexicon/lexicon.js'
import { DROPPED, type Spelling } from '../text/spelling.js'
import type { Analysis } from './analysis.js'

/** A reading whose careful spelling differs from what stands in the text (إ for أ, ى for ي, ة for ه) costs this much more. */
const SPELLED_OTHERWISE = 1.3
/** Within a word a hamza is hardly ever forgotten, and a bare one never written by mistake: كان is not كأن, بدء not بدأ. */
const SPELLED_OTHERWISE_WITHIN = 2.5
/** No broken plural begins with إ but those of words that do: إعلام is not the plural of علم. */
const HAMZA_BELOW = 'إ'
const TA_MARBUTA = 'ة'
const HAMZA = 'ء'
const TA_MARBUTA_AS_PRONOUN = 6
/** ُ on the first letter of a verb form marks the passive or a derived form: أُعلن، يُقتل. */
const DAMMA = 'ُ'
const DAMMA_BONUS = -1.5
/** ّ on the second letter marks a verb of the second form, and is written because the word is mostly another: عبّر، بيّن، شبّه. A preposition never has it. */
const SHADDA = 'ّ'
const SHADDA_BONUS = -1.5
const SHADDA_ON_PREPOSITION = 3

/** Letters that spelling folds together and careful writers keep apart. */
const CAREFUL = 'أإآاىيةهؤئء'

/** What the spelling of a word adds to the cost of each of its readings; null where it adds nothing, and where there is but one. */
export function spellingCosts(lexicon: Lexicon, written: string, readings: readonly Analysis[]): readonly number[] | null {
  if (readings.length < 2) return null
  const costs = readings.map((a) => spellingCost(lexicon, written, a))
  return costs.some((cost) => cost !== 0) ? costs : null
}

/** Compares those letters with the lemma's, where the stem is the lemma letter for letter; and what marks say of the reading. */
function spellingCost({ spelling, lexemes }: Lexicon, written: string, a: Analysis): number {
  let cost = 0
  if (a.pos === Pos.VERB && written[a.stemStart + 1] === DAMMA) cost += DAMMA_BONUS
  if (a.stemEnd - a.stemStart > 2 && written[a.stemStart + 2] === SHADDA) {
    if (a.pos === Pos.VERB) cost += SHADDA_BONUS
    else if (a.pos === Pos.ADP && !a.pron) cost += SHADDA_ON_PREPOSITION
  }
  // The feminine ending is never the pronoun, however carelessly the rest is spelled.
  if (a.pron && lastLetter(spelling, written) === TA_MARBUTA) cost += TA_MARBUTA_AS_PRONOUN
  if (a.lexeme < 0) return cost
  const { lemma } = lexemes[a.lexeme]
  if (a.pos === Pos.NOUN && numberOf(a.features) === Num.PL && lemma[0] !== HAMZA_BELOW && letterAt(spelling, written, a.stemStart) === HAMZA_BELOW) return cost + SPELLED_OTHERWISE
  const length = a.stemEnd - a.stemStart
  // Only where the stem is the lemma itself: a plural may well differ in these letters.
  if (length !== lemma.length || a.flags & Flag.participle || a.stem !== a.lemma) return cost
  for (let k = 0, letter = -a.stemStart; letter < length && k < written.length; k++) {
    if (spelling.fold[written.charCodeAt(k)] === DROPPED) continue
    if (letter >= 0 && written[k] !== lemma[letter] && !(a.pron && letter === length - 1) && CAREFUL.includes(written[k]) && CAREFUL.includes(lemma[letter])) {
      cost += (letter === 0 || letter === length - 1) && written[k] !== HAMZA ? SPELLED_OTHERWISE : SPELLED_OTHERWISE_WITHIN
    }
    letter++
  }
  return cost
}

/** The letter that the `n`-th of the folded form is written with. */
function letterAt({ fold }: Spelling, written: string, n: number): string {
  let k = 0
  for (let letter = 0; k < written.length; k++) if (fold[written.charCodeAt(k)] !== DROPPED && letter++ === n) break
  return written[k]
}

function lastLetter({ fold }: Spelling, written: string): string {
  let k = written.length - 1
  while (k > 0 && fold[written.charCodeAt(k)] === DROPPED) k--
  return written[k]
}
