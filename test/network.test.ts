import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { network } from '../src/lexicon/packed-network.js'
import { createKernel } from '../src/weigh/kernel.js'
import { createNetwork, type NetworkInput } from '../src/weigh/network.js'
import { type Matrix, type Table, unpackNetwork } from '../src/weigh/network-model.js'

const model = unpackNetwork(network)
const kernel = createKernel(model)

const row = (table: Table) => fc.nat(table.rows - 1)
const input = (most: number): fc.Arbitrary<NetworkInput> =>
  fc.array(fc.tuple(row(model.lemmas), row(model.morphs), row(model.mentions), row(model.candidates)), { minLength: 1, maxLength: most })
    .map((words) => ({ lemma: Int32Array.from(words, (w) => w[0]), morph: Int32Array.from(words, (w) => w[1]), mention: Int32Array.from(words, (w) => w[2]), candidate: Int32Array.from(words, (w) => w[3]) }))

describe('the network that reads words in context', () => {
  it('reckons what its tables say, for texts of any length', () => {
    fc.assert(fc.property(input(40), (words) => {
      const vectors = read(words)
      plainly(words).forEach((vector, i) => vector.forEach((v, k) => expect(vectors[i * model.width + k]).toBeCloseTo(v, 1)))
    }), { numRuns: 25 })
  })

  it('finds in a text the same, whatever was read before', () => {
    fc.assert(fc.property(input(60), input(60), (one, other) => {
      const alone = read(one)
      read(other)
      expect(read(one)).toEqual(alone)
    }), { numRuns: 25 })
  })

  it('answers of a text it has left for another, and of one that is longer than it holds at once', () => {
    const net = createNetwork(model)
    const long = net.read(sameWords(2 * kernel.most + 905))
    const [first, last] = [Array.from(long.types(100)), Array.from(long.types(2 * kernel.most + 100))]
    const other = net.read(sameWords(7))
    other.parties(3, 4, 6, 0)
    expect(Array.from(long.types(100))).toEqual(first)
    expect(Array.from(long.types(2 * kernel.most + 100))).toEqual(last)
    const far = Array.from(long.parties(5, 2 * kernel.most, 2 * kernel.most + 2, 2))
    expect(far).toEqual([-8, -8, -8])
  })

  it('tells types and parties from the vector of a word', () => {
    kernel.load(sameWords(3), 0, 3)
    const vector = kernel.vector(1).slice()
    const hidden = times(model.hidden, vector).map((x) => Math.max(0, x))
    times(model.types, hidden).forEach((x, k) => expect(kernel.types(1)[k]).toBeCloseTo(x, 1))
    times(model.nobody, vector).forEach((x, k) => expect(kernel.ask(1)[k]).toBeCloseTo(x, 1))
    const [query, key] = [times(model.query, vector), times(model.key, vector)]
    kernel.score(1).forEach((x, role) => expect(Math.abs(x - key.reduce((sum, v, k) => sum + v * query[role * key.length + k], 0))).toBeLessThan(0.5))
  })
})

const sameWords = (count: number): NetworkInput => ({ lemma: new Int32Array(count).fill(5), morph: new Int32Array(count).fill(6), mention: new Int32Array(count).fill(7), candidate: new Int32Array(count).fill(8) })

/** The vectors of all words. */
function read(words: NetworkInput): number[] {
  kernel.load(words, 0, words.lemma.length)
  return words.lemma.length === 0 ? [] : Array.from(words.lemma, (_, i) => [...kernel.vector(i)]).flat()
}

/** The same arithmetic, written as the definition says. */
function plainly({ lemma, morph, mention, candidate }: NetworkInput): number[][] {
  const at = (table: Table, r: number): number[] => [...table.values.subarray(r * table.columns, (r + 1) * table.columns)]
  const tapsOf = ({ values, scales }: Matrix, k: number): number[] => [...values.subarray(k * 5, k * 5 + 5)].map((x) => x * scales[k])
  const plus = (...vectors: number[][]): number[] => vectors[0].map((_, k) => vectors.reduce((sum, v) => sum + v[k], 0))
  const normed = (v: number[]): number[] => v.map((x) => x / Math.sqrt(v.reduce((sum, y) => sum + y * y, 0) / v.length + 1e-5))
  const positive = (v: number[]): number[] => v.map((x) => Math.max(0, x))
  let words = Array.from(lemma, (_, i) => plus(times(model.project, at(model.lemmas, lemma[i])), at(model.morphs, morph[i]), at(model.mentions, mention[i]), at(model.candidates, candidate[i])))
  model.layers.forEach(({ taps, narrow, widen }, l) => {
    const seen = words.map(normed)
    words = words.map((word, i) => {
      const around = positive(word.map((_, k) => {
        const factors = tapsOf(taps, k)
        return factors.reduce((sum, factor, t) => sum + factor * (seen[i + (t - 2) * model.dilations[l]]?.[k] ?? 0), taps.bias[k])
      }))
      return plus(word, times(widen, positive(times(narrow, around))))
    })
    if (l !== 1) return
    const mean = words[0].map((_, k) => words.reduce((sum, w) => sum + w[k], 0) / words.length)
    const whole = positive(times(model.whole, mean))
    words = words.map((w) => plus(w, whole))
  })
  return words.map(normed)
}

const times = ({ rows, columns, values, scales, bias }: Matrix, v: ArrayLike<number>): number[] =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => values[r * columns + c] * v[c]).reduce((a, b) => a + b) * scales[r] + bias[r])
