declare const part: unique symbol
/** A part of features' names. */
export type Part = number & { readonly [part]: true }

const MARK = ':'
/** What stands for the mark inside a part, so that a name is cut where its parts end. */
const WITHIN = '.'
const [MARK_CODE, WITHIN_CODE] = [MARK.charCodeAt(0), WITHIN.charCodeAt(0)]
/** No part has this number. */
export const NONE = 0 as Part

/** The number of a part: 31 bits of its letters (FNV-1a, with the bits mixed at the end), so that engines keep it as a small integer. */
export function partOf(text: string): Part {
  let hash = 0x811c9dc5 | 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    hash = Math.imul(hash ^ (code === MARK_CODE ? WITHIN_CODE : code), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return ((((hash ^ (hash >>> 12)) >> 1) || 1) as Part)
}

/** A name of its parts as it stands in the tables. */
export const nameOf = (parts: readonly string[]): string => parts.map((text) => text.replaceAll(MARK, WITHIN)).join(MARK)

/** The parts of a name. */
export const partsOf = (name: string): Part[] => name.split(MARK).map(partOf)

/** A name's number has two halves, that its parts are mixed into one after the other; these are multipliers known to mix well (Weyl, MurmurHash3). */
export const mixFirst = (half: number, p: Part): number => {
  const mixed = Math.imul(half ^ p, 0x9e3779b1 | 0)
  return mixed ^ (mixed >>> 16)
}
export const mixSecond = (half: number, p: Part): number => {
  const mixed = Math.imul((((half << 11) | (half >>> 21)) + p) | 0, 0x85ebca6b | 0)
  return mixed ^ (mixed >>> 13)
}
