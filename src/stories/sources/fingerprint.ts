import { type HashedWords, runsOf } from './hashed-words.js'

/**
 * What is kept of an article's words to find copies of it: numbers of some of its runs of `RUN` words, distinct and ascending. Chosen by winnowing (Schleimer, Wilkerson, Aiken 2003):
 * of every `WINDOW` runs in a row the smallest, so that any `RUN + WINDOW − 1` words that two texts have in common leave a number that both have.
 * About one number for each 4.5 words.
 */
export type Fingerprint = Uint32Array

/** Words of a run. */
export const RUN = 5
/** Runs of which one at least is kept. */
const WINDOW = 8

export function fingerprintOf(words: HashedWords): Fingerprint {
  const runs = runsOf(words, RUN)
  const kept = new Set<number>()
  for (let from = 0; from === 0 || from + WINDOW <= runs.length; from++) {
    let least = Number.POSITIVE_INFINITY
    for (let i = from; i < Math.min(runs.length, from + WINDOW); i++) least = Math.min(least, runs[i])
    if (least !== Number.POSITIVE_INFINITY) kept.add(least)
  }
  return Uint32Array.from(kept).sort()
}

/** How many numbers two fingerprints have in common. */
export function inCommon(a: Fingerprint, b: Fingerprint): number {
  let common = 0
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    if (a[i] === b[k]) common++
    if (a[i] <= b[k]) i++
    else k++
  }
  return common
}
