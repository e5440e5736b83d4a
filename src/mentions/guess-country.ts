import { createScorer } from '../weigh/scorer.js'
import type { NumberedWeights } from '../weigh/numbered.js'
import type { Evidence } from '../weigh/weights.js'
import type { CountryContext } from './country-context.js'
import type { EntityKind } from './entity.js'

/** A mention whose words say of no country. */
export interface Stateless {
  readonly from: number
  readonly to: number
  readonly head: number
  readonly kind: EntityKind
  readonly lemma: string
  readonly sector: string
  readonly definite: boolean
  readonly plural: boolean
  readonly named: boolean
  /** Lemma of the word after its head, empty when there is none. */
  readonly second: string
}

/** The countries it may belong to: those the article speaks of around it, and none. */
export interface CountryChoice {
  readonly mention: Stateless
  readonly options: readonly (string | null)[]
  readonly evidence: (option: string | null) => Evidence
}

export type CountryGuesser = (choice: CountryChoice) => string | null

/** Takes the likeliest; the weights are those of `grammar/weights/country.tsv` or of a trainer. */
export function countryGuesser(weights: NumberedWeights): CountryGuesser {
  const scorer = createScorer([weights])
  return ({ options, evidence }) => {
    let best: string | null = null
    let high = Number.NEGATIVE_INFINITY
    for (const option of options) {
      const [likelihood] = scorer.likelihoods(evidence(option))
      if (likelihood > high) {
        high = likelihood
        best = option
      }
    }
    return best
  }
}

/** Shares of the article's countries are told apart in so many steps. */
const STEPS = 4

export function countryChoice(countries: CountryContext, mention: Stateless): CountryChoice {
  const { before, after, earlier, ranked, first, total, beforeAs, afterAs } = countries.around(mention.head)
  const options = [...new Set([before, after, earlier, first, ranked[0] ?? null, ranked[1] ?? null, null])]
  return {
    mention, options,
    evidence: (option) => (f) => {
      const kind = f.part(mention.named ? `named-${mention.kind}` : mention.kind)
      const lemma = f.part(mention.lemma)
      const definite = f.part(mention.definite ? 'def' : 'ind')
      const number = f.part(mention.plural ? 'pl' : 'sg')
      const sector = f.part(mention.sector || '-')
      const second = f.part(mention.second || '-')
      if (option === null) {
        f.add('none')
        f.add('none', kind, definite, number)
        f.add('none', lemma, definite)
        f.add('none', sector, definite)
        f.add('none', f.part(before === null ? 'nobefore' : 'before'), kind)
        return
      }
      const places = [option === before ? 'before' : '', option === after ? 'after' : '', option === earlier ? 'earlier' : '', option === first ? 'first' : '', option === ranked[0] ? 'most' : option === ranked[1] ? 'second' : ''].filter(Boolean)
      const share = f.part(String(Math.round((STEPS * (countries.counts.get(option) ?? 0)) / Math.max(1, total))))
      const all = f.part(places.join('+') || 'nowhere')
      f.add('all', all)
      f.add('all', all, kind)
      f.add('share', share)
      f.add('share', share, kind)
      f.add('code', f.part(countries.isState(option) ? 'state' : option), kind)
      f.add('code', f.part(countries.isState(option) ? 'state' : option), lemma)
      // المقاومة الوطنية: some words are those of one country's affairs.
      f.add('in', lemma, f.part(option))
      f.add('second', second, f.part(option))
      f.add('second', second, all)
      if (option === before) {
        const manner = f.part(beforeAs)
        f.add('before', manner, kind)
        f.add('before', manner, lemma)
        f.add('before', manner, definite)
      }
      if (option === after) {
        const manner = f.part(afterAs)
        f.add('after', manner, kind)
        f.add('after', manner, definite)
      }
      for (const place of places) {
        const at = f.under('at', f.part(place))
        f.add(at, kind, definite)
        f.add(at, lemma)
        f.add(at, sector)
        f.add(at, share)
        f.add(at, number, kind)
      }
    },
  }
}
