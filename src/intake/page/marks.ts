import { markWords, type PageElement } from './dom.js'
import type { MarkKind, PageTables } from './tables.js'

/** What the classes and the id of an element say that it holds. */
export function marksOf(element: PageElement, { marks }: PageTables): ReadonlySet<MarkKind> {
  const found = new Set<MarkKind>()
  for (const words of markWords(element)) {
    for (let i = 0; i < words.length; i++) {
      for (const mark of marks.get(words[i]) ?? []) {
        if (mark.whole ? i === 0 && mark.words.length === words.length && beginsWith(words, 0, mark.words) : beginsWith(words, i, mark.words)) found.add(mark.kind)
      }
    }
  }
  return found
}

export const beginsWith = (words: readonly string[], at: number, phrase: readonly string[]): boolean => phrase.every((word, k) => words[at + k] === word)
