import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameOf } from '../src/weigh/feature-names.js'
import { createScorer } from '../src/weigh/scorer.js'
import { numbered, packWeights, UNIT, unpackWeights } from '../src/weigh/numbered.js'
import { type Evidence, type Features, namesOf, type Part, type Weights } from '../src/weigh/weights.js'

/** The sum as people would take it: each feature's whole name looked up in the table. */
function sumOf({ bias, of }: Weights, evidence: Evidence): number {
  return namesOf(evidence).reduce((sum, name) => sum + (of.get(name) ?? 0), bias)
}

const likelihood = (sum: number): number => 1 / (1 + Math.exp(-sum))

const part = fc.constantFrom('a', 'b', 'قال', 'own:subj', 'own', 'subj', 'x:y:z', '', 'never')
/** Weights as fine as the tables keep them. */
const weight = fc.integer({ min: -600, max: 600 }).map((w) => w * UNIT)
const model = fc.record({ bias: weight, of: fc.array(fc.tuple(fc.array(part, { minLength: 1, maxLength: 5 }).map(nameOf), weight), { maxLength: 40 }).map((rows) => new Map(rows)) })
const feature = fc.record({ first: fc.constantFrom('a', 'own', 'قال', 'never'), under: fc.option(part), rest: fc.array(part, { maxLength: 4 }) })

/** Tells features the way the stages do: by parts, under a prefix where there is one. */
const telling = (features: readonly { first: string; under: string | null; rest: string[] }[]): Evidence => (f: Features) => {
  for (const { first, under, rest } of features) {
    const [p, q, r, s] = rest.map((text): Part => f.part(text))
    if (under === null) f.add(first, p, q, r, s)
    else f.add(f.under(first, f.part(under)), p, q, r, s)
  }
}

describe('a scorer', () => {
  test('weighs what is told part by part as the names put together would be weighed, by every model', () => {
    fc.assert(fc.property(fc.array(model, { minLength: 1, maxLength: 3 }), fc.array(feature, { maxLength: 12 }), (models, features) => {
      const evidence = telling(features)
      const likelihoods = createScorer(models.map(numbered)).likelihoods(evidence)
      models.forEach((m, k) => expect(likelihoods[k]).toBeCloseTo(likelihood(sumOf(m, evidence)), 9))
    }))
  })

  test('weighs with packed weights as with those that were packed', () => {
    fc.assert(fc.property(model, (m) => {
      const weights = numbered(m)
      expect(unpackWeights(packWeights(weights))).toEqual(weights)
    }))
  })

  test('goes on from what was weighed before', () => {
    fc.assert(fc.property(model, fc.array(feature, { maxLength: 6 }), fc.array(feature, { maxLength: 6 }), (m, before, after) => {
      const scorer = createScorer([numbered(m)])
      const [apart] = scorer.likelihoods(telling(after), scorer.sums(telling(before)))
      expect(apart).toBeCloseTo(createScorer([numbered(m)]).likelihoods(telling([...before, ...after]))[0], 9)
    }))
  })

  test('forgets none of its own parts when a text brings more than it remembers', () => {
    const scorer = createScorer([numbered({ bias: 0, of: new Map([['rel:own.subj', 1], ['rel:own.own', 0.5], ['lemma:', 0.25]]) })])
    const known: Evidence = (f) => {
      f.add('rel', f.part('own:subj'))
      f.add('lemma', f.part(''))
    }
    const expected = likelihood(1.25)
    expect(scorer.likelihoods(known)[0]).toBeCloseTo(expected, 9)
    scorer.likelihoods((f) => {
      for (let i = 0; i < 40_000; i++) f.add('rel', f.part(`own:${i}`))
    })
    expect(scorer.likelihoods(known)[0]).toBeCloseTo(expected, 9)
  })

  test('hardly ever takes a feature that it has no weight for as one that it has', () => {
    const scorer = createScorer([numbered({ bias: 0, of: new Map(Array.from({ length: 20_000 }, (_, i) => [`a:${i % 200}:${Math.floor(i / 200)}`, 1])) })])
    let mistaken = 0
    for (let i = 0; i < 200; i++) for (let k = 100; k < 200; k++) if (scorer.likelihoods((f) => f.add('a', f.part(String(i)), f.part(String(k))))[0] !== 0.5) mistaken++
    expect(mistaken).toBeLessThan(5)
  })
})
