import type { Actors } from '../lexicon/actors.js'
import { Pos } from '../lexicon/features.js'
import type { Lexicon } from '../lexicon/lexicon.js'
import { whenAsked } from '../lexicon/when-asked.js'
import { perReading } from '../words/memory.js'
import type { Worded } from '../words/doc.js'

/** Country of the nisba adjective or demonym at a token, or null. */
export type NisbaReader = (doc: Worded, i: number) => string | null

export function nisbaReader(lexicon: Lexicon, actors: Actors): NisbaReader {
  const firstWords = whenAsked(() => new Set([...actors.countryOfNisba.keys()].filter((nisba) => nisba.includes(' ')).map((nisba) => nisba.split(' ', 1)[0])))
  const startsTwo = perReading<number>(lexicon.spelling, (a) => (firstWords().has(a.lemma) ? 1 : 0))
  // The feminine of a nisba may be a country's name as well: غارات سورية.
  const alone = perReading<string | null>(lexicon.spelling, ({ lemma, stem }) => actors.countryOfNisba.get(lemma) ?? actors.countryOfNisba.get(stem) ?? actors.countryOfNisba.get(stem.endsWith('ه') ? stem.slice(0, -1) : stem) ?? null)
  return ({ word, form }, i) => {
    const a = word[i]
    if (a.pos !== Pos.ADJ && a.pos !== Pos.NOUN && a.pos !== Pos.PROPN) return null
    if (i + 1 < word.length && word[i + 1].pos === Pos.ADJ && startsTwo(a, form[i]) === 1) {
      // كوري جنوبي: a nationality of two words.
      const both = actors.countryOfNisba.get(`${a.lemma} ${word[i + 1].lemma}`)
      if (both) return both
    }
    return alone(a, form[i])
  }
}
