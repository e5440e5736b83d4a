import { derivOf, inflectionOf } from '../lexicon/features.js'
import type { Referent } from '../mentions/entity.js'
import type { Analysis } from '../words/analysis.js'
import { perReading } from '../words/memory.js'
import type { Spelling } from '../text/spelling.js'
import { candidateKey, insideKey, lemmaKey, mentionKey, morphKey, NO_CANDIDATE, placeOf, readingKey } from '../weigh/network-keys.js'
import type { Network, NetworkInput, Read } from '../weigh/network.js'
import type { Features, Part } from '../weigh/weights.js'
import type { Candidate } from './candidate.js'
import type { Parsed } from './syntax.js'

export { ROLE } from '../weigh/network.js'

/** What the words around say of an event, as the network has learned it. What is told in an array is told in the same one the next time. */
export interface Context {
  /** In log-odds: that the token tells of an event of this type, that it tells of any, and of this rather than of any other. */
  event(at: number, event: string): { readonly own: number; readonly any: number; readonly rival: number }
  /** In log-odds against nobody: that somebody is actor, recipient or source (`ROLE`) of the event at a token. */
  parties(at: number, who: { readonly from: number; readonly to: number }): Float64Array
}

/** A row of a table that stands for all that the table does not know. */
const UNKNOWN = 1

export function createContextReader(network: Network, spelling: Spelling): (p: Parsed, candidates: readonly Candidate[]) => Context {
  const { keys, events } = network.model
  const bitOf = new Map(events.map((e, k) => [e, 1 << k]))
  const indexOf = new Map(events.map((e, k) => [e, k + 1]))
  /** The rows of a reading: of its lemma, and of its morphology in each of the places it may stand in. */
  const rowsOf = perReading<{ readonly lemma: number; readonly morphs: Int32Array }>(spelling, (a) => {
    const reading = keyOfReading(a)
    return { lemma: keys.lemmas.get(lemmaKey(a.lemma)) ?? UNKNOWN, morphs: Int32Array.from({ length: 8 }, (_, place) => keys.morphs.get(morphKey(reading, place)) ?? UNKNOWN) }
  })

  const inputOf = (p: Parsed, candidates: readonly Candidate[]): NetworkInput => {
    const { doc } = p
    const n = doc.tokens.count
    const outside = keys.mentions.get(insideKey(false)) ?? UNKNOWN
    const inside = keys.mentions.get(insideKey(true)) ?? UNKNOWN
    const input = { lemma: new Int32Array(n), morph: new Int32Array(n), mention: new Int32Array(n).fill(outside), candidate: new Int32Array(n).fill(keys.candidates.get(NO_CANDIDATE) ?? UNKNOWN) }
    for (let i = 0; i < n; i++) {
      const { lemma, morphs } = rowsOf(doc.word[i], doc.form[i])
      input.lemma[i] = lemma
      input.morph[i] = morphs[placeOf(doc.nameAt[i] >= 0, doc.sentenceStart[doc.sentence[i]] === i, doc.quotes.of[i] >= 0)]
    }
    for (const { start, end } of p.phrases) input.mention.fill(inside, start, end)
    for (const { index } of p.phrases) {
      const r = p.mentions.of[index]
      if (r.head >= 0 && r.head < n) input.mention[r.head] = keys.mentions.get(keyOfMention(r)) ?? UNKNOWN
    }
    for (let k = 0; k < candidates.length; ) {
      const { at, form, passive } = candidates[k]
      let bits = 0
      let fits = false
      for (; k < candidates.length && candidates[k].at === at; k++) {
        bits |= bitOf.get(candidates[k].frame.event) ?? 0
        fits ||= candidates[k].fits
      }
      input.candidate[at] = keys.candidates.get(candidateKey(form, fits, passive, bits)) ?? UNKNOWN
    }
    return input
  }
  return (p, candidates) => contextOf(p, network.read(inputOf(p, candidates)), events.length + 1, indexOf)
}

function contextOf(p: Parsed, read: Read, types: number, indexOf: ReadonlyMap<string, number>): Context {
  const { sentence } = p.doc
  const shares = new Float64Array(types)
  let shared = -1
  let all = 0
  /** The shares of none and of each type at a token. */
  const sharesAt = (at: number): void => {
    if (at === shared) return
    const scores = read.types(at)
    all = 0
    for (let k = 0; k < shares.length; k++) all += shares[k] = Math.exp(scores[k])
    shared = at
  }
  return {
    event(at, event) {
      sharesAt(at)
      const index = indexOf.get(event)!
      let rival = 0
      for (let k = 1; k < shares.length; k++) if (k !== index && shares[k] > rival) rival = shares[k]
      return { own: Math.log(shares[index] / (all - shares[index])), any: Math.log((all - shares[0]) / shares[0]), rival: Math.log(shares[index] / rival) }
    },
    parties: (at, { from, to }) => read.parties(at, from, to, sentence[from] - sentence[at]),
  }
}

const keyOfReading = (a: Analysis): number => readingKey(a.pos, inflectionOf(a.features), a.conj, a.prep, a.det, a.fut, a.pron ? a.pron.person + 1 : 0, a.guess, derivOf(a.features))

const keyOfMention = (r: Referent): number => mentionKey(r.kind, r.acts, r.named, r.anonymous, r.acts ? (r.sectors[0] ?? '-') : '-', r.country !== null)

/** Log-odds are told in steps of a half, of one or of two, up to eight either way. */
const MOST = 8
const texts = Array.from({ length: 4 * MOST + 1 }, (_, k) => String(k / 2 - MOST))

/** Log-odds as a part of a feature's name. */
export const level = (f: Features, logOdds: number, step: 0.5 | 1 | 2): Part => f.part(texts[(Math.round(Math.max(-MOST, Math.min(MOST, logOdds)) / step) * step + MOST) * 2])
