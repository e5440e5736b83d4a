import { storable } from './odd-text.js'

/** A word of a text vector may have 2,046 bytes; no real word has as many letters as this. */
const LONGEST = 200
/** A text vector may have a megabyte; what comes after this many bytes of words is not searched. */
const MOST_BYTES = 900_000
/** The largest position a text vector can hold. */
const LAST = 16_383

/** A search key as it stands in the store; queries ask with the same. */
export const termOf = (key: string): string => storable(key).slice(0, LONGEST)

/** Keys in their order as the text of a tsvector; `positions` are needed for words that have to stand together. */
export function textVector(keys: readonly string[], positions: boolean): string {
  const places = new Map<string, number[]>()
  let bytes = 0
  for (let i = 0; i < keys.length; i++) {
    const term = termOf(keys[i])
    let known = places.get(term)
    if (!known) {
      bytes += 3 * term.length + 8
      if (bytes > MOST_BYTES) break
      places.set(term, (known = []))
    }
    if (positions && i < LAST) {
      bytes += 2
      known.push(i + 1)
    }
  }
  return [...places].map(([term, at]) => `'${term.replace(/['\\]/g, '$&$&')}'${at.length > 0 ? `:${at.join(',')}` : ''}`).join(' ')
}
