/**
 * PostgreSQL's text holds neither the character U+0000 nor half of a surrogate pair; news pages sometimes do. Each is kept as U+FFFD, one code unit for one,
 * so that every offset stays as it is, and what stood there is kept beside it.
 */

/** By field of the article: offset and code unit of each character that was replaced. */
export type Odd = Readonly<Record<string, readonly (readonly [offset: number, unit: number])[]>>

const ODD = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const REPLACEMENT = '\uFFFD'

/** The text as the store can hold it. */
export const storable = (text: string): string => text.replace(ODD, REPLACEMENT)

/** The fields as the store can hold them, and what was replaced; `odd` is null when nothing was. */
export function storableFields<T extends Readonly<Record<string, string | null>>>(fields: T): { readonly fields: T; readonly odd: Odd | null } {
  const odd: Record<string, [number, number][]> = {}
  const kept: Record<string, string | null> = {}
  for (const [name, text] of Object.entries(fields)) {
    kept[name] = text?.replace(ODD, (unit, offset: number) => {
      (odd[name] ??= []).push([offset, unit.charCodeAt(0)])
      return REPLACEMENT
    }) ?? null
  }
  return { fields: kept as T, odd: Object.keys(odd).length > 0 ? odd : null }
}

/** A field as it was given. */
export function asGiven(text: string, replaced: Odd[string] | undefined): string {
  if (!replaced) return text
  const units = text.split('')
  for (const [offset, unit] of replaced) units[offset] = String.fromCharCode(unit)
  return units.join('')
}
