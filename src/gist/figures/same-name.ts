import { type Lexicon, rowsOf } from '../../lexicon/lexicon.js'
import { valuesOf } from '../../lexicon/table.js'
import { nameWordsWith } from '../../mentions/compare-names.js'

/** The words of a name without what spellings of one name exchange: فلورنس and فلورانس have one key, حسن and حسين have two. */
export type NameKeyOf = (name: string) => readonly string[]

/** A word with fewer letters is too short for one of them to be a slip. */
const LONG = 3
/** A word with so many letters may lack one where the rest of the name is the same. */
const SHORT = 2

export function nameKeyBy(lexicon: Lexicon): NameKeyOf {
  const wordsOf = nameWordsWith(lexicon.spelling)
  const sounds = new Map(rowsOf(lexicon, 'figures/sounds').flatMap(({ cells }) => valuesOf(cells.letters).map((letter) => [letter, cells.sound])))
  const distinct = new Set(rowsOf(lexicon, 'figures/distinct').flatMap(({ cells }) => valuesOf(cells.names).map((name) => wordsOf(name)[0])))
  const soundOf = (word: string): string => [...word].map((letter) => sounds.get(letter) ?? letter).join('')
  // A name that is near another one is marked, so that it meets neither the other nor a sound.
  return (name) => wordsOf(name.replace(/[^\p{L}\p{N}]+/gu, ' ')).filter((word) => word !== '').map((word) => (distinct.has(word) ? `=${word}` : soundOf(word)))
}

/**
 * Whether two names may be spellings of one: each word of the shorter is one of the longer, but for a slip or a blank; one word may be short and lack a letter
 * (بوميو, بومبيو). Where the last words are one, the others
 * may be spelled by ear (جاسيك, ياتسيك), unless both are known as names that differ.
 */
export function areOneName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const meets = (word: string, others: readonly string[]): boolean => others.some((other) => word === other || isOneSlip(word, other))
  const unmet = short.filter((word) => !meets(word, long))
  if (unmet.length === 0 || short.join('') === long.join('')) return true
  const lacks = (word: string): boolean => long.some((other) => Math.abs(other.length - word.length) === 1 && isOneSlip(word, other, SHORT))
  if (short.length > 1 && unmet.length === 1 && lacks(unmet[0])) return true
  return short.length > 1 && meets(short[short.length - 1], long.slice(-1)) && !unmet.some((word) => word.startsWith('='))
}

/** One letter put in, left out or exchanged in a word that is long enough for it. */
function isOneSlip(a: string, b: string, least = LONG): boolean {
  if (Math.min(a.length, b.length) < least || Math.abs(a.length - b.length) > 1 || (a.startsWith('=') && b.startsWith('='))) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  const [restA, restB] = [a.slice(i), b.slice(i)]
  return restA.slice(1) === restB.slice(1) || restA === restB.slice(1) || restA.slice(1) === restB
}
