import { type Lexicon, rowsOf } from '../../lexicon/lexicon.js'
import { valuesOf } from '../../lexicon/table.js'
import { nameWordsWith } from '../../mentions/compare-names.js'

/** Whether two names may be spellings of one: فلورنس بارلي، فلورانس بارلي; but not فؤاد حسن، فؤاد حسين. */
export type SameName = (a: string, b: string) => boolean

/** A word with fewer letters is too short for one of them to be a slip. */
const LONG = 4

export function sameNameBy(lexicon: Lexicon): SameName {
  const wordsOf = nameWordsWith(lexicon.spelling)
  const sounds = new Map(rowsOf(lexicon, 'figures/sounds').flatMap(({ cells }) => valuesOf(cells.letters).map((letter) => [letter, cells.sound])))
  const distinct = new Map(rowsOf(lexicon, 'figures/distinct').flatMap(({ cells }, row) => valuesOf(cells.names).map((name) => [wordsOf(name)[0], row])))
  const soundOf = (word: string): string => [...word].map((letter) => sounds.get(letter) ?? letter).join('')
  const sameWord = (a: string, b: string): boolean => {
    if (a === b) return true
    if (distinct.has(a) && distinct.get(a) === distinct.get(b)) return false
    return soundOf(a) === soundOf(b) || (a.length >= LONG && b.length >= LONG && isOneSlip(a, b))
  }
  return (a, b) => {
    const [short, long] = [a, b].map((name) => wordsOf(name.replace(/[^\p{L}\p{N}]+/gu, ' '))).sort((x, y) => x.length - y.length)
    return short.every((word) => long.some((other) => sameWord(word, other)))
  }
}

/** One letter put in, left out or exchanged. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  const [restA, restB] = [a.slice(i), b.slice(i)]
  return restA.slice(1) === restB.slice(1) || restA === restB.slice(1) || restA.slice(1) === restB
}
