import { countries, supranational } from '../lexicon/codes.js'

/** Codes of countries, and PLOVER's for what belongs to none. */
export const countryCodes: readonly string[] = [...countries, ...supranational]
const known: ReadonlySet<string> = new Set(countryCodes)
export const isCountry = (code: string): boolean => known.has(code)
