import { foldWord, type Spelling } from '../text/spelling.js'
import type { Element, Test } from './rule.js'

/**
 * Something a sentence must have for a pattern to match: one of `keys`, at least `min` and at most `max` words after the match's beginning.
 * A key is a letter for what it is of (`f` folded form, `l` lemma, `c` class) and the word or class.
 */
export interface Need {
  readonly keys: readonly string[]
  readonly min: number
  readonly max: number
}

/** A noun phrase with the prepositions before it has at most so many words; the phrase stage cuts at fewer. */
export const LONGEST_PHRASE = 48
/** A clause is followed for so many words at most: longer ones in news are lists, and a bound keeps a line without punctuation linear. */
export const LONGEST_CLAUSE = 80

/** What a pattern cannot match without, the rarest; null when nothing in it is a word, a lemma or a class. */
export function rarestNeed(element: Element, spelling: Spelling): Need | null {
  return rarest(needsOf(element, spelling))
}

function rarest(needs: readonly Need[]): Need | null {
  let best: Need | null = null
  for (const need of needs) if (!best || commonness(need) < commonness(best)) best = need
  return best
}

/** How common a need is, roughly: words get rarer with each letter, a lemma has many forms, a class many lemmas. Only the order matters. */
function commonness({ keys }: Need): number {
  return keys.reduce((sum, key) => sum + (key[0] === 'c' ? 1 : (key[0] === 'l' ? 4 : 1) / 2 ** key.length), 0)
}

function needsOf(element: Element, spelling: Spelling): Need[] {
  switch (element.kind) {
    case 'word': {
      if (element.by === 'pos') return []
      const keys = element.values.map((v) => (element.by === 'class' ? `c${v}` : `${element.by[0]}${foldWord(spelling, v)}`))
      return [{ keys, min: 0, max: 0 }]
    }
    case 'phrase': return element.tests.filter((t) => !t.negated).flatMap((t) => phraseNeeds(t, spelling))
    case 'part': return needsOf(element.item, spelling)
    case 'repeat': return element.min > 0 ? needsOf(element.item, spelling) : []
    case 'choice': return joined(element.options.map((o) => rarestNeed(o, spelling)))
    case 'sequence': return sequenceNeeds(element.items, spelling)
    default: return []
  }
}

function phraseNeeds({ feature, values }: Test, spelling: Spelling): Need[] {
  if (feature !== 'head' && feature !== 'class') return []
  const keys = values.map((v) => (feature === 'class' ? `c${v}` : `l${foldWord(spelling, v)}`))
  return [{ keys, min: 0, max: LONGEST_PHRASE - 1 }]
}

/** A choice needs one of what its options need, if each of them needs something. */
function joined(needs: readonly (Need | null)[]): Need[] {
  const known = needs.filter((n) => n !== null)
  if (known.length < needs.length) return []
  return [{ keys: known.flatMap((n) => n.keys), min: Math.min(...known.map((n) => n.min)), max: Math.max(...known.map((n) => n.max)) }]
}

function sequenceNeeds(items: readonly Element[], spelling: Spelling): Need[] {
  const out: Need[] = []
  let min = 0
  let max = 0
  for (const item of items) {
    for (const need of needsOf(item, spelling)) out.push({ keys: need.keys, min: need.min + min, max: need.max + max })
    const width = widthOf(item)
    min += width.min
    max += width.max
  }
  return out
}

/** Fewest and most words an element takes. */
function widthOf(element: Element): { min: number; max: number } {
  switch (element.kind) {
    case 'word': return { min: 1, max: 1 }
    case 'phrase': return { min: 1, max: LONGEST_PHRASE }
    case 'clause': return { min: 1, max: LONGEST_CLAUSE }
    case 'gap': return element
    case 'part': return widthOf(element.item)
    case 'first':
    case 'last': return { min: 0, max: 0 }
    case 'repeat': {
      const { min, max } = widthOf(element.item)
      return { min: min * element.min, max: max * element.max }
    }
    case 'choice': {
      const widths = element.options.map(widthOf)
      return { min: Math.min(...widths.map((w) => w.min)), max: Math.max(...widths.map((w) => w.max)) }
    }
    case 'sequence': {
      const widths = element.items.map(widthOf)
      return { min: widths.reduce((n, w) => n + w.min, 0), max: widths.reduce((n, w) => n + w.max, 0) }
    }
  }
}
