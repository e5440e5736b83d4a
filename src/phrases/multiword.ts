import { foldWord } from '../text/spelling.js'
import { type Lexicon, rowsOf } from '../lexicon/lexicon.js'
import type { Worded } from '../words/doc.js'
import { perType } from '../words/memory.js'

/** Sequences of folded words, found from their first word on; the longest that fits wins. */
export interface Sequences<T> {
  /** Value and number of tokens of the longest sequence at token `i`, or null. */
  at(doc: Worded, i: number, limit: number): { value: T; length: number } | null
}

export function sequencesOf<T>(lexicon: Lexicon, entries: Iterable<readonly [words: readonly string[], value: T]>): Sequences<T> {
  const byFirst = new Map<string, { words: readonly string[]; value: T }[]>()
  for (const [words, value] of entries) {
    if (words.length === 0) continue
    const list = byFirst.get(words[0]) ?? []
    list.push({ words, value })
    byFirst.set(words[0], list)
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  const startingAt = perType<{ words: readonly string[]; value: T }[] | null>(lexicon.spelling, null, (form) => byFirst.get(form) ?? null)
  return {
    at(doc, i, limit) {
      const list = startingAt(doc, i)
      if (!list) return null
      const { form } = doc
      for (const { words, value } of list) {
        if (i + words.length > limit) continue
        let k = 1
        while (k < words.length && form[i + k] === words[k]) k++
        if (k === words.length) return { value, length: words.length }
      }
      return null
    },
  }
}

export function foldPhrase(lexicon: Lexicon, phrase: string): string[] {
  return phrase.split(/\s+/).filter((w) => w !== '').map((w) => foldWord(lexicon.spelling, w))
}

/** Prepositions of several words → the slot they stand for. A one-letter last word (ل) is left to the next word's proclitic. */
export function prepositionsOf(lexicon: Lexicon): Sequences<string> {
  return sequencesOf(lexicon, rowsOf(lexicon, 'grammar/prepositions').flatMap(({ cells }) => {
    const words = foldPhrase(lexicon, cells.phrase).filter((w) => w.length > 1)
    const slot = foldWord(lexicon.spelling, cells.slot)
    // With and without a conjunction before it.
    return [[words, slot], [[`و${words[0]}`, ...words.slice(1)], slot]] as const
  }))
}
