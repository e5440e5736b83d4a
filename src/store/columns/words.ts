/**
 * Which records of a segment have which word in their sentence, as text: a line per word, the word, a tab, and for each record a character whose code is
 * the distance from the record before it (the first from −1). The lines lie in buckets, so that a query reads only a small part of them.
 */

export const BUCKETS = 32
/** Distances begin above the control characters, among them tab and newline; below 2,000 they take one or two bytes, and never reach the surrogates. */
const FIRST_CODE = 0x20

/** FNV-1a over the word's code units. */
export function bucketOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return (hash >>> 0) % BUCKETS
}

/** One text per bucket; `words[i]`: the words of record `i` of the segment. */
export function packWords(words: readonly (readonly string[])[]): string[] {
  const codes = new Map<string, { text: string; last: number }>()
  for (let i = 0; i < words.length; i++) {
    for (const word of words[i]) {
      if (/[\t\n]/.test(word)) continue
      let known = codes.get(word)
      if (!known) codes.set(word, (known = { text: '', last: -1 }))
      if (known.last === i) continue
      known.text += String.fromCharCode(i - known.last - 1 + FIRST_CODE)
      known.last = i
    }
  }
  const lines: string[][] = Array.from({ length: BUCKETS }, () => [])
  for (const [word, { text }] of codes) lines[bucketOf(word)].push(`\n${word}\t${text}`)
  return lines.map((of) => `${of.join('')}\n`)
}

/** Marks in `found` the records of the segment that have the word. */
export function markRecords(packed: string, word: string, found: Uint8Array): void {
  const line = packed.indexOf(`\n${word}\t`)
  if (line < 0) return
  let record = -1
  for (let i = line + word.length + 2; packed.charCodeAt(i) >= FIRST_CODE; i++) {
    record += packed.charCodeAt(i) - FIRST_CODE + 1
    found[record] = 1
  }
}
