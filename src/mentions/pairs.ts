import { Num, numberOf, Pos } from '../lexicon/features.js'
import type { Phrase } from '../phrases/phrase.js'
import type { Worded } from '../words/doc.js'
import type { Referent } from './entity.js'

/** How far back, in sentences, the two are looked for. */
const SENTENCES_BACK = 3

/** البلدان، الوزيرين: a definite dual of one word, which takes up two who were named before. */
export const isPair = ({ word }: Worded, { start, end, head, count }: Phrase): boolean =>
  end - start === 1 && (count === null || count === 2) && word[head].det && word[head].pos === Pos.NOUN && numberOf(word[head].features) === Num.DU

/** Mentions before a phrase, newest first, as far back as one looks. */
function* before({ sentence }: Worded, of: readonly Referent[], at: Phrase): Generator<Referent> {
  for (let k = of.length - 1; k >= 0; k--) {
    if (sentence[at.head] - sentence[of[k].head] > SENTENCES_BACK) return
    yield of[k]
  }
}

const isTold = (r: Referent): boolean => r.acts && r.country !== null && !r.why.includes('country: guessed from context')

/**
 * The countries that a dual for countries takes up, in order of text: those of two who are joined (الأردن وسوريا), the nearest such; else the last two told of in sentences
 * before, since whoever speaks to two countries in their own sentence is none of them.
 */
export function pairOfCountries(doc: Worded, phrases: readonly Phrase[], of: readonly Referent[], at: Phrase): readonly [string, string] | null {
  for (let k = of.length - 1; k > 0 && doc.sentence[at.head] - doc.sentence[phrases[k].head] <= SENTENCES_BACK; k--) {
    const first = phrases[k].joined
    if (first < 0 || first !== k - 1 || phrases[k + 1]?.joined === first) continue
    const [one, other] = [of[first], of[k]]
    if (one.kind === other.kind && isTold(one) && isTold(other) && one.country !== other.country) return [one.country!, other.country!]
  }
  const found: string[] = []
  for (const r of before(doc, of, at)) if (doc.sentence[r.head] < doc.sentence[at.head] && isTold(r) && !found.includes(r.country!)) found.push(r.country!)
  return found.length === 2 ? [found[1], found[0]] : null
}

/** The two persons that a dual of an office takes up, in order of text: the last two that are named with it, or one of them as the other's counterpart (نظيره). */
export function pairOfPersons(doc: Worded, of: readonly Referent[], at: Phrase, isCounterpart: (lemma: string) => boolean): readonly [Referent, Referent] | null {
  const { lemma } = doc.word[at.head]
  const found: Referent[] = []
  for (const r of before(doc, of, at)) {
    if (r.kind !== 'person' || (r.headLemma !== lemma && !isCounterpart(r.headLemma)) || found.some(({ key }) => key === r.key)) continue
    if (found.push(r) === 2) break
  }
  return found.length === 2 ? [found[1], found[0]] : null
}
