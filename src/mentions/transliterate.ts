import { copyOf } from '../text/copy-of.js'
import { ARTICLE, foldWord } from '../text/spelling.js'
import { type Lexicon, rowsOf } from '../lexicon/lexicon.js'

/** Beyond so many names the memory is emptied and filled anew. */
const REMEMBERED = 50_000

/** English spelling of a name: word by word from the name table, else letter by letter. */
export type Transliterate = (name: string) => string

export function transliterator(lexicon: Lexicon): Transliterate {
  const letters = new Map(rowsOf(lexicon, 'codes/transliteration').map(({ cells }) => [cells.ar, cells.en]))
  const words = new Map<string, string>()
  for (const { cells } of rowsOf(lexicon, 'names/')) {
    const key = foldWord(lexicon.spelling, cells.ar)
    if (!words.has(key)) words.set(key, cells.en)
  }
  const spell = (word: string): string => {
    const article = word.startsWith(ARTICLE) && word.length > 4
    const bare = article ? word.slice(ARTICLE.length) : word
    let out = ''
    for (const c of bare) out += letters.get(c) ?? (c.charCodeAt(0) < 0x250 ? c : '')
    const capital = out.charAt(0).toUpperCase() + out.slice(1)
    return article ? `al-${capital}` : capital
  }
  const english = (name: string): string => name.split(/\s+/).map((w) => foldWord(lexicon.spelling, w)).filter((w) => w !== '').map((w) => words.get(w) ?? spell(w)).join(' ')
  let memory = new Map<string, string>()
  return (name) => {
    let known = memory.get(name)
    if (known === undefined) {
      if (memory.size >= REMEMBERED) memory = new Map()
      memory.set(copyOf(name), (known = english(name)))
    }
    return known
  }
}
