import { ARTICLE, foldWord, type Spelling } from '../text/spelling.js'

/** An article is only cut from a word that keeps so many letters. */
const LEAST = 3

/** The words of a name as names are compared: folded, without quotation marks and article. */
export type NameWords = (name: string) => string[]

export function nameWordsWith(spelling: Spelling): NameWords {
  return (name) => name.trim().split(/\s+/).map((word) => {
    const letters = foldWord(spelling, word).replace(/[^\p{L}\p{N}]/gu, '')
    return letters.length >= ARTICLE.length + LEAST && letters.startsWith(ARTICLE) ? letters.slice(ARTICLE.length) : letters
  })
}
