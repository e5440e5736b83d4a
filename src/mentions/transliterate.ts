import { copyOf } from '../text/copy-of.js'
import { ARTICLE, foldWord } from '../text/spelling.js'
import { type Lexicon, rowsOf } from '../lexicon/lexicon.js'

interface Letter {
  readonly consonant: string
  readonly vowel: string
  /** What it is as the last letter, behind a consonant. */
  readonly ending: string
  /** What an ending begins with behind it, where it is a vowel. */
  readonly glide: string
}

/** Of what stands between two vowels, or after the last, more cannot be spoken. */
const MOST_CONSONANTS = 2

/** A word letter by letter: حمداني is Hamdani. */
function spoken(word: string, letters: ReadonlyMap<string, Letter>): string {
  let out = ''
  /** Consonants since the last vowel; at the beginning one is enough. */
  let consonants = MOST_CONSONANTS - 1
  for (let i = 0; i < word.length; i++) {
    const known = letters.get(word[i])
    if (!known) {
      if (word.charCodeAt(i) < 0x250) out += word[i]
      continue
    }
    const next = letters.get(word[i + 1])
    const glide = letters.get(word[i - 1])?.glide ?? ''
    const isEnding = known.ending !== '' && i > 0 && i === word.length - 1 && (consonants > 0 || glide !== '')
    const isVowel = isEnding || (known.vowel !== '' && (known.consonant === '' || (i > 0 && (next === undefined || next.vowel === '' || next.consonant === known.consonant))))
    if (isVowel) {
      out += isEnding ? `${consonants > 0 ? '' : glide}${known.ending}` : known.vowel
      consonants = 0
      continue
    }
    if (known.consonant === '') continue
    if (consonants >= MOST_CONSONANTS) {
      out += 'a'
      consonants = 0
    }
    out += known.consonant
    consonants++
  }
  return out
}

/** Beyond so many names the memory is emptied and filled anew. */
const REMEMBERED = 50_000

/** English spelling of a name: word by word from the name table, else letter by letter. */
export type Transliterate = (name: string) => string

export function transliterator(lexicon: Lexicon): Transliterate {
  const letters = new Map(rowsOf(lexicon, 'codes/transliteration').map(({ cells }) => [cells.ar, { consonant: cells.en, vowel: cells.vowel, ending: cells.ending ?? '', glide: cells.glide ?? '' }]))
  const words = new Map<string, string>()
  for (const { cells } of rowsOf(lexicon, 'names/')) {
    const key = foldWord(lexicon.spelling, cells.ar)
    if (!words.has(key)) words.set(key, cells.en)
  }
  const spell = (word: string): string => {
    const article = word.startsWith(ARTICLE) && word.length > 4
    const bare = article ? word.slice(ARTICLE.length) : word
    const out = spoken(bare, letters)
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
