import { posNames } from '../../src/lexicon/features.js'
import { Kind } from '../../src/text/tokens.js'
import { texted } from '../../src/text/texted.js'
import { segmentsOf } from '../../src/words/segments.js'
import type { WordStage } from '../../src/words/words.js'
import type { UdSentence } from './conllu.js'
import { conventionOf } from './conventions.js'

export interface SegmentationMeasure {
  readonly gold: number
  readonly ours: number
  readonly equal: number
  /** Stems with equal spans, and those with equal part of speech among them. */
  readonly words: number
  readonly agreed: number
  /** The same, tags that only convention tells apart counted as one. */
  readonly alike: number
  /** How often each convention tells them apart. */
  readonly conventions: ReadonlyMap<string, number>
  /** Finite verbs and auxiliaries: both say so, UD says so, we say so. */
  readonly verbs: { readonly both: number; readonly gold: number; readonly ours: number }
  /** `UD ours` → how often, where no convention explains it. */
  readonly confusion: ReadonlyMap<string, number>
  /** What was cut otherwise: `UD parts → our parts` → how often. */
  readonly cuts: ReadonlyMap<string, number>
  /** Words tagged otherwise: `form UD ours` → how often. */
  readonly tags: ReadonlyMap<string, number>
}

const isVerb = (upos: string): boolean => upos === 'VERB' || upos === 'AUX'

const ARABIC_LETTER = /\p{Script=Arabic}/u

/**
 * Compares spans of Arabic words and clitics with Universal Dependencies' (the article is not split there), and the part of speech of stems with equal spans.
 * Punctuation, digits and Latin words are left out: they are equal by construction.
 */
export function measureSegmentation(sentences: readonly UdSentence[], stage: WordStage): SegmentationMeasure {
  const counts = { gold: 0, ours: 0, equal: 0, words: 0, agreed: 0, alike: 0 }
  const verbs = { both: 0, gold: 0, ours: 0 }
  const conventions = new Map<string, number>()
  const confusion = new Map<string, number>()
  const cuts = new Map<string, number>()
  const tags = new Map<string, number>()
  for (const { id, text, words } of sentences) {
    const doc = stage(texted({ id, text }))
    const gold = new Map(words.filter((w) => ARABIC_LETTER.test(w.form)).map((w) => [`${w.start} ${w.end}`, w]))
    counts.gold += gold.size
    for (let i = 0; i < doc.tokens.count; i++) {
      if (doc.tokens.kind[i] !== Kind.WORD) continue
      const start = doc.tokens.start[i]
      const end = doc.tokens.end[i]
      const segments = segmentsOf(doc, i)
      counts.ours += segments.length
      let missed = false
      for (const s of segments) {
        const word = gold.get(`${s.start} ${s.end}`)
        if (!word) {
          missed = true
          continue
        }
        counts.equal++
        if (s.part !== 'stem') continue
        counts.words++
        const ours = posNames[doc.word[i].pos]
        if (isVerb(ours)) verbs.ours++
        if (isVerb(word.upos)) verbs.gold++
        if (isVerb(ours) && isVerb(word.upos)) verbs.both++
        const convention = ours === word.upos ? undefined : conventionOf({ gold: word, ours: doc.word[i], before: i > 0 ? doc.word[i - 1] : null })
        if (ours === word.upos) counts.agreed++
        if (convention) tally(conventions, convention.name)
        if (ours === word.upos || convention) counts.alike++
        else {
          tally(confusion, `${word.upos} ${ours}`)
          tally(tags, `${word.form} ${word.upos} ${ours}`)
        }
      }
      if (missed) tally(cuts, `${words.filter((w) => w.start >= start && w.end <= end).map((w) => w.form).join('+')} → ${segments.map((s) => text.slice(s.start, s.end)).join('+')}`)
    }
  }
  return { ...counts, verbs, conventions, confusion, cuts, tags }
}

export function tally(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1)
}

export function mostFrequent(map: ReadonlyMap<string, number>, count: number): [string, number][] {
  return [...map].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, count)
}
