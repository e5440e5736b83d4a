declare const part: unique symbol
/** A part of features' names. */
export type Part = number & { readonly [part]: true }

const MARK = ':'
/** What stands for the mark inside a part, so that a name is cut where its parts end. */
const WITHIN = '.'
const [MARK_CODE, WITHIN_CODE] = [MARK.charCodeAt(0), WITHIN.charCodeAt(0)]
/** No part has this number. */
export const NONE = 0 as Part

/** So many parts are remembered with their numbers. */
const REMEMBERED = 4096
const texts: string[] = new Array(REMEMBERED).fill('')
const numbers = new Int32Array(REMEMBERED)
// The empty text stands first.
numbers[0] = numberOf('')

/**
 * The number of a part. The same few hundred texts are asked for over and over: what stood last where this one stands is kept, and told by being the same string,
 * which costs less than going through its letters.
 */
export function partOf(text: string): Part {
  const { length } = text
  const at = length === 0 ? 0 : (Math.imul(text.charCodeAt(0), 61) + Math.imul(text.charCodeAt(length - 1), 1021) + Math.imul(text.charCodeAt(length >> 1), 251) + length * 7) & (REMEMBERED - 1)
  if (texts[at] === text) return numbers[at] as Part
  texts[at] = text
  return (numbers[at] = numberOf(text)) as Part
}

/** 31 bits of its letters (FNV-1a, with the bits mixed at the end), so that engines keep it as a small integer. */
function numberOf(text: string): number {
  let hash = 0x811c9dc5 | 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    hash = Math.imul(hash ^ (code === MARK_CODE ? WITHIN_CODE : code), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return ((hash ^ (hash >>> 12)) >> 1) || 1
}

/** A name of its parts as it stands in the tables. */
export const nameOf = (parts: readonly string[]): string => parts.map((text) => text.replaceAll(MARK, WITHIN)).join(MARK)

/** A name's number is that of its parts, mixed into one after the other; the multiplier is known to mix well (Weyl). */
export const mix = (number: number, p: Part): number => {
  const mixed = Math.imul(number ^ p, 0x9e3779b1 | 0)
  return mixed ^ (mixed >>> 15)
}

/** The number of a name. */
export const numberOfName = (name: string): number => name.split(MARK).map(partOf).reduce(mix, 0)
