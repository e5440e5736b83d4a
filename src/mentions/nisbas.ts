import type { Actors } from '../lexicon/actors.js'
import { Pos } from '../lexicon/features.js'
import { type Lexicon, rowsOf } from '../lexicon/lexicon.js'
import { valuesOf } from '../lexicon/table.js'
import { whenAsked } from '../lexicon/when-asked.js'
import { foldWord } from '../text/spelling.js'
import { perReading } from '../words/memory.js'
import type { Worded } from '../words/doc.js'
import { pluralInEnglish } from './english-counts.js'

/** The nisba adjective or demonym at a token as tables list it, folded (`كوري جنوبي` for one of two words), or null. */
export type NisbaReader = (doc: Worded, i: number) => string | null

export function nisbaReader(lexicon: Lexicon, { countryOfNisba }: Actors): NisbaReader {
  const firstWords = whenAsked(() => new Set([...countryOfNisba.keys()].filter((nisba) => nisba.includes(' ')).map((nisba) => nisba.split(' ', 1)[0])))
  const startsTwo = perReading<number>(lexicon.spelling, (a) => (firstWords().has(a.lemma) ? 1 : 0))
  // The feminine of a nisba may be a country's name as well: غارات سورية.
  const alone = perReading<string | null>(lexicon.spelling, ({ lemma, stem }) => [lemma, stem, stem.endsWith('ه') ? stem.slice(0, -1) : stem].find((word) => countryOfNisba.has(word)) ?? null)
  return ({ word, form }, i) => {
    const a = word[i]
    if (a.pos !== Pos.ADJ && a.pos !== Pos.NOUN && a.pos !== Pos.PROPN) return null
    if (i + 1 < word.length && word[i + 1].pos === Pos.ADJ && startsTwo(a, form[i]) === 1) {
      // كوري جنوبي: a nationality of two words.
      const both = `${a.lemma} ${word[i + 1].lemma}`
      if (countryOfNisba.has(both)) return both
    }
    return alone(a, form[i])
  }
}

/** What one, or several, of a nationality are called in English. */
interface Demonym {
  readonly one: string
  readonly many: string
}

/** English of nationalities. */
export interface Demonyms {
  /** Of people (`Iraqi`, `Iraqis`), by the nisba they are told by; null where there is none. */
  people(nisba: string, several: boolean): string | null
  /** `Iraqi`, of what is of a country. */
  adjective(country: string): string | null
}

export function demonymsOf(lexicon: Lexicon, { countryOfNisba }: Actors): Demonyms {
  const byCountry = whenAsked(() => new Map(rowsOf(lexicon, 'actors/adjectives').map(({ cells: { country, en, person, people } }) => [country, { adjective: en, one: person || en, many: people || pluralInEnglish(person || en) }])))
  const own = whenAsked(() => new Map<string, Demonym>(rowsOf(lexicon, 'actors/nisbas').flatMap(({ cells: { nisba, people, person } }) =>
    person ? [...valuesOf(nisba), ...valuesOf(people)].map((word): [string, Demonym] => [foldWord(lexicon.spelling, word), { one: person, many: pluralInEnglish(person) }]) : [])))
  return {
    people(nisba, several) {
      const demonym = own().get(nisba) ?? byCountry().get(countryOfNisba.get(nisba) ?? '')
      return demonym ? demonym[several ? 'many' : 'one'] : null
    },
    adjective: (country) => byCountry().get(country)?.adjective ?? null,
  }
}
